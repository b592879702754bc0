package org.slipway.sequence.exchange.form;

import java.util.List;
import java.util.Optional;

import org.slipway.sequence.Foreign;
import org.slipway.sequence.ForeignValue;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;

/**
 * How the imported file spelled the call of a toolkit script, where that is not how it would be written. It stands with what else the
 * file said, and tells also that the step was a plain command there and none of the type that its kind has.
 */
public final class Call {
    private static final String AT = "*call";

    private Call() {
    }

    static Optional<String> of(Step step) {
        List<Foreign> kept = step.getForeign();
        return kept.stream().filter(Call::is).map(each -> Optional.ofNullable(((ForeignValue) each).getText()).orElse("")).findFirst();
    }

    static void keep(Step step, String spelled) {
        ForeignValue call = SequenceFactory.eINSTANCE.createForeignValue();
        call.setAt(AT);
        call.setText(spelled);
        step.getForeign().add(call);
    }

    /** Whether something that is kept with a step is this, and no change of what is written for it. */
    public static boolean is(Foreign kept) {
        return AT.equals(kept.getAt()) && kept instanceof ForeignValue;
    }
}
