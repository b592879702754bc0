package org.slipway.cli.runs;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slipway.base.ProblemException;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.Target;

/** Carries a run on until it is over or stands still. Ctrl-C cancels it, and the process ends when the run has ended. */
final class UnderWay {
    /** How long the process waits for a run that is cancelled, in seconds. */
    private static final long PATIENCE = 60;

    private final Plan plan;
    private final Target target;
    private final RunFolder folder;
    private final RunSettings settings;

    UnderWay(Plan plan, Target target, RunFolder folder, RunSettings settings) {
        this.plan = plan;
        this.target = target;
        this.folder = folder;
        this.settings = settings;
    }

    RunReport go(RunStart start) throws ProblemException, IOException {
        Thread runner = Thread.currentThread();
        var over = new CountDownLatch(1);
        var cancel = new Thread(() -> cancel(runner, over), "cancels the run");
        Runtime.getRuntime().addShutdownHook(cancel);
        try {
            Optional<RunReport> report = once(start);
            while (report.isEmpty() || report.get() instanceof RunReport.Suspended && target.power().upAfterRestart()) {
                report = once(start);
            }
            return report.get();
        } catch (InterruptedException cancelled) {
            throw new IOException("The run was cancelled before it began.", cancelled);
        } finally {
            target.offer(Closing.class).ifPresent(Closing::close); // While the process is held up for it.
            over.countDown();
            release(cancel);
        }
    }

    private static void release(Thread cancel) {
        try {
            Runtime.getRuntime().removeShutdownHook(cancel);
        } catch (IllegalStateException ending) {
            // The process is ending, and the hook waits for what has just been told.
        }
    }

    private static void cancel(Thread runner, CountDownLatch over) {
        runner.interrupt();
        try {
            over.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty where the machine lost its power: only one that is thought of can, with this process going on. */
    private Optional<RunReport> once(RunStart start) throws ProblemException, IOException, InterruptedException {
        try (JournalFile journal = folder.journal(target.clock())) {
            return Optional.of(new Run(plan, target, journal, settings).go(start));
        } catch (PowerCut cut) {
            return Optional.empty();
        }
    }
}
