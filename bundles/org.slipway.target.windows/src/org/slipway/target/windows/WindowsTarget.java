package org.slipway.target.windows;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.target.Facts;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.Registry;
import org.slipway.engine.target.Target;
import org.slipway.target.windows.machine.Machine;

/** The machine that this runs on, with Windows or Windows PE. */
public final class WindowsTarget implements Target {
    private final Machine machine;
    private final Map<Class<?>, Object> abilities;

    WindowsTarget(Machine machine) {
        this.machine = machine;
        this.abilities = machine.abilities();
    }

    @Override
    public String name() {
        return "windows";
    }

    @Override
    public boolean inBootEnvironment() {
        return machine.own().pe();
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
        return Optional.ofNullable(ability.cast(abilities.get(ability)));
    }
}
