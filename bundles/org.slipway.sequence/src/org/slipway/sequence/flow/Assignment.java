package org.slipway.sequence.flow;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Step;
import org.slipway.sequence.exchange.form.Facts;

/** A value that a step is sure to give to a variable. */
record Assignment(String variable, String value) {

    /** Empty where a condition decides, where the value is known at the run alone, and for variables that only the engine sets. */
    static Optional<Assignment> of(Entry entry) {
        if (!(entry instanceof Step) || entry.getWhen() != null || feature(entry, "value").isEmpty()) {
            return Optional.empty();
        }
        String value = feature(entry, "value").map(each -> text(entry, each)).orElse("");
        return feature(entry, "set").map(each -> text(entry, each).strip()).filter(name -> !name.isEmpty() && !name.startsWith("_") && name.indexOf('%') < 0 && value.indexOf('%') < 0)
                .map(name -> new Assignment(name, value));
    }

    private static Optional<EAttribute> feature(Entry entry, String holds) {
        return entry.eClass().getEAllAttributes().stream().filter(each -> Facts.of(each, Facts.STEP).get("holds").equals(Optional.of(holds))).findFirst();
    }

    private static String text(Entry entry, EAttribute attribute) {
        return Optional.ofNullable(entry.eGet(attribute)).map(String::valueOf).orElse("");
    }
}
