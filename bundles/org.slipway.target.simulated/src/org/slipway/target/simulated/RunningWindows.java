package org.slipway.target.simulated;

import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.Windows;

/** The Windows that runs, for acts that need one. */
final class RunningWindows {
    private final Machine machine;

    RunningWindows(Machine machine) {
        this.machine = machine;
    }

    /** Where it lies. @param what wants it, as in “Joining a domain” */
    Spot spot(String what) throws TargetException {
        return machine.state().running().system().orElseThrow(() -> Refused.because("TARGET-IN-PE", Refused.WRONG_ENVIRONMENT, what
                + " needs the installed system, and the boot environment runs.", "Let the step run after the restart into Windows."));
    }

    Windows now() {
        return machine.state().system().orElseThrow(() -> new IllegalStateException("no Windows runs"));
    }
}
