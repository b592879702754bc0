package org.slipway.sequence.ui.run;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.slipway.base.ProblemException;

/** Reads a journal in a Job, and again as long as its run goes on. What it finds is told in the UI thread. */
final class RunFollower {
    /** Between two looks, in milliseconds: as little as people notice. */
    private static final int GLANCE = 400;

    private final RunSource source;
    private final Control owner;
    private final Consumer<RunReading> found;
    private final Consumer<Exception> failed;
    private final Job job;
    private volatile boolean ended;
    /** Whether nobody listens any more. */
    private volatile boolean dropped;

    /** @param owner with which it ends; @param found hears each reading that is another than the one before */
    RunFollower(RunSource source, Control owner, Consumer<RunReading> found, Consumer<Exception> failed) {
        this.source = source;
        this.owner = owner;
        this.found = found;
        this.failed = failed;
        this.job = new Job("Reading the journal of " + source.title()) {
            private RunReading last = RunReading.NONE;

            @Override
            protected IStatus run(IProgressMonitor monitor) {
                last = look(last);
                if (!ended && !last.over()) {
                    schedule(GLANCE);
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
    }

    void begin() {
        job.schedule();
    }

    /** Nothing is told from now on. To be called in the UI thread. */
    void end() {
        ended = true;
        dropped = true;
        job.cancel();
    }

    private RunReading look(RunReading before) {
        try {
            RunReading now = source.read(before);
            if (now != before) {
                tell(() -> found.accept(now));
            }
            return now;
        } catch (ProblemException | IOException | RuntimeException refused) {
            ended = true;
            tell(() -> failed.accept(refused));
            return before;
        }
    }

    private void tell(Runnable what) {
        if (!owner.isDisposed()) {
            owner.getDisplay().asyncExec(() -> {
                if (!owner.isDisposed() && !dropped) {
                    what.run();
                }
            });
        }
    }
}
