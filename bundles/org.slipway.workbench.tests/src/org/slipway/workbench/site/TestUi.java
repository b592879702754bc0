package org.slipway.workbench.site;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The test's own thread as UI thread: it works while the test waits. Pauses in typing take no time. */
final class TestUi implements UiThread {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable next) {
        work.add(next);
    }

    @Override
    public void later(Duration delay, Runnable next) {
        work.add(next);
    }

    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            try {
                Runnable next = work.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next == null) {
                    fail("waited in vain until " + what);
                }
                next.run();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                fail("interrupted while waiting until " + what);
            }
        }
    }

    <T> T answer(CompletableFuture<T> question) {
        until("there is an answer", question::isDone);
        return question.join();
    }

    Throwable failure(CompletableFuture<?> question) {
        until("it fails", question::isDone);
        return question.handle((answer, failed) -> failed).join();
    }
}
