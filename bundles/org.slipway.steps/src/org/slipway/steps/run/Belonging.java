package org.slipway.steps.run;

import java.util.Optional;

import org.slipway.engine.machine.Membership;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.TargetException;

/** The domain or workgroup of the running system. */
public final class Belonging {

    private Belonging() {
    }

    /** As the target tells it, or the system's own facts where it cannot be asked. */
    public static Membership.State of(StepContext context) throws TargetException {
        Optional<Membership> offered = context.target().offer(Membership.class);
        if (offered.isPresent()) {
            return offered.get().state();
        }
        var system = new RunningSystem(context);
        boolean domain = Said.yes(system.fact("Win32_ComputerSystem", "PartOfDomain"));
        String workgroup = system.fact("Win32_ComputerSystem", "Workgroup");
        return new Membership.State(domain, domain || workgroup.isBlank() ? system.fact("Win32_ComputerSystem", "Domain") : workgroup);
    }
}
