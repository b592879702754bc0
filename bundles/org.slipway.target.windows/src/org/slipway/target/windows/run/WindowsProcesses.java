package org.slipway.target.windows.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.Problem;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.TargetException;

/** Runs programs of the machine itself, without a shell, and with nothing to read. */
public final class WindowsProcesses implements Processes {
    static final long TIMED_OUT = 0x800705B4L;
    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final Pattern WINDOWS_ERROR = Pattern.compile("error=(\\d{1,9})");
    /** How long the ends of lines are waited for when a program has ended but something that it left running holds its output. */
    private static final Duration STRAGGLERS = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 100;

    private final Words words;
    private final Charset console;
    private final Duration stragglers;

    /** How a command line becomes what Java starts programs by. */
    public interface Words {
        List<String> of(String line) throws TargetException;
    }

    /** @param console the code page that programs write in */
    public WindowsProcesses(Words words, Charset console) {
        this(words, console, STRAGGLERS);
    }

    WindowsProcesses(Words words, Charset console, Duration stragglers) {
        this.words = words;
        this.console = console;
        this.stragglers = stragglers;
    }

    @Override
    public Exit run(CommandLine command, Consumer<String> lines) throws TargetException, InterruptedException {
        if (command.user().isPresent()) {
            throw new TargetException(Problem.error("TARGET-RUN-AS", "A program cannot be run as " + command.user().get() + " by these means.")
                    .next("Run it as the local system."), 0x80070032L);
        }
        Process process = start(command);
        var tree = new ProcessTree(process);
        try {
            return follow(process, tree, command.timeout(), lines);
        } catch (InterruptedException | RuntimeException broken) {
            tree.end();
            throw broken;
        }
    }

    private Process start(CommandLine command) throws TargetException {
        var builder = new ProcessBuilder(words.of(command.line())).redirectErrorStream(true);
        command.folder().ifPresent(folder -> builder.directory(new File(folder)));
        try {
            builder.environment().putAll(command.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException | IllegalArgumentException impossible) {
            throw new TargetException(Problem.error("TARGET-NO-START", "“" + program(command) + "” could not be started" + command.folder().map(each -> " in " + each).orElse("")
                    + ".").next("Look whether the program and the folder are there, and whether Windows PE has it where that runs."), code(impossible));
        }
    }

    private static String program(CommandLine command) {
        String told = command.told().strip();
        int end = told.startsWith("\"") ? told.indexOf('"', 1) + 1 : told.indexOf(' ');
        return end > 0 ? told.substring(0, end).replace("\"", "") : told;
    }

    /** Java tells the number of Windows in the text alone. */
    private static long code(Exception impossible) {
        Matcher number = WINDOWS_ERROR.matcher(String.valueOf(impossible.getMessage()));
        return number.find() ? 0x80070000L | Long.parseLong(number.group(1)) & 0xFFFF : 0x80070002L;
    }

    private Exit follow(Process process, ProcessTree tree, Optional<Duration> limit, Consumer<String> lines) throws InterruptedException {
        BlockingQueue<String> written = new LinkedBlockingQueue<>();
        Thread reader = Thread.ofVirtual().start(() -> read(process, written));
        long begun = System.nanoTime();
        var output = new Output();
        boolean timedOut = false;
        while (process.isAlive()) {
            pass(written.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS), output, lines);
            if (limit.isPresent() && System.nanoTime() - begun > limit.get().toNanos()) {
                timedOut = true;
                tree.end();
                break;
            }
        }
        reader.join(stragglers);
        for (String line = written.poll(); line != null; line = written.poll()) {
            pass(line, output, lines);
        }
        return timedOut ? new Exit(TIMED_OUT, true, output.text()) : new Exit(process.exitValue() & UNSIGNED, false, output.text());
    }

    private void read(Process process, BlockingQueue<String> written) {
        try (var output = process.getInputStream()) {
            new ConsoleLines(console, written::add).read(output);
        } catch (IOException gone) {
            written.add("(the rest of the output could not be read: " + gone.getMessage() + ")");
        }
    }

    private static void pass(String line, Output output, Consumer<String> lines) {
        if (line != null) {
            output.add(line);
            lines.accept(line);
        }
    }
}
