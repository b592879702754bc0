package org.slipway.target.simulated;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.target.simulated.device.Identity;
import org.slipway.target.simulated.device.Letters;
import org.slipway.target.simulated.device.Running;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.Identities;

/**
 * Makes up machines after a few models: the same seed makes the same machines, and machine number 7 is the same however many there are. What
 * a model has is shared by all machines of it. Safe for all threads.
 */
public final class Devices {
    /** How many machines of one seed have numbers of their own. */
    private static final long MOST = 100_000_000L;

    private final List<Description> models;
    private final long seed;
    private final int shares;

    /** @param models how many machines are made after each follows from its share */
    public Devices(List<Description> models, long seed) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("Machines are made after models, and there are none");
        }
        this.models = List.copyOf(models);
        this.seed = seed;
        this.shares = models.stream().mapToInt(Description::share).sum();
    }

    /** @param index from 0 */
    public Description device(int index) {
        long chance = mixed(index);
        int at = (int) Long.remainderUnsigned(chance, shares);
        int model = 0;
        while (at >= models.get(model).share()) {
            at -= models.get(model++).share();
        }
        return made(models.get(model), index);
    }

    private Description made(Description model, int index) {
        long number = Long.remainderUnsigned(mixed(-1), 400) * MOST + index;
        String digits = Integer.toString(index + 1);
        String name = "PC-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
        String[] macs = new String[model.hardware().adapters().size()];
        for (int i = 0; i < macs.length; i++) {
            macs[i] = Identities.mac(number, i);
        }
        var identity = new Identity(name, Identities.serial(number), Identities.uuid(number), "A" + digits, List.of(macs));
        Optional<Spot> system = Starting.installed(model.start());
        Description device = model.with(identity);
        return system.isPresent() ? device.with(model.start().changeWindows(system.get(), windows -> windows.named(name))) : device;
    }

    private long mixed(long number) {
        long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L + (number + 1) * 0x94D049BB133111EBL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** How a machine comes to its run. */
    public enum Begin {
        /** From the network or a stick, into the boot environment. */
        PE,
        /** From its disk, into the installed system. */
        SYSTEM;

        static Optional<Begin> of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "pe" -> Optional.of(PE);
                case "system" -> Optional.of(SYSTEM);
                default -> Optional.empty();
            };
        }
    }

    /** Empty where it shall begin in an installed system, and has none. */
    static Optional<Description> beginning(Description device, Begin begin) {
        State state = device.start();
        Optional<Spot> system = Starting.installed(state);
        if (begin == Begin.SYSTEM && system.isEmpty()) {
            return Optional.empty();
        }
        var running = begin == Begin.PE ? new Running(Optional.empty(), true) : new Running(system, false);
        State lettered = state.withDisks(new Letters(running).assign(state.disks()));
        return Optional.of(device.with(lettered.running(running)));
    }
}
