package org.slipway.target.simulated;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Encryption;
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
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.Registry;
import org.slipway.engine.target.Target;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.fault.Calls;
import org.slipway.target.simulated.fault.Faults;
import org.slipway.target.simulated.keep.Keeper;
import org.slipway.target.simulated.text.Description;

/** A machine in memory. Used by one thread; its state can be kept and put back. */
public final class SimulatedTarget implements Target {
    private final Machine machine;
    private final SimulatedFacts facts;
    private final SimulatedFiles files;
    private final SimulatedRegistry registry;
    private final SimulatedPower power;
    private final SimulatedProcesses processes;
    private final Map<Class<?>, Object> abilities;

    /** What a target works with besides its description. */
    public record Surroundings(Common common, Faults faults, Calls calls, Keeper keeper) {
        /** Nothing goes wrong but what the description says, and nothing is kept. */
        public static Surroundings of(Common common, Description description) {
            return new Surroundings(common, faults(description), Calls.NONE, Keeper.NONE);
        }

        public Surroundings with(Calls hears) {
            return new Surroundings(common, faults, hears, keeper);
        }

        public Surroundings with(Keeper keeps) {
            return new Surroundings(common, faults, calls, keeps);
        }

        public Surroundings with(Faults others) {
            return new Surroundings(common, others, calls, keeper);
        }

        private static Faults faults(Description description) {
            return description.faults().isEmpty() ? Faults.NONE
                    : new Faults(description.faults(), description.seed(), description.hardware().model(), description.identity().name());
        }
    }

    public SimulatedTarget(Description description, Surroundings surroundings) {
        this.machine = new Machine(description, surroundings.common(), surroundings.faults(), surroundings.calls(), surroundings.keeper(), new Notes());
        var network = new Network(machine);
        var drives = new Drives(machine, network);
        this.facts = new SimulatedFacts(machine);
        this.files = new SimulatedFiles(machine, drives);
        this.registry = new SimulatedRegistry(machine);
        this.power = new SimulatedPower(machine);
        this.processes = new SimulatedProcesses(machine, drives, network);
        var boots = new SimulatedBoots(machine, drives, network);
        this.abilities = Map.ofEntries(Map.entry(Witness.class, (Witness) machine::entering),
                Map.entry(Traffic.class, (Traffic) () -> machine.state().outside().received() - description.start().outside().received()),
                Map.entry(Waiting.class, (Waiting) machine::pause), Map.entry(Disks.class, new SimulatedDisks(machine)), Map.entry(Boots.class, boots),
                Map.entry(Supplies.class, new SimulatedSupplies(machine, drives, network)),
                Map.entry(Images.class, new SimulatedImages(machine, drives, network, boots)),
                Map.entry(WindowsSetup.class, new SimulatedSetup(machine, drives, files)),
                Map.entry(OfflineWindows.class, new SimulatedOffline(machine, drives, files)),
                Map.entry(UserStates.class, new SimulatedUserStates(machine, drives, network)),
                Map.entry(Membership.class, new SimulatedMembership(machine, network)),
                Map.entry(Encryption.class, new SimulatedEncryption(machine, drives, network)),
                Map.entry(Shares.class, new SimulatedShares(machine, drives, network)),
                Map.entry(Software.class, new SimulatedSoftware(machine, network)));
    }

    @Override
    public String name() {
        return machine.identity().name();
    }

    @Override
    public boolean inBootEnvironment() {
        return machine.state().running().pe();
    }

    /** What has gone by on the machine; here nothing waits for it. */
    @Override
    public InstantSource clock() {
        return () -> machine.state().now();
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Registry registry() {
        return registry;
    }

    @Override
    public Processes processes() {
        return processes;
    }

    @Override
    public Power power() {
        return power;
    }

    @Override
    public <T> Optional<T> offer(Class<T> ability) {
        return Optional.ofNullable(ability.cast(abilities.get(ability)));
    }

    public Description description() {
        return machine.description();
    }

    /** How the machine stands. It is immutable: to keep it is to hold it. */
    public State state() {
        return machine.state();
    }

    /** Puts the machine into a state that it had. */
    public void restore(State state) {
        machine.restore(state);
    }

    /** What had to be assumed, each once, in the order of being met. */
    public List<String> notes() {
        return machine.notes().said();
    }

    /** Hears what has to be assumed, at once. */
    public void listen(Consumer<String> listener) {
        machine.notes().listener(listener);
    }

    /** For tests of Slipway itself and for pictures: lets the machine restart by itself, as after a power cut. */
    public void losePower() {
        machine.restore(new Starting(machine).afterPowerLoss(machine.state()));
    }
}
