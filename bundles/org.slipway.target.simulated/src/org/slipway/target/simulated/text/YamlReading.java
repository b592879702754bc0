package org.slipway.target.simulated.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.target.simulated.text.Yaml.Field;
import org.slipway.target.simulated.text.Yaml.Fields;
import org.slipway.target.simulated.text.Yaml.Items;
import org.slipway.target.simulated.text.Yaml.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes a tree of text; bounded, since a file may come from anybody. Anchors and aliases are refused: no description needs them. */
final class YamlReading {
    /** Characters. A description has a few thousand. */
    private static final int MAX_LENGTH = 4 << 20;
    private static final int MAX_DEPTH = 40;

    private final String file;
    private final Iterator<Event> events;

    private YamlReading(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    static Yaml read(String text, String file) throws ProblemException {
        if (text.length() > MAX_LENGTH) {
            throw new ProblemException(Problem.error("YAML-SIZE", "The file has more than 4 million characters.").at(Place.of(file)).next("Describe less."));
        }
        try {
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_LENGTH).setLabel("").build();
            return new YamlReading(file, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException wrong) {
            Place place = wrong.getProblemMark().map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1)).orElse(Place.of(file));
            throw new ProblemException(Problem.error("YAML-SYNTAX", "This is not YAML: " + wrong.getProblem() + ".").at(place)
                    .next("Mend the line; often an indentation or a missing quote is the cause."));
        } catch (YamlEngineException wrong) {
            throw new ProblemException(Problem.error("YAML-SYNTAX", "This is not YAML: " + String.valueOf(wrong.getMessage()).lines().findFirst()
                    .orElse("unreadable")
                    + ".").at(Place.of(file)).next("Save the file as UTF-8, without characters that cannot be printed."));
        }
    }

    private Yaml document() throws ProblemException {
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, DocumentStart, Comment -> { }
                case StreamEnd, DocumentEnd -> throw refused("YAML-EMPTY", "The file describes nothing.", event, "Begin with device: and a name.");
                default -> {
                    Yaml root = node(event, 0);
                    while (events.hasNext()) {
                        Event further = events.next();
                        if (further.getEventId() == Event.ID.DocumentStart) {
                            throw refused("YAML-DOCUMENTS", "The file holds a second document.", further, "Put each device into a file of its own.");
                        }
                    }
                    return root;
                }
            }
        }
        throw new ProblemException(Problem.error("YAML-EMPTY", "The file describes nothing.").at(Place.of(file)).next("Begin with device: and a name."));
    }

    private Yaml node(Event event, int depth) throws ProblemException {
        if (depth > MAX_DEPTH) {
            throw refused("YAML-DEPTH", "The text is nested more than " + MAX_DEPTH + " levels deep.", event, "Nest less deeply.");
        }
        return switch (event) {
            case ScalarEvent scalar -> text(scalar);
            case MappingStartEvent mapping -> fields(mapping, depth);
            case SequenceStartEvent sequence -> items(sequence, depth);
            default -> throw refused("YAML-ALIAS", "Aliases (*name) are not supported here.", event, "Write the value out.");
        };
    }

    private Text text(ScalarEvent event) {
        return new Text(place(event), event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN);
    }

    private Fields fields(MappingStartEvent start, int depth) throws ProblemException {
        var fields = new ArrayList<Field>();
        var keys = new HashSet<String>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(next instanceof ScalarEvent key)) {
                throw refused("YAML-KEY", "A key must be a simple text.", next, "Write key: value.");
            }
            if (!keys.add(key.getValue())) {
                throw refused("YAML-KEY-TWICE", "The key “" + key.getValue() + "” stands twice in one mapping.", next, "Remove one of the two.");
            }
            fields.add(new Field(text(key), node(events.next(), depth + 1)));
        }
        return new Fields(place(start), List.copyOf(fields));
    }

    private Items items(SequenceStartEvent start, int depth) throws ProblemException {
        var items = new ArrayList<Yaml>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Items(place(start), List.copyOf(items));
    }

    private Place place(Event event) {
        return event.getStartMark().map((Mark mark) -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1)).orElse(Place.of(file));
    }

    private ProblemException refused(String code, String what, Event event, String next) {
        return new ProblemException(Problem.error(code, what).at(place(event)).next(next));
    }
}
