package org.slipway.sequence.ui.run;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.slipway.base.ProblemException;

/** Work of a page that takes longer than people should wait for: it is done in a Job, and its answer comes in the UI thread while the page is there. */
public interface Asking<T> {
    T now() throws ProblemException, IOException;

    static <T> CompletableFuture<T> of(Control page, String name, Asking<T> work) {
        var answer = new CompletableFuture<T>();
        new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    T found = work.now();
                    tell(page, () -> answer.complete(found));
                } catch (ProblemException | IOException | RuntimeException failed) {
                    tell(page, () -> answer.completeExceptionally(failed));
                }
                return Status.OK_STATUS;
            }
        }.schedule();
        return answer;
    }

    /** In the UI thread, unless the page is gone. */
    static void tell(Control page, Runnable what) {
        if (!page.isDisposed()) {
            page.getDisplay().asyncExec(() -> {
                if (!page.isDisposed()) {
                    what.run();
                }
            });
        }
    }
}
