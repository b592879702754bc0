package org.slipway.target.simulated;

import java.time.Duration;
import java.util.Locale;

import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.State;

/** Restarts of a simulated machine. */
final class SimulatedPower implements Power {
    private final Machine machine;

    SimulatedPower(Machine machine) {
        this.machine = machine;
    }

    /** A formatted volume with a letter that can be written to. */
    @Override
    public boolean survivesRestart() {
        machine.look("survives restart");
        return machine.state().volumes().stream().anyMatch(each -> each.volume().letter().isPresent() && !each.volume().lock().locked());
    }

    @Override
    public void restart(Next next, String reason) throws TargetException {
        Machine.Act act = machine.begin("restart " + next.name().toLowerCase(Locale.ROOT));
        State before = machine.state();
        var starting = new Starting(machine);
        State after = starting.asked(before, next);
        machine.jump(after);
        act.end(starting.finished(after));
    }

    @Override
    public void restart(Next next, String reason, Duration notice) throws TargetException {
        if (!machine.state().running().pe()) {
            machine.pause(notice);
        }
        restart(next, reason);
    }

    @Override
    public String bootId() {
        machine.look("boot");
        return "boot-" + machine.state().boots();
    }
}
