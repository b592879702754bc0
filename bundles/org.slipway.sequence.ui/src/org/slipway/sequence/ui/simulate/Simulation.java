package org.slipway.sequence.ui.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slipway.engine.journal.Line;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.stepping.Moment;
import org.slipway.engine.stepping.Stepper;

/** One run on a machine that is thought of, from its beginning until it is closed. */
final class Simulation implements AutoCloseable {
    private final Prepared prepared;
    private final Stepper stepper;
    private final Runnable changed;
    private final Set<String> stops = new HashSet<>();
    private volatile String machine = "";

    /** @param changed hears, in any thread, that there is something new to look at */
    Simulation(Prepared prepared, Runnable changed) {
        this.prepared = prepared;
        this.changed = changed;
        this.stepper = new Stepper(prepared.plan(), prepared.target(), prepared.content(), prepared.start(), this::moved);
    }

    /** The machine is looked at in the thread that runs on it, which waits meanwhile. */
    private void moved() {
        if (!(stepper.moment() instanceof Moment.Running)) {
            machine = new MachineText().of(prepared.target());
        }
        changed.run();
    }

    void begin(Set<String> stopBefore) {
        stops(stopBefore);
        stepper.begin();
    }

    void stops(Set<String> wanted) {
        stops.stream().filter(each -> !wanted.contains(each)).forEach(each -> stepper.stopBefore(each, false));
        wanted.forEach(each -> stepper.stopBefore(each, true));
        stops.clear();
        stops.addAll(wanted);
    }

    Stepper stepper() {
        return stepper;
    }

    Plan plan() {
        return prepared.plan();
    }

    Moment moment() {
        return stepper.moment();
    }

    List<Line> lines() {
        return stepper.lines();
    }

    /** What the machine is like where the run waits, or in the end. */
    String machine() {
        return machine;
    }

    @Override
    public void close() {
        stepper.cancel();
        prepared.close();
    }
}
