package org.slipway.workbench.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.slipway.base.ProblemException;

/**
 * Runs work on a site's model, one Job at a time. Each Job begins by taking in what was typed since the last one, so that none
 * works on old texts.
 */
final class SiteJobs {

    interface Opening {
        SiteModel open() throws ProblemException;
    }

    interface Work<T> {
        T on(SiteModel model) throws Exception;
    }

    /** How a Job shows: with progress because somebody waits for it, or not at all. */
    enum Kind {
        WAITED_FOR, QUIET
    }

    private static final class OneAtATime implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }

    private final ISchedulingRule rule = new OneAtATime();
    private final Opening opening;
    private final UiThread ui;
    private final Map<String, String> typed = new HashMap<>();
    private Optional<SiteModel> model = Optional.empty();

    SiteJobs(Opening opening, UiThread ui) {
        this.opening = opening;
        this.ui = ui;
    }

    /** Notes the text of a document for the next Job. */
    void typed(String path, String text) {
        synchronized (typed) {
            typed.put(path, text);
        }
    }

    private Map<String, String> takeTyped() {
        synchronized (typed) {
            Map<String, String> taken = Map.copyOf(typed);
            typed.clear();
            return taken;
        }
    }

    /** Runs the work in a Job; the answer, or why there is none, is told in the UI thread. */
    <T> CompletableFuture<T> run(String name, Kind kind, Work<T> work) {
        var answer = new CompletableFuture<T>();
        Job job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(name, IProgressMonitor.UNKNOWN);
                return work(work, answer);
            }
        };
        job.setRule(rule);
        job.setSystem(kind == Kind.QUIET);
        job.setPriority(kind == Kind.QUIET ? Job.SHORT : Job.INTERACTIVE);
        job.schedule();
        return answer;
    }

    private <T> IStatus work(Work<T> work, CompletableFuture<T> answer) {
        try {
            T result = work.on(ready());
            ui.execute(() -> answer.complete(result));
        } catch (Exception | LinkageError failed) {
            ui.execute(() -> answer.completeExceptionally(failed));
            return failed instanceof OperationCanceledException ? Status.CANCEL_STATUS : Status.OK_STATUS;
        }
        return Status.OK_STATUS;
    }

    private SiteModel ready() throws ProblemException {
        if (model.isEmpty()) {
            model = Optional.of(opening.open());
        }
        model.get().takeIn(takeTyped());
        return model.get();
    }
}
