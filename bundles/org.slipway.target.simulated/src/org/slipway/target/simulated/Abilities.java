package org.slipway.target.simulated;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Foresight;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Shares;
import org.slipway.engine.machine.Software;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.Traffic;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.machine.Waiting;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.machine.Witness;

/** What a simulated machine can be asked for, each made when it is asked for: of a fleet most machines are asked for a few things only. */
final class Abilities {
    private final Machine machine;
    private final Drives drives;
    private final Network network;
    private final SimulatedFiles files;
    private final Prospect prospect;
    private final Map<Class<?>, Object> made = new HashMap<>();

    Abilities(Machine machine, Drives drives, Network network, SimulatedFiles files, Prospect prospect) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
        this.files = files;
        this.prospect = prospect;
    }

    <T> Optional<T> find(Class<T> ability) {
        Object there = made.get(ability);
        if (there == null) {
            there = make(ability).orElse(null);
            if (there == null) {
                return Optional.empty();
            }
            made.put(ability, there);
        }
        return Optional.of(ability.cast(there));
    }

    private Optional<Object> make(Class<?> ability) {
        if (ability == Witness.class) {
            return Optional.of((Witness) machine::entering);
        } else if (ability == Foresight.class) {
            return Optional.of(prospect);
        } else if (ability == Assumptions.class) {
            return Optional.of(new SimulatedAssumptions(machine));
        } else if (ability == Waiting.class) {
            return Optional.of((Waiting) machine::pause);
        } else if (ability == Traffic.class) {
            long before = machine.description().start().outside().received();
            return Optional.of((Traffic) () -> machine.state().outside().received() - before);
        } else if (ability == Disks.class) {
            return Optional.of(new SimulatedDisks(machine));
        } else if (ability == Boots.class) {
            return Optional.of(new SimulatedBoots(machine, drives, network));
        } else if (ability == Supplies.class) {
            return Optional.of(new SimulatedSupplies(machine, drives, network));
        } else if (ability == Images.class) {
            return Optional.of(new SimulatedImages(machine, drives, network, new SimulatedBoots(machine, drives, network)));
        }
        return windows(ability);
    }

    private Optional<Object> windows(Class<?> ability) {
        if (ability == WindowsSetup.class) {
            return Optional.of(new SimulatedSetup(machine, drives, files));
        } else if (ability == OfflineWindows.class) {
            return Optional.of(new SimulatedOffline(machine, drives, files));
        } else if (ability == UserStates.class) {
            return Optional.of(new SimulatedUserStates(machine, drives, network));
        } else if (ability == Membership.class) {
            return Optional.of(new SimulatedMembership(machine, network));
        } else if (ability == Encryption.class) {
            return Optional.of(new SimulatedEncryption(machine, drives, network));
        } else if (ability == Shares.class) {
            return Optional.of(new SimulatedShares(machine, drives, network));
        } else if (ability == Software.class) {
            return Optional.of(new SimulatedSoftware(machine, network));
        }
        return Optional.empty();
    }
}
