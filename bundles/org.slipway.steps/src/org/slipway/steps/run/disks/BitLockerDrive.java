package org.slipway.steps.run.disks;


import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Problem;
import org.slipway.engine.machine.Encryption.Method;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.Encryption;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** What the BitLocker steps have in common. */
final class BitLockerDrive {

    private BitLockerDrive() {
    }

    /** The drive that a step names; without one, that of the running system. */
    static String of(@Nullable String option, StepContext context) throws StepException, TargetException {
        Optional<String> said = Said.of(option);
        if (said.isEmpty()) {
            return new RunningSystem(context).drive();
        }
        return TargetPath.drive(said.get()).orElseThrow(() -> new StepException(Problem.error("STEP-DRIVE", "“" + said.get() + "” is no drive.")
                .next("Write it as D:."),
                Codes.WRONG_PARAMETER));
    }

    static Method method(Encryption encryption) {
        return switch (encryption) {
            case SYSTEM_DEFAULT -> Method.SYSTEM_DEFAULT;
            case AES128 -> Method.AES_128;
            case AES256 -> Method.AES_256;
            case XTS_AES128 -> Method.XTS_AES_128;
            case XTS_AES256 -> Method.XTS_AES_256;
        };
    }
}
