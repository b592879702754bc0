package org.slipway.target.simulated;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    private final Abilities abilities;

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
        var prospect = new Prospect();
        this.processes = new SimulatedProcesses(machine, drives, network, prospect);
        this.abilities = new Abilities(machine, drives, network, files, prospect);
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
        return abilities.find(ability);
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

    /** Lets the machine restart by itself, as after a power cut. */
    public void losePower() {
        machine.losePower();
    }
}
