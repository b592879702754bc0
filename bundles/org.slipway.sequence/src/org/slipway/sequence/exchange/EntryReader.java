package org.slipway.sequence.exchange;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.slipway.base.HumanDuration;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;
import org.slipway.sequence.xml.XmlElement;

/** Reads an entry without what stands in it. */
final class EntryReader {
    /** Stands where an entry has no name, since people have to call it something; the name that it had goes back all the same. */
    private static final String NAMELESS = "Without a name";

    private final Dialect dialect;
    private final StepReader steps;
    private final StepWriter usual;
    private final ConditionReader conditions;

    EntryReader(Dialect dialect, StepReader steps, StepWriter usual, ConditionReader conditions) {
        this.dialect = dialect;
        this.steps = steps;
        this.usual = usual;
        this.conditions = conditions;
    }

    /** The conditions that nobody understands, of all entries that were read. */
    Set<XmlElement> unknownConditions() {
        return conditions.unknown();
    }

    /** What calls scripts in spellings of its own, of all entries that were read. */
    Set<XmlElement> spellings() {
        return steps.spellings();
    }

    Entry read(XmlElement element) {
        Entry entry = Dialect.isStep(element) ? step(element) : group(element);
        entry.setName(element.attribute("name").filter(name -> !name.isBlank()).orElse(NAMELESS));
        element.attribute("description").filter(text -> !text.isEmpty()).ifPresent(entry::setDescription);
        entry.setEnabled(!isTrue(element, "disable"));
        entry.setContinueOnError(isTrue(element, "continueOnError"));
        element.child("condition").flatMap(conditions::read).ifPresent(entry::setWhen);
        return entry;
    }

    private static boolean isTrue(XmlElement element, String attribute) {
        return element.attribute(attribute).map("true"::equalsIgnoreCase).orElse(false);
    }

    private static Group group(XmlElement element) {
        Group group = SequenceFactory.eINSTANCE.createGroup();
        group.setCollapsed(element.attribute("expand").map("false"::equalsIgnoreCase).orElse(false));
        return group;
    }

    private Step step(XmlElement element) {
        Step step = steps.read(element);
        element.attribute("runIn").flatMap(EntryReader::environment).ifPresent(place -> {
            if (dialect.isWordy() || !usual.usualPlace(step).equals(Dialect.text(place))) {
                step.setRunIn(place);
            }
        });
        element.attribute("successCodeList").filter(codes -> !codes.strip().equals(usual.usualCodes(step)))
                .flatMap(EntryReader::codes).ifPresent(codes -> {
                    step.getSuccessCodes().clear();
                    step.getSuccessCodes().addAll(codes);
                });
        if (element.attribute("successCodeList").map(codes -> codes.strip().equals(usual.usualCodes(step))).orElse(false)) {
            step.getSuccessCodes().clear();
        }
        element.attribute("timeout").flatMap(EntryReader::number).filter(seconds -> seconds > 0)
                .ifPresent(seconds -> step.setTimeout(new HumanDuration(Duration.ofSeconds(seconds))));
        element.attribute("retryCount").flatMap(EntryReader::number).ifPresent(times -> step.setRetries(times.intValue()));
        if (step.getRetries() == usual.usualRetries(step)) {
            step.unsetRetries(); // where nothing is said, that is what is meant
        }
        step.setRunFromNetwork(isTrue(element, "runFromNet"));
        if (dialect.isWordy()) {
            element.attribute("startIn").ifPresent(step::setStartIn);
        }
        return step;
    }

    private static Optional<Environment> environment(String text) {
        return Stream.of(Environment.values()).filter(each -> Dialect.text(each).equalsIgnoreCase(text)).findFirst();
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<List<Long>> codes(String text) {
        String[] words = text.strip().split("\\s+");
        return Arrays.stream(words).allMatch(word -> word.matches("\\d{1,10}")) ? Optional.of(Arrays.stream(words).map(Long::valueOf).toList())
                : Optional.empty();
    }
}
