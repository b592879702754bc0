package org.slipway.target.windows.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.jr.ob.JSON;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Before;
import org.slipway.target.windows.command.Commands;
import org.slipway.target.windows.command.Run;

/** Carries out {@link Commands}: writes the files, runs the programs, reads what they say, and removes the files whatever comes of it. */
public final class Runner {
    private static final String ANSWER = "SLIPWAY:";
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:[.,]\\d+)?\\s*%");
    /** Of what a program wrote, told where it fails. */
    private static final int LAST_LINES = 6;

    private final Processes processes;
    private final Keeping files;

    /** Puts files in place and takes them away. */
    public interface Keeping {
        /** @param secret whether only the system and administrators may read it */
        void write(String path, byte[] bytes, boolean secret) throws TargetException;

        void delete(String path) throws TargetException;
    }

    public Runner(Processes processes, Keeping files) {
        this.processes = processes;
        this.files = files;
    }

    /** What came of it. @param exit of the last program; @param answer what the last script found out, by name */
    public record Result(Exit exit, Map<String, Object> answer) {
    }

    public Result run(Commands commands) throws TargetException, InterruptedException {
        return run(commands, (fraction, what) -> { });
    }

    public Result run(Commands commands, Progress progress) throws TargetException, InterruptedException {
        var written = new ArrayList<Before>();
        try {
            for (Before file : commands.files()) {
                written.add(file);
                files.write(file.path(), bytes(file), file.life() == Before.Life.SECRET_RUN);
            }
            var last = new Result(new Exit(0, false, ""), Map.of());
            for (Run run : commands.runs()) {
                last = run(commands, run, progress);
            }
            return last;
        } finally {
            remove(written);
        }
    }

    private static byte[] bytes(Before file) {
        return switch (file.encoding()) {
            case UTF_8 -> file.text().getBytes(StandardCharsets.UTF_8);
            case UTF_8_MARKED -> ("\uFEFF" + file.text()).getBytes(StandardCharsets.UTF_8);
            case UTF_16 -> ("\uFEFF" + file.text()).getBytes(StandardCharsets.UTF_16LE);
        };
    }

    /** A file with a secret that stays is worth a failure; others are not. */
    private void remove(List<Before> written) throws TargetException {
        Optional<TargetException> left = Optional.empty();
        for (Before file : written) {
            if (file.life() != Before.Life.STAYS) {
                try {
                    files.delete(file.path());
                } catch (TargetException inUse) {
                    left = file.life() == Before.Life.SECRET_RUN ? Optional.of(inUse) : left;
                }
            }
        }
        if (left.isPresent()) {
            throw left.get();
        }
    }

    private Result run(Commands commands, Run run, Progress progress) throws TargetException, InterruptedException {
        var hearing = new Hearing(run, progress);
        Exit exit = processes.run(run.line(), hearing);
        boolean good = run.good().isEmpty() || run.good().contains(exit.code());
        if (!exit.timedOut() && hearing.broken.isEmpty() && good) {
            return new Result(new Exit(exit.code(), false, hearing.masked(exit.output())), hearing.answer);
        }
        if (exit.timedOut() && run.good().isEmpty()) {
            return new Result(exit, hearing.answer);
        }
        throw failed(commands, run, exit, hearing);
    }

    private static TargetException failed(Commands commands, Run run, Exit exit, Hearing hearing) {
        String cause = exit.timedOut() ? "it took too long and was ended" : hearing.broken.orElseGet(() -> lastLines(hearing.masked(exit.output())));
        long code = exit.code() == 0 ? 0x80004005L : exit.code();
        return new TargetException(Problem.error(commands.code(), "Windows could not " + commands.act() + ": " + cause + (cause.endsWith(".") ? "" : ".") + " "
                + name(run.line()) + " ended with " + exit.code() + " (0x" + Long.toHexString(exit.code()).toUpperCase(Locale.ROOT) + ").")
                .next("Look what the number means, and run the program by hand on the machine."), code);
    }

    private static String name(CommandLine line) {
        String first = line.told().startsWith("\"") ? line.told().substring(1, Math.max(1, line.told().indexOf('"', 1))) : line.told().split(" ", 2)[0];
        return first.substring(first.lastIndexOf('\\') + 1);
    }

    private static String lastLines(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank() && !line.startsWith(ANSWER)).map(String::strip).toList();
        return lines.isEmpty() ? "it said nothing about it" : String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Hears one program. */
    private static final class Hearing implements Consumer<String> {
        private final Run run;
        private final Progress progress;
        private Map<String, Object> answer = Map.of();
        private Optional<String> broken = Optional.empty();

        Hearing(Run run, Progress progress) {
            this.run = run;
            this.progress = progress;
        }

        @Override
        public void accept(String line) {
            switch (run.meter()) {
                case NONE -> { }
                case PERCENT -> {
                    Matcher percent = PERCENT.matcher(line);
                    if (percent.find() && Integer.parseInt(percent.group(1)) <= 100) {
                        progress.at(Integer.parseInt(percent.group(1)) / 100.0, name(run.line()));
                    }
                }
                case SCRIPT -> {
                    if (line.startsWith(ANSWER)) {
                        answer(line.substring(ANSWER.length()));
                    }
                }
            }
        }

        private void answer(String json) {
            try {
                Map<String, Object> told = JSON.std.mapFrom(json);
                if (told.get("far") instanceof Number far) {
                    progress.at(far.doubleValue(), masked(String.valueOf(told.get("what"))));
                } else if (told.containsKey("failed")) {
                    broken = Optional.of(masked(String.valueOf(told.get("failed")).strip().replaceAll("\\s+", " ")));
                } else {
                    answer = told;
                }
            } catch (IOException cutOff) {
                broken = Optional.of("the answer of a script cannot be read: " + cutOff.getMessage());
            }
        }

        /** Programs may repeat what they were given. */
        private String masked(String text) {
            String masked = text;
            for (String secret : run.secrets()) {
                String value = run.line().environment().getOrDefault(secret, "");
                masked = value.isEmpty() ? masked : masked.replace(value, "(secret)");
            }
            return masked;
        }
    }
}
