package org.slipway.steps.run.disks;


import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Encryption.Protecting;
import org.slipway.engine.machine.Encryption.Protector;
import org.slipway.engine.machine.Encryption.RecoveryTo;
import org.slipway.engine.machine.UserStates.Secret;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.EnableBitLocker;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Belonging;
import org.slipway.steps.run.ByToolkit;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** Encrypts a drive, or gives keys to one that was prepared. */
public final class EnableBitLockerExecutor implements StepExecutor<EnableBitLocker> {

    @Override
    public Outcome execute(EnableBitLocker step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (Said.yes(context.variables().text("BDEInstallSuppress"))) {
            return new Outcome.Skipped("BDEInstallSuppress is YES.");
        }
        Encryption encryption = new Abilities(context).encryption();
        Protector protector = protector(step, context);
        if (protector != Protector.KEY && !encryption.usableTpm()) {
            if (step.isSkipWithoutTpm()) {
                context.say(Event.Level.WARNING, "Status 11912: the machine has no TPM that can be used.");
                return new Outcome.Skipped("The machine has no TPM that can be used.");
            }
            throw new StepException(Problem.error("STEP-NO-TPM", "The machine has no TPM that Windows can use, and the drive is to be unlocked by it.")
                    .next("Switch the TPM on in the firmware, or let the step be passed over without one."), 0x8028400FL);
        }
        String drive = BitLockerDrive.of(step.getDrive(), context);
        encryption.protect(new Protecting(drive, protector, pin(step, protector, context), keyDrive(step, protector, context), recovery(step, context), step.isFullDisk(),
                BitLockerDrive.method(step.getEncryption()), secret(context, "OSDBitLockerRecoveryPassword"), secret(context, "OSDBitLockerStartupKey")));
        if (step.isWaitForEncryption()) {
            encryption.awaitEncrypted(drive, context::progress);
        }
        return done(drive);
    }

    @Override
    public Standing standing(EnableBitLocker step, StepContext context) throws StepException, TargetException {
        String drive = BitLockerDrive.of(step.getDrive(), context);
        Encryption.State state = new Abilities(context).encryption().state(drive);
        boolean whole = state.encrypted() >= 1 || !step.isWaitForEncryption();
        return state.protectedNow() && !state.suspended() && whole ? new Standing.Reached(done(drive)) : Standing.open();
    }

    private static Outcome done(String drive) {
        return Outcome.done(drive + " is protected.");
    }

    /** The toolkit's rules win over the step in sequences of the toolkit. */
    private static Protector protector(EnableBitLocker step, StepContext context) {
        Optional<Protector> ruled = switch (ByToolkit.runs(context) ? context.variables().text("BDEInstall").strip().toUpperCase(Locale.ROOT) : "") {
            case "TPM" -> Optional.of(Protector.TPM);
            case "KEY" -> Optional.of(Protector.KEY);
            case "TPMKEY" -> Optional.of(Protector.TPM_AND_KEY);
            case "TPMPIN" -> Optional.of(Protector.TPM_AND_PIN);
            default -> Optional.empty();
        };
        return ruled.orElseGet(() -> protector(step));
    }

    private static Protector protector(EnableBitLocker step) {
        return switch (step.getProtector()) {
            case TPM -> Protector.TPM;
            case USB_KEY -> Protector.KEY;
            case TPM_AND_KEY -> Protector.TPM_AND_KEY;
            case TPM_AND_PIN -> Protector.TPM_AND_PIN;
        };
    }

    /** The toolkit leaves it to the policies of the domain whether the directory gets the password; without a domain it goes on. */
    private static RecoveryTo recovery(EnableBitLocker step, StepContext context) throws TargetException {
        RecoveryTo wanted = recovery(step);
        if (wanted == RecoveryTo.DIRECTORY && ByToolkit.runs(context) && !Belonging.of(context).domain()) {
            context.say(Event.Level.WARNING, "The machine belongs to no domain, so no directory keeps the recovery password.");
            return RecoveryTo.NOWHERE;
        }
        return wanted;
    }

    private static RecoveryTo recovery(EnableBitLocker step) {
        return switch (step.getRecoveryKey()) {
            case ACTIVE_DIRECTORY -> RecoveryTo.DIRECTORY;
            case NOWHERE -> RecoveryTo.NOWHERE;
            case MANAGEMENT_DATABASE -> RecoveryTo.DATABASE;
        };
    }

    private static Optional<Secret> pin(EnableBitLocker step, Protector protector, StepContext context) throws StepException {
        if (protector != Protector.TPM_AND_PIN) {
            return Optional.empty();
        }
        Optional<String> pin = Said.of(step.getPin()).or(() -> Said.of(context.variables().text("BDEPin")));
        if (pin.isEmpty()) {
            throw new StepException(Problem.error("STEP-NO-PIN", "The drive is to be unlocked by TPM and PIN, and there is no PIN.")
                    .next("Give one, as %Name% of a secret variable."), Codes.WRONG_PARAMETER);
        }
        return pin.map(Secret::new);
    }

    /** Where a start key goes: without a drive in the step, the first that can be pulled out. */
    private static Optional<String> keyDrive(EnableBitLocker step, Protector protector, StepContext context) throws StepException, TargetException {
        if (protector != Protector.KEY && protector != Protector.TPM_AND_KEY) {
            return Optional.empty();
        }
        if (Said.of(step.getKeyDrive()).isPresent()) {
            return Optional.of(BitLockerDrive.of(step.getKeyDrive(), context));
        }
        List<String> removable = new RunningSystem(context).rows("Win32_LogicalDisk").stream().filter(row -> row.text("DriveType").equals("2"))
                .flatMap(row -> TargetPath.drive(row.text("DeviceID")).stream()).sorted().toList();
        if (removable.isEmpty()) {
            throw new StepException(Problem.error("STEP-NO-KEY-DRIVE", "The start key has nowhere to go: no USB drive is there.")
                    .next("Plug one in, or state the drive."), Codes.NOT_FOUND);
        }
        return Optional.of(removable.getFirst());
    }

    private static Optional<Secret> secret(StepContext context, String variable) {
        return Said.of(context.variables().text(variable)).map(Secret::new);
    }
}
