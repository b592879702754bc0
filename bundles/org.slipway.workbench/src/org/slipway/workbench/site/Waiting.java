package org.slipway.workbench.site;

import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.widgets.Display;

/** For callers of the platform that must not return before a Job is done: the window goes on painting and answering meanwhile. */
public final class Waiting {

    private Waiting() {
    }

    public static void until(CompletableFuture<?> done, Display display) {
        done.whenComplete((answer, failed) -> display.wake());
        while (!done.isDone() && !display.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}
