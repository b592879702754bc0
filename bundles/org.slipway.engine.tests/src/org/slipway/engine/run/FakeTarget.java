package org.slipway.engine.run;

import org.slipway.engine.target.TargetException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.testkit.MapMachine;

/** A machine that can be cut off before or after any call that changes it. */
public final class FakeTarget extends MapMachine {
    /** The engine is gone: no code of ours may catch it. */
    static final class Cut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Counts down with each change; at 0 the engine is cut off, before it or after it. */
    int changesUntilCut = Integer.MAX_VALUE;
    boolean cutAfter;
    /** Where it cannot be started any more. */
    Optional<TargetException> refusesRestart = Optional.empty();

    public List<String> done() {
        return List.copyOf(done);
    }

    @Override
    protected void change(String what, Runnable effect) {
        boolean cut = --changesUntilCut == 0;
        if (cut && !cutAfter) {
            throw new Cut();
        }
        super.change(what, effect);
        if (cut) {
            throw new Cut();
        }
    }

    @Override
    public void restart(Next next, String reason) throws TargetException {
        if (refusesRestart.isPresent()) {
            throw refusesRestart.get();
        }
        super.restart(next, reason);
    }

    /** A change of the machine, by a step of a test. */
    void act(String what) {
        change(what, () -> { });
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(Instant.EPOCH);
    }
}
