package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.sequence.Step;
import org.slipway.sequence.exchange.form.StepForms;
import org.slipway.sequence.exchange.form.VariableForm;

/** A step that names several things where the tool's step takes one. */
record Apart(Step step, VariableForm variable) {

    /** Nothing for a step that the tool can take as it is. */
    static Optional<Apart> of(Step step, StepForms forms) {
        return forms.of(step).stream().flatMap(form -> form.variables().stream())
                .filter(variable -> variable.single() && ((List<?>) step.eGet(variable.feature())).size() > 1).findFirst().map(variable -> new Apart(step, variable));
    }

    int count() {
        return values().size();
    }

    String feature() {
        return variable.feature().getName();
    }

    private List<?> values() {
        return (List<?>) step.eGet(variable.feature());
    }

    /** A step for each, in order, which says everything else as the one does. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (Object value : values()) {
            Step one = EcoreUtil.copy(step);
            one.eSet(variable.feature(), List.of(value));
            one.setName(step.getName() + " (" + (steps.size() + 1) + ")");
            steps.add(one);
        }
        return steps;
    }
}
