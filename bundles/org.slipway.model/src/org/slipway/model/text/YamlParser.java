package org.slipway.model.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.text.YamlNode.Alias;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;
import org.slipway.model.text.YamlNode.Style;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Turns text into a tree with places. Bounded in size, depth and in what aliases may multiply, since a file may come from
 * anybody; whatever is refused is said with its place.
 */
final class YamlParser {
    /** Characters. A site's files are small; a task sequence of 5,000 steps has 1 to 2 million. */
    private static final int MAX_LENGTH = 32 << 20;
    private static final int MAX_DEPTH = 100;
    /** How many nodes all aliases of a file may stand for together. */
    private static final int MAX_ALIASED = 10_000;

    private final String text;
    private final Lines lines;
    private final Offsets offsets;
    private final Iterator<Event> events;
    private final Deque<Integer> open;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Map<YamlNode, Integer> weights = new IdentityHashMap<>();
    private int aliased;

    /** @param open where the brackets stand that are open, the innermost first: also when parsing fails */
    private YamlParser(String text, Lines lines, Deque<Integer> open) {
        this.text = text;
        this.lines = lines;
        this.open = open;
        this.offsets = new Offsets(text);
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_LENGTH).setLabel("").build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The one document of the text; empty when there is nothing but comments. */
    static Optional<YamlNode> parse(String text, Lines lines) throws ProblemException {
        if (text.length() > MAX_LENGTH) {
            throw new ProblemException(Problem.error("YAML-SIZE", "The file has more than 32 million characters.")
                    .at(lines.place(0)).next("Split it into several files."));
        }
        var open = new ArrayDeque<Integer>();
        try {
            return new YamlParser(text, lines, open).document();
        } catch (MarkedYamlEngineException wrong) {
            Optional<Problem> unclosed = new Unclosed(text, Optional.ofNullable(open.peek())).problem(wrong, lines);
            if (unclosed.isPresent()) {
                throw new ProblemException(unclosed.get());
            }
            int offset = wrong.getProblemMark().map(mark -> Math.min(mark.getIndex(), text.length())).orElse(0);
            throw new ProblemException(Problem.error("YAML-SYNTAX", "This is not YAML: " + wrong.getProblem() + ".")
                    .at(lines.place(Math.min(text.length(), new Offsets(text).at(offset))))
                    .next("Mend the line; often an indentation or a missing quote is the cause."));
        } catch (YamlEngineException wrong) {
            String first = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("unreadable");
            throw new ProblemException(Problem.error("YAML-SYNTAX", "This is not YAML: " + first + ".")
                    .at(lines.place(unprintable(text))).next("Remove characters that cannot be printed, or save the file as UTF-8."));
        }
    }

    /** Where the first character stands that YAML does not allow; the beginning where that is not what was wrong. */
    private static int unprintable(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!StreamReader.isPrintable(text.codePointAt(at))) {
                return at;
            }
        }
        return 0;
    }

    private Optional<YamlNode> document() throws ProblemException {
        Optional<YamlNode> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> { }
                default -> {
                    if (root.isPresent()) {
                        throw refused("YAML-DOCUMENTS", "The file holds a second document.", start(event),
                                "Put each document into a file of its own.");
                    }
                    root = Optional.of(node(event, 0));
                }
            }
        }
        return root;
    }

    private YamlNode node(Event event, int depth) throws ProblemException {
        if (depth > MAX_DEPTH) {
            throw refused("YAML-DEPTH", "The text is nested more than " + MAX_DEPTH + " levels deep.", start(event),
                    "Nest less deeply; nothing that Slipway writes comes near this.");
        }
        YamlNode node = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case AliasEvent alias -> alias(alias);
            case CollectionStartEvent collection -> collection(collection, depth);
            default -> throw refused("YAML-SYNTAX", "This is not YAML: unexpected " + event + ".", start(event), "");
        };
        if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
            named.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        }
        return node;
    }

    private YamlNode collection(CollectionStartEvent event, int depth) throws ProblemException {
        if (event.isFlow()) {
            open.push(start(event));
        }
        YamlNode read = event instanceof MappingStartEvent mapping ? mapping(mapping, depth) : sequence((SequenceStartEvent) event, depth);
        if (event.isFlow()) {
            open.pop();
        }
        return read;
    }

    private Scalar scalar(ScalarEvent event) {
        Style style = switch (event.getScalarStyle()) {
            case PLAIN -> Style.PLAIN;
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            case JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
        };
        int start = afterProperties(start(event), event.getAnchor().isPresent() || event.getTag().isPresent());
        boolean block = style == Style.LITERAL || style == Style.FOLDED;
        return new Scalar(start, Math.max(start, block ? endOfBlockScalar(start, end(event)) : end(event)), event.getValue(), style);
    }

    /** The blank lines behind a block scalar are its own only where its header says so with a plus sign. */
    private int endOfBlockScalar(int start, int end) {
        boolean keeps = text.substring(start, Math.min(text.length(), start + 3)).indexOf('+') > 0;
        return keeps ? end : lines.withoutBlankLines(end);
    }

    /** The event of a node begins at its anchor or tag; the text that can be replaced begins behind them. */
    private int afterProperties(int start, boolean some) {
        int at = start;
        while (some && at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            at = lines.skipSpaces(at);
        }
        return at;
    }

    private Alias alias(AliasEvent event) throws ProblemException {
        YamlNode to = anchors.get(event.getAlias());
        if (to == null) {
            throw refused("YAML-ALIAS", "The alias *" + event.getAlias() + " names nothing above it.", start(event),
                    "Write the value out, or set the anchor before its use.");
        }
        aliased += weight(to);
        if (aliased > MAX_ALIASED) {
            throw refused("YAML-ALIASES", "The aliases of this file stand for more than " + MAX_ALIASED + " values.",
                    start(event), "Write the values out.");
        }
        return new Alias(start(event), end(event), to);
    }

    private int weight(YamlNode node) {
        Integer known = weights.get(node);
        if (known != null) {
            return known;
        }
        int sum = 1;
        switch (node) {
            case Scalar scalar -> { }
            case Alias alias -> sum += weight(alias.to());
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    sum += weight(entry.value());
                }
            }
            case Sequence sequence -> {
                for (YamlNode item : sequence.items()) {
                    sum += weight(item);
                }
            }
        }
        weights.put(node, sum);
        return sum;
    }

    private Mapping mapping(MappingStartEvent event, int depth) throws ProblemException {
        var entries = new ArrayList<Entry>();
        Set<String> keys = new HashSet<>();
        Event next = events.next();
        for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(next instanceof ScalarEvent)) {
                throw refused("YAML-KEY", "A key must be a simple text.", start(next), "Write key: value.");
            }
            Scalar key = scalar((ScalarEvent) next);
            if (!keys.add(key.value())) {
                throw refused("YAML-KEY-TWICE", "The key “" + key.value() + "” stands twice in one mapping.", key.start(),
                        "Remove one of the two.");
            }
            entries.add(new Entry(key, node(events.next(), depth + 1)));
        }
        int start = entries.isEmpty() || event.isFlow() ? start(event) : entries.getFirst().key().start();
        int end = event.isFlow() || entries.isEmpty() ? end(next) : entries.getLast().end();
        return new Mapping(start, end, event.isFlow(), List.copyOf(entries));
    }

    private Sequence sequence(SequenceStartEvent event, int depth) throws ProblemException {
        var items = new ArrayList<YamlNode>();
        var dashes = new ArrayList<Integer>();
        Event next = events.next();
        int from = start(event);
        for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            if (!event.isFlow()) {
                from = dash(from);
                dashes.add(from);
                from++;
            }
            YamlNode item = node(next, depth + 1);
            items.add(item);
            from = Math.max(from, item.end());
        }
        int start = event.isFlow() || items.isEmpty() ? start(event) : dashes.getFirst();
        int end = event.isFlow() || items.isEmpty() ? end(next) : Math.max(items.getLast().end(), dashes.getLast() + 1);
        return new Sequence(start, end, event.isFlow(), List.copyOf(items), List.copyOf(dashes));
    }

    /** The next dash at or after a position, past white space, comments, and an anchor or tag. */
    private int dash(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '-') {
            char c = text.charAt(at);
            if (c == '#') {
                at = lines.endOfLine(at);
            } else if (c == '&' || c == '!') {
                while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            } else {
                at++;
            }
        }
        return Math.min(at, Math.max(0, text.length() - 1));
    }

    private int start(Event event) {
        return event.getStartMark().map(Mark::getIndex).map(offsets::at).orElse(0);
    }

    private int end(Event event) {
        return event.getEndMark().map(Mark::getIndex).map(offsets::at).orElse(text.length());
    }

    private ProblemException refused(String code, String what, int offset, String next) {
        return new ProblemException(Problem.error(code, what).at(lines.place(offset)).next(next));
    }
}
