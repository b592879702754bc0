package org.slipway.steps.run;

import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;

/** The Windows that lies on a volume and does not run yet. */
public final class AppliedSystem {
    /** Where Apply Operating System tells its drive. */
    public static final String VARIABLE = "OSDTargetSystemDrive";

    private final StepContext context;

    public AppliedSystem(StepContext context) {
        this.context = context;
    }

    /** Its drive, as {@code C:}: where the image was applied, else the only volume with Windows on it. */
    public String drive() throws StepException, TargetException {
        Optional<String> told = TargetPath.drive(context.variables().text(VARIABLE));
        if (told.isPresent()) {
            return told.get();
        }
        if (!context.target().inBootEnvironment()) {
            return new RunningSystem(context).drive();
        }
        List<String> found = new Abilities(context).disks().volumes().stream().filter(Volume::windows).flatMap(volume -> volume.letter().stream()).toList();
        if (found.size() != 1) {
            throw new StepException(Problem.error("STEP-NO-SYSTEM", (found.isEmpty() ? "No volume has Windows on it"
                    : "More than one volume has Windows on it: " + String.join(", ", found))
                    + ", and " + VARIABLE + " is not set.").next("Put the step behind Apply Operating System."), Codes.NOT_FOUND);
        }
        return found.getFirst();
    }
}
