package org.slipway.target.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.target.Power.Next;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Architecture;
import org.slipway.target.simulated.device.DiskState;
import org.slipway.target.simulated.device.Letters;
import org.slipway.target.simulated.device.Lock;
import org.slipway.target.simulated.device.Partition;
import org.slipway.target.simulated.device.Release;
import org.slipway.target.simulated.device.Running;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.State.Placed;
import org.slipway.target.simulated.device.Volume;
import org.slipway.target.simulated.device.Windows;

/** What a machine starts, and all that happens until the engine is called. */
final class Starting {
    private static final Duration FIRMWARE = Duration.ofSeconds(15);
    private static final Duration ENVIRONMENT = Duration.ofSeconds(45);
    private static final Duration SYSTEM = Duration.ofSeconds(30);
    private static final Duration FIRST_START = Duration.ofSeconds(270);
    private static final Duration UPGRADE = Duration.ofMinutes(24);
    private static final Release ENVIRONMENT_RELEASE = new Release("10.0.26100.1", "WindowsPE", "en-US", Architecture.X64, false);
    private static final long ENVIRONMENT_SIZE = 300_000_000L;
    /** “The boot selection failed because a required device is inaccessible.” */
    private static final long NOTHING_TO_START = 0xC0000225L;

    private final Machine machine;
    private final FirstStart firstStart;

    Starting(Machine machine) {
        this.machine = machine;
        this.firstStart = new FirstStart(machine);
    }

    /** The state after a restart that the engine asked for. @throws TargetException where the machine would not come to the engine again */
    State asked(State state, Next next) throws TargetException {
        Optional<Spot> system = installed(state);
        boolean environment = state.running().medium() || state.volumes().stream().anyMatch(each -> each.volume().environment());
        return switch (next) {
            case SYSTEM -> system(state, system.orElseThrow(() -> nothing("no installed system")));
            case PE -> {
                if (!environment) {
                    throw nothing("no boot environment on a local volume");
                }
                yield environment(state);
            }
            case DEFAULT -> {
                if (system.isEmpty() && !environment) {
                    throw nothing("neither an installed system nor a boot environment");
                }
                yield system.isPresent() ? system(state, system.get()) : environment(state);
            }
        };
    }

    /** What a Windows that started for the first time does last, now that it runs. */
    State finished(State started) {
        return started.running().system().map(spot -> firstStart.finish(started, spot)).orElse(started);
    }

    private TargetException nothing(String what) {
        return Refused.because("TARGET-NOTHING-TO-START", NOTHING_TO_START, "“" + machine.identity().name() + "” cannot restart: it would find " + what + ".",
                "Apply an image, or stage a boot environment, before the restart.");
    }

    /** Somebody sees to it that it starts, from a medium if need be. */
    State byItself(State state, Next next) {
        try {
            return asked(state, next);
        } catch (TargetException nowhere) {
            return environment(state.started(new Running(Optional.empty(), true), state.now()));
        }
    }

    State afterPowerLoss(State state) {
        return byItself(state, state.running().pe() && state.running().medium() && installed(state).isEmpty() ? Next.PE : Next.DEFAULT);
    }

    /** Where the Windows lies that the firmware would start. */
    static Optional<Spot> installed(State state) {
        for (Placed each : state.volumes()) {
            Optional<Spot> starts = each.volume().starts();
            if (starts.isPresent() && (state.firmware().uefi() ? each.partition().use() == Use.EFI : each.partition().active())
                    && state.volume(starts.get()).flatMap(Volume::windows).isPresent()) {
                return starts;
            }
        }
        return Optional.empty();
    }

    private State environment(State state) {
        var running = new Running(Optional.empty(), state.running().medium());
        State started = state.started(running, state.now().plus(FIRMWARE).plus(ENVIRONMENT));
        started = started.with(started.session().withMemory(machine.common().windows().of(ENVIRONMENT_RELEASE, ENVIRONMENT_SIZE, machine.description().start()
                .now()))
                .withRegistry(machine.common().windows().registry(ENVIRONMENT_RELEASE)));
        return started.withDisks(new Letters(running).assign(locks(started, false)));
    }

    /** What the drive of the boot environment holds in the beginning. */
    State dressed(State state) {
        return state.running().pe() && state.session().memory().isEmpty()
                ? state.with(state.session().withMemory(machine.common().windows().of(ENVIRONMENT_RELEASE, ENVIRONMENT_SIZE, state.now()))
                        .withRegistry(machine.common().windows().registry(ENVIRONMENT_RELEASE)))
                : state;
    }

    private State system(State state, Spot spot) throws TargetException {
        var running = new Running(Optional.of(spot), false);
        State started = state.started(running, state.now().plus(FIRMWARE).plus(SYSTEM));
        started = started.withDisks(new Letters(running).assign(locks(started, true)));
        Windows windows = started.system().orElseThrow(() -> nothing("no installed system"));
        return switch (windows.stage()) {
            case GENERAL -> {
                Windows setUp = firstStart.setUp(started, spot, windows);
                yield started.later(FIRST_START).changeWindows(spot, any -> setUp);
            }
            case UPGRADING -> new Upgrading(machine).finish(started.later(UPGRADE), spot);
            case READY -> started.changeWindows(spot, Starting::settled);
        };
    }

    /** What was waiting for a restart counts now. */
    private static Windows settled(Windows windows) {
        Windows settled = windows.joining().isPresent() ? windows.withMember(windows.joining().get()) : windows;
        return settled.restartPending() ? settled.restartPending(false) : settled;
    }

    /** The system finds its keys; the boot environment has none. */
    private static ArrayList<DiskState> locks(State state, boolean keys) {
        var disks = new ArrayList<DiskState>(state.disks().size());
        for (DiskState disk : state.disks()) {
            boolean encrypted = disk.partitions().stream().anyMatch(each -> each.volume().filter(volume -> volume.lock().phase() != Lock.Phase.OPEN)
                    .isPresent());
            disks.add(encrypted ? disk.with(disk.partitions().stream().map(each -> locked(each, keys)).toList()) : disk);
        }
        return disks;
    }

    private static Partition locked(Partition partition, boolean keys) {
        return partition.volume().map(volume -> partition.with(volume.withLock(switch (volume.lock().phase()) {
            case OPEN, CLEAR -> volume.lock();
            case PROTECTED -> volume.lock().opened(keys);
            case SUSPENDED -> resumed(volume.lock(), keys);
        }))).orElse(partition);
    }

    /** The last restart that it was suspended for still needs no keys. */
    private static Lock resumed(Lock lock, boolean keys) {
        if (lock.restarts() == 0) {
            return lock;
        }
        return lock.restarts() == 1 && keys ? lock.in(Lock.Phase.PROTECTED, 0) : lock.in(Lock.Phase.SUSPENDED, Math.max(1, lock.restarts() - 1));
    }
}
