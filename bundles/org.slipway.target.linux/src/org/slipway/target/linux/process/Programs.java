package org.slipway.target.linux.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slipway.engine.target.Exit;

/** Runs programs of this machine. */
public final class Programs {
    static final long TIMED_OUT = 0x800705B4L;
    /** How long more lines are waited for when a program has ended but something that it left running holds its output. */
    private static final Duration STRAGGLERS = Duration.ofSeconds(3);

    private final Stamp stamp;

    public Programs(Stamp stamp) {
        this.stamp = stamp;
    }

    /**
     * What to run.
     *
     * @param words the program and its arguments
     * @param input what it reads
     * @param kept of its output, in characters
     */
    public record Start(List<String> words, Optional<String> folder, Map<String, String> environment, String input, Optional<Duration> timeout, int kept) {
        public Start {
            words = List.copyOf(words);
        }
    }

    /** Ends what programs left running when they ended themselves, which may hold volumes that are to be let go. */
    public void endLeftovers() {
        stamp.endPrograms();
    }

    /** What is heard of a program, in this order: lines, then {@link End#OUTPUT}; {@link End#PROGRAM} whenever it is. */
    private sealed interface Sign {
    }

    private record Line(String text) implements Sign {
    }

    private enum End implements Sign {
        OUTPUT, PROGRAM
    }

    /**
     * Runs a program to its end. When the thread is interrupted, the program and all that it started are ended first.
     *
     * @throws IOException where it cannot be started
     */
    public Exit run(Start start, Consumer<String> lines) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        String own = stamp.next();
        var builder = new ProcessBuilder(start.words()).redirectErrorStream(true);
        start.folder().ifPresent(folder -> builder.directory(new File(folder)));
        builder.environment().putAll(start.environment());
        builder.environment().put(Stamp.VARIABLE, own);
        Process process = builder.start();
        try {
            return follow(process, own, start, lines);
        } catch (InterruptedException | RuntimeException | Error broken) {
            ProcessTree.of(process, own).end();
            throw broken;
        }
    }

    private static Exit follow(Process process, String own, Start start, Consumer<String> lines) throws InterruptedException {
        BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> read(process, signs));
        process.onExit().thenRun(() -> signs.add(End.PROGRAM));
        feed(process, start.input());
        long begun = System.nanoTime();
        long limit = start.timeout().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        var output = new Output(start.kept());
        boolean timedOut = false;
        boolean open = true;
        while (open) {
            Sign sign = signs.poll(limit - (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
            switch (sign) {
                case null -> {
                    open = false;
                    if (process.isAlive()) {
                        timedOut = true;
                        ProcessTree.of(process, own).end();
                    }
                }
                case Line line -> {
                    output.add(line.text());
                    lines.accept(line.text());
                }
                case End end -> {
                    if (end == End.OUTPUT) {
                        open = false;
                    } else {
                        limit = Math.min(limit, System.nanoTime() - begun + STRAGGLERS.toNanos());
                    }
                }
            }
        }
        if (timedOut) {
            return new Exit(TIMED_OUT, true, output.text());
        }
        return ended(process, own, begun, start, output);
    }

    /** A program may close its output long before it ends. */
    private static Exit ended(Process process, String own, long begun, Start start, Output output) throws InterruptedException {
        if (start.timeout().isPresent()) {
            long left = start.timeout().get().toNanos() - (System.nanoTime() - begun);
            if (!process.waitFor(Math.max(0, left), TimeUnit.NANOSECONDS)) {
                ProcessTree.of(process, own).end();
                return new Exit(TIMED_OUT, true, output.text());
            }
        }
        return new Exit(process.waitFor() & 0xFFFF_FFFFL, false, output.text());
    }

    private static void feed(Process process, String input) {
        if (input.isEmpty()) {
            close(process);
            return;
        }
        Thread.ofVirtual().start(() -> {
            try (OutputStream stream = process.getOutputStream()) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException notReadByIt) {
                // it ended, or read only what it needed; its exit tells
            }
        });
    }

    private static void close(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            // nothing was to be read
        }
    }

    private static void read(Process process, BlockingQueue<Sign> signs) {
        try (var stream = process.getInputStream()) {
            new Lines(line -> signs.add(new Line(line))).read(stream);
        } catch (IOException gone) {
            // it was ended; what was said before is there
        } finally {
            signs.add(End.OUTPUT);
        }
    }
}
