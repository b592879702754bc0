package org.slipway.sequence.exchange;

import java.util.Optional;
import java.util.stream.Collectors;

import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.Step;
import org.slipway.sequence.xml.XmlElement;

/** Writes an entry as the element that it would be without anything foreign, and without what stands in it. */
final class EntryWriter {
    private final Dialect dialect;
    private final StepWriter steps;
    private final ConditionWriter conditions;

    EntryWriter(Dialect dialect, StepWriter steps, ConditionWriter conditions) {
        this.dialect = dialect;
        this.steps = steps;
        this.conditions = conditions;
    }

    XmlElement write(Entry entry, Style style) {
        return entry instanceof Step step ? step(step, style) : group((Group) entry, style);
    }

    private void common(Entry entry, XmlElement element) {
        element.with("name", Optional.ofNullable(entry.getName()).orElse(""));
        element.with("description", Optional.ofNullable(entry.getDescription()).orElse(""));
        if (!entry.isEnabled() || dialect.isWordy()) {
            element.with("disable", String.valueOf(!entry.isEnabled()));
        }
        if (entry.isContinueOnError() || dialect.isWordy()) {
            element.with("continueOnError", String.valueOf(entry.isContinueOnError()));
        }
    }

    private XmlElement group(Group group, Style style) {
        XmlElement element = new XmlElement("group");
        common(group, element);
        if (dialect.isWordy()) {
            element.with("expand", String.valueOf(!group.isCollapsed()));
        }
        if (group.getWhen() != null) {
            element.add(style.arranged(conditions.write(group.getWhen())));
        }
        return element;
    }

    private XmlElement step(Step step, Style style) {
        boolean sub = step instanceof RunSequence;
        XmlElement element = new XmlElement(sub ? "subtasksequence" : "step");
        steps.type(step).ifPresent(type -> element.with("type", type));
        common(step, element);
        Optional.ofNullable(step.getTimeout()).ifPresent(time -> element.with("timeout", String.valueOf(time.duration().toSeconds())));
        if (dialect.isWordy() && step.getStartIn() != null) {
            element.with("startIn", step.getStartIn());
        }
        if (step.isSetRunIn()) {
            element.with("runIn", Dialect.text(step.getRunIn()));
        } else if (!dialect.isWordy() && !sub) {
            element.with("runIn", steps.usualPlace(step));
        }
        element.with("successCodeList", step.getSuccessCodes().isEmpty() ? steps.usualCodes(step)
                : step.getSuccessCodes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        int retries = steps.retries(step);
        if (!dialect.isWordy() || retries > 0) {
            element.with("retryCount", String.valueOf(retries));
        }
        if (!dialect.isWordy() || step.isRunFromNetwork()) {
            element.with("runFromNet", String.valueOf(step.isRunFromNetwork()));
        }
        style.parts().forEach(part -> part(part, step, style).ifPresent(element::add));
        return element;
    }

    private Optional<XmlElement> part(String part, Step step, Style style) {
        return switch (part) {
            case "condition" -> Optional.ofNullable(step.getWhen()).map(conditions::write).map(style::arranged);
            case "action" -> Optional.of(new XmlElement("action").text(steps.action(step)));
            default -> steps.variables(step);
        };
    }
}
