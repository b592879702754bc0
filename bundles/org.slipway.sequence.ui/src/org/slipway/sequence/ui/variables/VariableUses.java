package org.slipway.sequence.ui.variables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Variable;
import org.slipway.sequence.Entry;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flows;
import org.slipway.sequence.flow.Mentions;
import org.slipway.sequence.flow.Use;
import org.slipway.steps.SetVariable;
import org.slipway.workbench.editor.file.Words;

/** All places where a sequence sets or reads variables, in words. Names are compared in any case, as the engines do. */
public final class VariableUses {
    private final SortedMap<String, List<VariableUse>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public VariableUses(TaskSequence sequence, Flows flows) {
        Mentions.in(sequence, flows).stream().filter(use -> !use.name().isBlank())
                .forEach(use -> all.computeIfAbsent(use.name(), name -> new ArrayList<>()).add(worded(use)));
    }

    private static VariableUse worded(Use use) {
        boolean sets = use.how() == Use.How.SET || use.how() == Use.How.SET_NUMBERED;
        String type = use.element() instanceof Variable variable ? Words.of(variable.eClass()).replaceFirst(" variable$", "") : "";
        EObject owner = Mentions.owner(use);
        String how = how(use, owner) + (use.how() == Use.How.SET_NUMBERED || use.how() == Use.How.READ_NUMBERED ? ", with numbers behind the name" : "");
        return new VariableUse(use.name(), sets, type, owner, how + (isOff(owner) ? " (disabled)" : ""));
    }

    private static String how(Use use, EObject owner) {
        if (use.element() instanceof Variable) {
            return owner instanceof TaskSequence ? "variable of the sequence" : "set by a rule";
        }
        if (use.feature().isEmpty()) {
            return "by what the step does";
        }
        String word = Words.within(use.feature().get());
        return switch (use.how()) {
            case SET, SET_NUMBERED -> use.element() instanceof SetVariable set && use.feature().get().getName().equals("variable") ? given(set) : "receives the " + word.replaceFirst(" variable$", "");
            case COMPARED, ASKED -> "in its condition";
            case NAMED, READ_NUMBERED -> "named as " + word;
            case TEXT -> "in " + word;
        };
    }

    private static String given(SetVariable set) {
        return set.getValue() == null ? "deleted" : "set to “" + Words.clipped(set.getValue(), 40) + "”";
    }

    private static boolean isOff(EObject owner) {
        for (EObject at = owner; at instanceof Entry entry; at = at.eContainer()) {
            if (!entry.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    /** The uses of each variable, by name. */
    SortedMap<String, List<VariableUse>> byName() {
        return all;
    }

    /** Each variable with where it is set, for completion; what is only read somewhere is told as such. */
    public Map<String, String> said() {
        var said = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.forEach((name, uses) -> said.put(name, uses.stream().filter(VariableUse::sets).findFirst()
                .map(use -> "set in “" + name(use.entry()) + "”").orElse("read here, and set nowhere in this sequence")));
        return said;
    }

    static String name(EObject entry) {
        String name = entry instanceof Entry each ? each.getName() : entry instanceof TaskSequence sequence ? sequence.getName() : null;
        return Objects.requireNonNullElseGet(name, () -> Words.of(entry.eClass()));
    }
}
