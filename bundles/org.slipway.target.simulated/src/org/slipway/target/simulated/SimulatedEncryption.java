package org.slipway.target.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.Lock;
import org.slipway.target.simulated.device.Lock.Phase;
import org.slipway.target.simulated.device.State.Placed;

/** BitLocker on a simulated machine. */
final class SimulatedEncryption implements Encryption {
    /** “A compatible Trusted Platform Module Security Device cannot be found on this computer.” */
    private static final long NO_TPM = 0x8028400FL;
    /** “The drive is not encrypted.” */
    private static final long NOT_ENCRYPTED = 0x80310001L;

    private final Machine machine;
    private final Drives drives;
    private final Network network;
    private final RunningWindows windows;

    SimulatedEncryption(Machine machine, Drives drives, Network network) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
        this.windows = new RunningWindows(machine);
    }

    @Override
    public boolean usableTpm() {
        machine.look("tpm");
        return machine.hardware().tpm().isPresent() && machine.state().firmware().tpm();
    }

    @Override
    public State state(String drive) throws TargetException {
        machine.look("encryption");
        Lock lock = drives.volume(drive).map(each -> each.volume().lock()).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH,
                "There is no volume " + drive + ".", "Look which letters the volumes have where the step runs."));
        return new State(lock.encrypted(machine.state().now()), lock.phase() == Phase.PROTECTED, lock.phase() == Phase.SUSPENDED);
    }

    /** What is encrypted already stays so. */
    @Override
    public void prepare(String drive, boolean fullDisk, Method method) throws TargetException {
        Machine.Act act = machine.begin("prepare encryption of " + drive);
        if (!machine.state().running().pe()) {
            throw Refused.because("TARGET-NOT-IN-PE", Refused.WRONG_ENVIRONMENT,
                    "Encryption is prepared in the boot environment, and the installed system runs.",
                    "Let the step run before the restart into Windows.");
        }
        Placed volume = drives.formatted(drive);
        act.pass(Duration.ofSeconds(3));
        act.end(volume.volume().lock().phase() != Phase.OPEN ? machine.state()
                : machine.state().change(volume.spot(), each -> each.withLock(begun(volume, fullDisk, method))));
    }

    private Lock begun(Placed volume, boolean fullDisk, Method method) {
        Instant now = machine.state().now();
        long bytes = fullDisk ? volume.partition().size() : volume.volume().files().size();
        long speed = machine.hardware().disks().get(volume.spot().disk()).write() / 2;
        return new Lock(Phase.CLEAR, Optional.empty(), now, now.plusSeconds(1 + bytes / Math.max(1, speed)), method, 0, true);
    }

    @Override
    public void protect(Protecting protecting) throws TargetException {
        Machine.Act act = machine.begin("protect " + protecting.drive());
        windows.spot("BitLocker");
        Placed volume = drives.formatted(protecting.drive());
        if (protecting.protector() != Protector.KEY && !usableTpm()) {
            throw Refused.because("TARGET-NO-TPM", NO_TPM, "“" + machine.identity().name() + "” has no TPM that Windows can use.",
                    "Switch it on in the firmware, or let the step be skipped on machines without one.");
        }
        if (protecting.protector() == Protector.TPM_AND_PIN && protecting.pin().filter(each -> each.text().length() >= 4).isEmpty()) {
            throw Refused.because("TARGET-NO-PIN", Refused.WRONG_PARAMETER, "A PIN of at least four signs is needed.", "Set OSDBitLockerPIN.");
        }
        keyDrive(protecting);
        escrow(protecting.recovery());
        act.pass(Duration.ofSeconds(10));
        Lock before = volume.volume().lock();
        Lock begun = before.phase() == Phase.OPEN ? begun(volume, protecting.fullDisk(), protecting.method()) : before;
        act.stride(machine.state().change(volume.spot(), each -> each.withLock(begun)));
        act.end(machine.state().change(volume.spot(), each -> each.withLock(begun.by(protecting.protector()))));
    }

    /** A start key lies on a stick. */
    private void keyDrive(Protecting protecting) throws TargetException {
        boolean key = protecting.protector() == Protector.KEY || protecting.protector() == Protector.TPM_AND_KEY;
        boolean stick = protecting.keyDrive().isPresent() ? drives.volume(protecting.keyDrive().get()).isPresent()
                : machine.hardware().disks().stream().anyMatch(each -> each.bus().equalsIgnoreCase("USB"));
        if (key && !stick) {
            throw Refused.because("TARGET-NO-KEY-DRIVE", Refused.NO_PATH, "There is no drive that the start key could be written to.",
                    "Plug in a stick, or choose another protector.");
        }
    }

    private void escrow(RecoveryTo recovery) throws TargetException {
        if (recovery == RecoveryTo.DIRECTORY && !windows.now().member().domain()) {
            throw Refused.because("TARGET-NO-DOMAIN", 0x8007054BL, "The recovery key cannot be kept in the directory: the machine belongs to no domain.",
                    "Join the domain, and restart, before this step.");
        }
        if (recovery != RecoveryTo.NOWHERE) {
            network.need("keeping the recovery key");
        }
    }

    @Override
    public void awaitEncrypted(String drive, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("await encryption of " + drive);
        Lock lock = encrypted(drive);
        progress.at(lock.encrypted(machine.state().now()), "Encrypting " + drive);
        long left = lock.until().toEpochMilli() - machine.state().now().toEpochMilli();
        act.passMillis(Math.max(0, left));
        act.end(machine.state());
        progress.at(1, drive + " is encrypted");
    }

    private Lock encrypted(String drive) throws TargetException {
        Lock lock = drives.formatted(drive).volume().lock();
        if (lock.phase() == Phase.OPEN) {
            throw Refused.because("TARGET-NOT-ENCRYPTED", NOT_ENCRYPTED, drive + " is not encrypted.", "Guard the step by a condition.");
        }
        return lock;
    }

    /** What is readable for everybody stays so. */
    @Override
    public void suspend(String drive, int restarts) throws TargetException {
        Machine.Act act = machine.begin("suspend encryption of " + drive);
        Lock lock = encrypted(drive);
        act.pass(Duration.ofSeconds(2));
        Placed volume = drives.formatted(drive);
        act.end(lock.phase() == Phase.CLEAR ? machine.state() : machine.state().change(volume.spot(), each ->
                each.withLock(lock.in(Phase.SUSPENDED, restarts))));
    }
}
