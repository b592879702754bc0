package org.slipway.ui.testkit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.opentest4j.AssertionFailedError;

/** Takes a test's calls over to the UI thread, and waits there. */
final class UiThread {
    /** How long anything may take. Generous: machines are slow at times, and a test that passes waits no longer than it must. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Between two looks at a condition; the UI thread works on meanwhile. Milliseconds. */
    private static final int BETWEEN_LOOKS = 20;

    private final Display display;

    UiThread(Display display) {
        this.display = display;
    }

    <T> T ask(Supplier<T> question) {
        return display.syncCall(question::get);
    }

    void run(Runnable act) {
        display.syncCall(() -> {
            act.run();
            return null;
        });
    }

    /** Starts something that may open a dialog and wait for it, so it is not waited for here. */
    void start(Runnable act) {
        display.asyncExec(act);
    }

    /** For the test's thread: within a condition, or anything else that runs in the UI thread, waiting would wait for itself. */
    void waitUntil(String what, BooleanSupplier condition) {
        if (display.getThread() == Thread.currentThread()) {
            throw new IllegalStateException("the UI thread cannot wait until " + what);
        }
        var done = new CompletableFuture<Void>();
        display.asyncExec(() -> look(condition, done));
        try {
            done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            done.cancel(false);
            throw new AssertionFailedError("waited " + PATIENCE.toSeconds() + " s in vain until " + what);
        } catch (ExecutionException broken) {
            throw new AssertionFailedError("while waiting until " + what + ": " + broken.getCause(), broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionFailedError("interrupted while waiting until " + what);
        }
    }

    private void look(BooleanSupplier condition, CompletableFuture<Void> done) {
        try {
            if (done.isDone()) {
                return;
            }
            if (condition.getAsBoolean()) {
                done.complete(null);
            } else {
                display.timerExec(BETWEEN_LOOKS, () -> look(condition, done));
            }
        } catch (RuntimeException | Error broken) {
            done.completeExceptionally(broken);
        }
    }
}
