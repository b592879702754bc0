package org.slipway.steps.run.disks;


import org.slipway.base.Problem;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.PreprovisionBitLocker;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Destination;
import org.slipway.steps.run.Destination.Wanted;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** Encrypts a formatted drive before the system comes. */
public final class PreprovisionBitLockerExecutor implements StepExecutor<PreprovisionBitLocker> {

    @Override
    public Outcome execute(PreprovisionBitLocker step, StepContext context) throws StepException, TargetException, InterruptedException {
        Encryption encryption = new Abilities(context).encryption();
        if (!encryption.usableTpm()) {
            if (step.isSkipWithoutTpm()) {
                return new Outcome.Skipped("The machine has no TPM that can be used.");
            }
            throw new StepException(Problem.error("STEP-NO-TPM", "The machine has no TPM that can be used.")
                    .next("Switch the TPM on in the firmware, or let the step be passed over without one."), 0x8028400FL);
        }
        String drive = drive(step, context);
        encryption.prepare(drive, step.isFullDisk(), BitLockerDrive.method(step.getEncryption()));
        return done(drive);
    }

    @Override
    public Standing standing(PreprovisionBitLocker step, StepContext context) throws StepException, TargetException {
        String drive = drive(step, context);
        return new Abilities(context).encryption().state(drive).encrypted() >= 1 ? new Standing.Reached(done(drive)) : Standing.open();
    }

    private static Outcome done(String drive) {
        return Outcome.done(drive + " is encrypted; whoever has it can read it until it gets keys.");
    }

    /** A drive, or the variable that holds it; else disk and partition; else the one that the system will go to. */
    private static String drive(PreprovisionBitLocker step, StepContext context) throws StepException, TargetException {
        boolean named = Said.of(step.getDrive()).flatMap(TargetPath::drive).isPresent();
        Wanted wanted = Wanted.of(step.getDisk(), step.getPartition(), named ? step.getDrive() : null, named ? null : step.getDrive());
        return new Destination(context).find(wanted).letter().orElseThrow();
    }
}
