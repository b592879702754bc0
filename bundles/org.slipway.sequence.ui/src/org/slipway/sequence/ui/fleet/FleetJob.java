package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.slipway.base.ProblemException;
import org.slipway.engine.fleet.Fleet;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.journal.Line;
import org.slipway.engine.target.TargetCatalogue;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.ui.run.Asking;
import org.slipway.sequence.ui.simulate.Preparing;

/** Simulates a fleet; to cancel the Job ends it. All is told in the UI thread while the page is there. */
final class FleetJob extends Job {
    /** So many times it is told how far it is. */
    private static final int TIMES_TOLD = 100;

    private final Preparing preparing;
    private final Wish wish;
    private final Control page;
    private final Progress progress;
    private final Consumer<Result> found;
    private final Consumer<Throwable> refused;
    private volatile int all = 1;
    private volatile boolean ended;
    private volatile Thread thread;

    /** Hears how far it is. */
    interface Progress {
        void through(int machines, int all);
    }

    /** @param work holds the site open that the fleet's machines come from, until it is closed */
    record Result(FleetWork work, Fleet fleet, FleetReport report) {
        List<Line> journal(int machine) throws ProblemException {
            try {
                return fleet.journal(machine);
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
    }

    FleetJob(Preparing preparing, Wish wish, Control page, Progress progress, Consumer<Result> found, Consumer<Throwable> refused) {
        super("Simulating a fleet");
        this.preparing = preparing;
        this.wish = wish;
        this.page = page;
        this.progress = progress;
        this.found = found;
        this.refused = refused;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        thread = Thread.currentThread();
        try {
            if (monitor.isCanceled()) {
                throw new InterruptedException();
            }
            FleetWork work = work();
            boolean whole = false;
            try {
                FleetWork.Done done = work.run(wish, Runtime.getRuntime().availableProcessors(), size -> all = size, told());
                whole = true;
                tell(() -> found.accept(new Result(work, done.fleet(), done.report())));
            } finally {
                if (!whole) {
                    work.close();
                }
            }
        } catch (ProblemException | InterruptedException | RuntimeException failed) {
            tell(() -> refused.accept(failed));
        }
        return Status.OK_STATUS;
    }

    private void tell(Runnable what) {
        ended = true;
        Asking.tell(page, what);
    }

    private IntConsumer told() {
        return through -> {
            int now = all;
            if (through % Math.max(1, now / TIMES_TOLD) == 0) {
                Asking.tell(page, () -> {
                    if (!ended) {
                        progress.through(through, now);
                    }
                });
            }
        };
    }

    private FleetWork work() throws ProblemException {
        OpenSite site = preparing.open();
        boolean planned = false;
        try {
            var work = new FleetWork(site, preparing.plan(site), TargetCatalogue.read(RegistryFactory.getRegistry()));
            planned = true;
            return work;
        } finally {
            if (!planned) {
                site.close();
            }
        }
    }

    @Override
    protected void canceling() {
        Thread working = thread;
        if (working != null) {
            working.interrupt();
        }
    }
}
