package org.slipway.cli.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.model.Condition;
import org.slipway.model.Identified;
import org.slipway.model.ModelFactory;
import org.slipway.model.WqlCondition;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.Entry;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.TaskSequence;

/** A condition as a person writes it: a query, the entry of a sequence that has it, or the YAML of a condition. */
final class ConditionArgument {
    private static final String AROUND = "taskSequence: Asked\nid: asked\nentries:\n  - group: asked\n    when:\n";

    private final CommandContext context;

    ConditionArgument(CommandContext context) {
        this.context = context;
    }

    /**
     * @param sequence whose entry has it; one without an id where it was written by itself
     */
    record Asked(Condition condition, TaskSequence sequence) {
    }

    Asked read(String written) throws ProblemException, WrongUse {
        if (written.strip().toUpperCase(Locale.ROOT).startsWith("SELECT ")) {
            WqlCondition query = ModelFactory.eINSTANCE.createWqlCondition();
            query.setQuery(written.strip());
            return alone(query);
        }
        Optional<TaskSequence> sequence = sequence(written);
        return sequence.isPresent() ? new Asked(ofEntry(sequence.get(), written.substring(written.indexOf('/') + 1)), sequence.get()) : alone(yaml(written));
    }

    private static Asked alone(Condition condition) {
        return new Asked(condition, SequenceFactory.eINSTANCE.createTaskSequence());
    }

    private Optional<TaskSequence> sequence(String written) throws ProblemException, WrongUse {
        int slash = written.indexOf('/');
        if (slash <= 0) {
            return Optional.empty();
        }
        List<Identified> found = context.site().find(written.substring(0, slash));
        return found.stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast).findFirst();
    }

    private static Condition ofEntry(TaskSequence sequence, String name) throws ProblemException {
        var entries = new ArrayList<Entry>();
        sequence.eAllContents().forEachRemaining(each -> {
            if (each instanceof Entry entry && (name.equals(entry.getId()) || name.equals(entry.getName()))) {
                entries.add(entry);
            }
        });
        List<Entry> asking = entries.stream().filter(each -> each.getWhen() != null).toList();
        if (asking.size() == 1) {
            return asking.getFirst().getWhen();
        }
        throw new ProblemException(entries.isEmpty() ? Problem.error("ENTRY-UNKNOWN", "“" + sequence.getId() + "” has no entry “" + name + "”.").next("slipway plan lists them.")
                : asking.isEmpty() ? Problem.error("ENTRY-UNCONDITIONAL", "“" + name + "” has no condition: it always takes part.")
                        : Problem.error("ENTRY-AMBIGUOUS", asking.size() + " entries of “" + sequence.getId() + "” that have conditions are called “" + name + "”.")
                                .next("Give the one you mean an id, and name that."));
    }

    private Condition yaml(String written) throws WrongUse {
        String indented = written.stripIndent().lines().map(line -> "      " + line).collect(Collectors.joining("\n"));
        YamlResource read = YamlResource.of(URI.createURI("condition.yaml"), context.kinds(), AROUND + indented + "\n");
        Optional<EObject> root = read.broken() ? Optional.empty() : read.getContents().stream().findFirst();
        Optional<Condition> condition = root.filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast)
                .flatMap(sequence -> sequence.getEntries().stream().findFirst()).map(Entry::getWhen);
        return condition.filter(each -> read.problems().stream().noneMatch(Problem::isError))
                .orElseThrow(() -> new WrongUse("“" + written + "” is no condition.", "Write a query (SELECT …), SEQUENCE/ENTRY, or YAML as in “variable: OSDComputerName”."));
    }
}
