package org.slipway.steps.run.state;


import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.UserStates.Saving;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.CaptureUserState;
import org.slipway.steps.FileAccess;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** Saves files and settings of users. */
public final class CaptureUserStateExecutor implements StepExecutor<CaptureUserState> {

    @Override
    public Outcome execute(CaptureUserState step, StepContext context) throws StepException, TargetException, InterruptedException {
        var toolkit = new ToolkitState(context);
        if (toolkit.applies() && toolkit.nothing()) {
            return new Outcome.Skipped("UserDataLocation says that no user state is saved.");
        }
        toolkit.prepareStore();
        var store = new StateStore(context);
        String path = store.path();
        if (step.isHardLinks() && path.startsWith("\\\\")) {
            throw new StepException(Problem.error("STEP-LINKS", "Links can only keep files on their own volume, and the store is " + path + ".")
                    .next("Set OSDStateStorePath to a folder of the volume, or save copies."), Codes.WRONG_PARAMETER);
        }
        String tool = toolkit.tool(step.getPackage());
        boolean linked = step.isHardLinks() || toolkit.links();
        Exit exit = new Abilities(context).userStates().save(new Saving(tool, path, StateStore.rules(step.getMode(), step.getConfigFiles()), step.isVerboseLog(),
                step.isSkipEncryptedFiles(), step.isContinueOnLockedFiles(), step.getFileAccess() == FileAccess.SHADOW_COPY, linked, offline(step, context),
                Optional.empty(), StateStore.text(step.getOptions()).orElse("")), context::progress);
        Outcome outcome = store.judge(exit, step.isContinueOnLockedFiles());
        if (outcome instanceof Outcome.Done) {
            store.keep(path, linked);
        }
        return outcome;
    }

    /** From Windows PE the state of the system on the disk is saved; where there are several, the one that was found when PE started. */
    private static Optional<String> offline(CaptureUserState step, StepContext context) throws StepException, TargetException {
        boolean pe = context.target().inBootEnvironment();
        if (!pe && !step.isOffline()) {
            return Optional.empty();
        }
        if (!pe) {
            throw new StepException(Problem.error("STEP-OFFLINE-STATE", "The state of a system that does not run is to be saved, and the system runs.")
                    .next("Put the step behind a restart into Windows PE, or save the state of the running system."), Codes.NOT_SUPPORTED);
        }
        Optional<String> detected = Said.of(context.variables().text("_OSDDetectedWinDrive")).flatMap(TargetPath::drive);
        if (detected.isPresent()) {
            return detected;
        }
        List<String> found = new Abilities(context).disks().volumes().stream().filter(Volume::windows).flatMap(volume -> volume.letter().stream()).toList();
        if (found.isEmpty()) {
            throw new StepException(Problem.error("STEP-NO-SYSTEM", "No volume has a Windows on it whose user state could be saved.")
                    .next("Unlock its drive first, if it is encrypted."),
                    Codes.NOT_FOUND);
        }
        return Optional.of(found.getFirst());
    }
}
