package org.slipway.cli.runs;

import java.io.IOException;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.cli.ExitCode;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.launch.RunJournal;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.Target;

/** Carries a run on until it is over or stands still. Ctrl-C cancels it, and the process ends when what came of it is told. */
final class UnderWay {
    /** Tells what came of a run. */
    interface Ending {
        ExitCode tell(RunReport report) throws ProblemException, IOException;
    }

    private final Plan plan;
    private final Target target;
    private final RunFolder folder;
    private final RunSettings settings;
    private final Runnable powerLost;

    /** @param powerLost is told that the machine lost its power */
    UnderWay(Plan plan, Target target, RunFolder folder, RunSettings settings, Runnable powerLost) {
        this.plan = plan;
        this.target = target;
        this.folder = folder;
        this.settings = settings;
        this.powerLost = powerLost;
    }

    ExitCode go(RunStart start, Ending ending) throws ProblemException, IOException {
        try (var cancelling = new Cancelling()) {
            RunReport report = report(start);
            cancelling.over();
            return ending.tell(report);
        } catch (InterruptedException cancelled) {
            throw new IOException("The run was cancelled before it began.", cancelled);
        }
    }

    private RunReport report(RunStart start) throws ProblemException, IOException, InterruptedException {
        try {
            Optional<RunReport> report = once(start);
            while (report.isEmpty() || report.get() instanceof RunReport.Suspended && target.power().upAfterRestart()) {
                if (report.isEmpty()) {
                    powerLost.run();
                }
                report = once(start);
            }
            return report.get();
        } finally {
            target.offer(Closing.class).ifPresent(Closing::close); // While the process is held up for it.
        }
    }

    /** Empty where the machine lost its power: only one that is thought of can, with this process going on. */
    private Optional<RunReport> once(RunStart start) throws ProblemException, IOException, InterruptedException {
        try (RunJournal journal = folder.journal(target.clock())) {
            return Optional.of(new Run(plan, target, journal, settings).go(start));
        } catch (PowerCut cut) {
            return Optional.empty();
        }
    }
}
