package org.slipway.sequence.ui.variables;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Variable;
import org.slipway.model.VariableCondition;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Foreign;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.steps.SetVariable;
import org.slipway.workbench.editor.file.Words;

/** All places where a sequence sets or reads variables, in its order. Names are compared in any case, as the engines do. */
public final class VariableUses {
    private static final Pattern NAMED = Pattern.compile("%([A-Za-z_][A-Za-z0-9_-]*)%");

    private final List<VariableUse> all = new ArrayList<>();

    public VariableUses(TaskSequence sequence) {
        of(sequence, sequence);
        EObject entry = sequence;
        for (Iterator<EObject> each = sequence.eAllContents(); each.hasNext();) {
            EObject element = each.next();
            entry = owner(element, entry);
            of(element, entry);
        }
    }

    private static EObject owner(EObject element, EObject before) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Entry || at.eContainer() == null) {
                return at;
            }
        }
        return before;
    }

    private void of(EObject element, EObject entry) {
        if (element instanceof Foreign) {
            return; // what another tool said; the values themselves are looked at where they stand
        }
        switch (element) {
            case Variable variable -> add(variable.getName(), true, Words.of(variable.eClass()).replaceFirst(" variable$", ""), entry,
                    entry instanceof TaskSequence ? "variable of the sequence" : "set by a rule");
            case SetVariable set -> add(set.getVariable(), true, "", entry, set.getValue() == null ? "deleted" : "set to “" + Words.clipped(set.getValue(), 40) + "”");
            case VariableCondition condition -> add(condition.getVariable(), false, "", entry, "in its condition");
            default -> { }
        }
        if (element instanceof Entry) {
            Facts facts = Facts.of(element.eClass(), Facts.STEP);
            facts.words("sets").forEach(name -> add(name, true, "", entry, "by what the step does"));
            facts.words("reads").forEach(name -> add(name, false, "", entry, "by what the step does"));
        }
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (attribute.getEType().getInstanceClass() == String.class && element.eIsSet(attribute)) {
                text(element, attribute, entry);
            }
        }
    }

    private void text(EObject element, EAttribute attribute, EObject entry) {
        if (attribute.getName().equals("outputVariable")) {
            add((String) element.eGet(attribute), true, "", entry, "receives the output");
        }
        Matcher named = NAMED.matcher(String.valueOf(element.eGet(attribute)));
        while (named.find()) {
            add(named.group(1), false, "", entry, "in " + Words.of(attribute).toLowerCase(Locale.ROOT));
        }
    }

    private void add(String name, boolean sets, String type, EObject entry, String how) {
        if (name != null && !name.isBlank()) {
            all.add(new VariableUse(name.strip(), sets, type, entry, how));
        }
    }

    /** The uses of each variable, by name. */
    SortedMap<String, List<VariableUse>> byName() {
        var names = new TreeMap<String, List<VariableUse>>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(use -> names.computeIfAbsent(use.name(), name -> new ArrayList<>()).add(use));
        return names;
    }

    /** Each variable with where it is set, for completion; what is only read somewhere is told as such. */
    public Map<String, String> said() {
        var said = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        byName().forEach((name, uses) -> said.put(name, uses.stream().filter(VariableUse::sets).findFirst()
                .map(use -> "set in “" + name(use.entry()) + "”").orElse("read here, and set nowhere in this sequence")));
        return said;
    }

    static String name(EObject entry) {
        String name = entry instanceof Entry each ? each.getName() : entry instanceof TaskSequence sequence ? sequence.getName() : null;
        return Objects.requireNonNullElseGet(name, () -> Words.of(entry.eClass()));
    }
}
