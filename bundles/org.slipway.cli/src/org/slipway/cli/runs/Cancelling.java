package org.slipway.cli.runs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a system that ends its processes, interrupts the thread that made this; the process then waits until what came of it is told,
 * which is when this is closed.
 */
final class Cancelling implements AutoCloseable {
    /** How long the process waits, in seconds. */
    private static final long PATIENCE = 60;

    private final Thread runner = Thread.currentThread();
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "cancels the run");
    private boolean over;

    Cancelling() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on nothing is interrupted any more: there is only something left to tell. */
    synchronized void over() {
        over = true;
        Thread.interrupted(); // Else reading the journal would be broken off.
    }

    /** Returns when what came of it is told. */
    void cancel() {
        synchronized (this) {
            if (!over) {
                runner.interrupt();
            }
        }
        try {
            told.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending, and the hook waited for what has just been told.
        }
    }
}
