package org.slipway.steps.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.steps.EnableBitLocker;
import org.slipway.steps.KeyProtector;
import org.slipway.steps.StepsPackage;

/** A PIN is there where it is asked for, and nowhere else. */
public final class BitLockerCheck extends SequenceCheck {
    private static final Code UNUSED = new Code("SEQ-PIN-UNUSED", "A PIN is stated for a drive that no PIN unlocks.", "It is used with the protector tpmAndPin alone.",
            "Change the protector to tpmAndPin, or remove the PIN.", "protector: tpm with a pin.");
    private static final Code MISSING = new Code("SEQ-PIN-MISSING", "A drive is to be unlocked by TPM and PIN, and there is no PIN.", "The step fails.",
            "State the PIN as %Name% of a secret variable.", "protector: tpmAndPin without pin.");

    public BitLockerCheck() {
        super(UNUSED, MISSING);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        boolean toolkit = flow.toolkit(); // its rules bring the PIN
        boolean set = flow.uses().firstSet("OSDBitLockerPIN").isPresent();
        return flow.steps().flatMap(moment -> moment.entry() instanceof EnableBitLocker each ? of(each, toolkit || set).stream() : Stream.empty());
    }

    private static Optional<Finding> of(EnableBitLocker step, boolean elsewhere) {
        boolean pin = step.getPin() != null && !step.getPin().isBlank();
        boolean asked = step.getProtector() == KeyProtector.TPM_AND_PIN;
        if (pin && !asked) {
            return Optional.of(Finding.about(step, StepsPackage.Literals.ENABLE_BIT_LOCKER__PIN, UNUSED.warning("“" + step.getName() + "” states a PIN and unlocks by "
                    + step.getProtector().getLiteral() + ".").next("Change the protector to tpmAndPin, or remove the PIN."))
                    .with(Fixes.clear(step, StepsPackage.Literals.ENABLE_BIT_LOCKER__PIN, "Remove the PIN")));
        }
        return pin || !asked || elsewhere ? Optional.empty()
                : Optional.of(Finding.about(step, StepsPackage.Literals.ENABLE_BIT_LOCKER__PROTECTOR, MISSING.error("“" + step.getName() + "” is to unlock by TPM and PIN and has no PIN.")
                        .next("State the PIN as %Name% of a secret variable.")).with(Fixes.set(step, StepsPackage.Literals.ENABLE_BIT_LOCKER__PROTECTOR, KeyProtector.TPM, "Unlock by the TPM alone")));
    }
}
