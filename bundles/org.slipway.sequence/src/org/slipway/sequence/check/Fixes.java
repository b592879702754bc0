package org.slipway.sequence.check;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.check.QuickFix;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;

/** Ways to mend that many problems of sequences share. */
public final class Fixes {

    private Fixes() {
    }

    public static QuickFix disable(Entry entry) {
        return new QuickFix("Disable “" + entry.getName() + "”", () -> entry.setEnabled(false));
    }

    /** Empty where a later step could not do without it: it starts the environment that the other needs, or puts the system there that the other sets up. */
    public static Optional<QuickFix> disable(Flow flow, Moment moment) {
        boolean starts = moment.does("restarts") || moment.does("generalizes");
        boolean needed = starts && flow.nextAfter(moment, each -> each.facts().orElseThrow().runsIn(each.step().orElseThrow(), flow.toolkit()) == Environment.PE).isPresent()
                || moment.does("appliesImage") && flow.nextAfter(moment, each -> each.does("setsUpSystem")).isPresent();
        return needed ? Optional.empty() : Optional.of(disable(moment.entry()));
    }

    public static QuickFix set(EObject element, EStructuralFeature feature, Object value, String label) {
        return new QuickFix(label, () -> element.eSet(feature, value));
    }

    public static QuickFix clear(EObject element, EStructuralFeature feature, String label) {
        return new QuickFix(label, () -> element.eUnset(feature));
    }
}
