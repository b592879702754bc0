package org.slipway.steps.run.images;


import java.util.Optional;
import java.util.Set;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.steps.SetupWindows;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** The management client that a new system gets. */
final class ManagementClient {
    private static final String SETUP = "ccmsetup.exe";
    /** Installed; a restart is needed some time. */
    private static final Set<Long> INSTALLED = Set.of(0L, 7L, 3010L);

    private final SetupWindows step;
    private final StepContext context;

    ManagementClient(SetupWindows step, StepContext context) {
        this.step = step;
        this.context = context;
    }

    /** The one that is still being tried out wins where it is named. */
    private Optional<Deployable> chosen() {
        return Optional.ofNullable(step.getPreproductionClientPackage()).or(() -> Optional.ofNullable(step.getClientPackage()));
    }

    private static String folder(String drive) {
        return drive + "\\_SMSTaskSequence\\Client";
    }

    /** Puts its files onto the drive of the new system. */
    void stage(String drive) throws StepException, TargetException, InterruptedException {
        if (chosen().isPresent()) {
            new Packages(context).bring(chosen().get(), Optional.of(folder(drive)));
        } else {
            context.say(Event.Level.WARNING, "The step names no package with a management client; none is installed.");
        }
    }

    /** Installs it in the new system, in such a way that it does nothing by itself while the sequence runs. */
    Optional<String> install(String drive) throws StepException, TargetException, InterruptedException {
        if (chosen().isEmpty()) {
            return Optional.empty();
        }
        String folder = new Packages(context).bring(chosen().get(), Optional.of(folder(drive)));
        String setup = TargetPath.in(folder, SETUP);
        String line = "\"" + setup + "\" /noservice /source:\"" + folder + "\" SMSPROVISIONINGMODE=1" + Said.of(step.getInstallProperties()).map(more -> " "
                + more).orElse("");
        Exit exit = ProgramCall.of(line).in(Optional.of(folder)).run(context);
        if (!INSTALLED.contains(exit.code())) {
            throw new StepException(Problem.error("STEP-CLIENT", "The management client could not be installed: " + SETUP + " ended with " + exit.code() + ".")
                    .next("Look at ccmsetup.log in the Windows folder, below ccmsetup\\Logs."), exit.code() == 0 ? Codes.UNSPECIFIED : exit.code());
        }
        return Optional.of("its management client is installed");
    }
}
