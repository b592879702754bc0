package org.slipway.steps.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.slipway.engine.testkit.MapMachine;
import org.slipway.engine.target.TargetException;

/** A machine with all abilities, as far as a test does not take them away. */
final class FakeMachine extends MapMachine {
    final Set<Class<?>> without = new HashSet<>();
    final FakeAbilities abilities = new FakeAbilities(this);
    /** Runs when the machine starts, with what is started. */
    Consumer<Next> starting = next -> { };

    @Override
    public <T> Optional<T> offer(Class<T> ability) {
        return without.contains(ability) || !ability.isInstance(abilities) ? Optional.empty() : Optional.of(ability.cast(abilities));
    }

    @Override
    public void restart(Next next, String reason) throws TargetException {
        super.restart(next, reason);
        starting.accept(next);
    }
}
