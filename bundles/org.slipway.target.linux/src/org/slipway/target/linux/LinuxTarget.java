package org.slipway.target.linux;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.target.Closing;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.Registry;
import org.slipway.engine.target.Target;
import org.slipway.target.linux.machine.LinuxMachine;

/** A machine whose disks are filled from Linux. */
final class LinuxTarget implements Target {
    private final LinuxMachine machine;
    private final Map<Class<?>, Object> abilities;
    private final String name;
    private final Locks locks;

    /** @param name with the disks, as somebody named them */
    LinuxTarget(LinuxMachine machine, String name, Locks locks) {
        this.machine = machine;
        this.abilities = machine.abilities();
        this.name = name;
        this.locks = locks;
    }

    @Override
    public String name() {
        return name;
    }

    /** Linux is what stands in for Windows PE, always. */
    @Override
    public boolean inBootEnvironment() {
        return true;
    }

    @Override
    public InstantSource clock() {
        return Clock.systemUTC();
    }

    @Override
    public Facts facts() {
        return machine.facts();
    }

    @Override
    public Files files() {
        return machine.files();
    }

    @Override
    public Registry registry() {
        return machine.registry();
    }

    @Override
    public Processes processes() {
        return machine.processes();
    }

    @Override
    public Power power() {
        return machine.power();
    }

    @Override
    public <T> Optional<T> offer(Class<T> ability) {
        return ability == Closing.class ? Optional.of(ability.cast((Closing) this::close)) : Optional.ofNullable(ability.cast(abilities.get(ability)));
    }

    private void close() {
        machine.close();
        locks.close();
    }
}
