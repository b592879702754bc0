package org.slipway.cli.commands;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.Surroundings;
import org.slipway.model.secrets.ConfigurationFolder;

/** Plays commands before an audience: says what is to be seen, types the command, and insists that it ends as announced. */
final class Stage {
    /** A command that was run. */
    record Played(List<String> words, int exit, long milliseconds) {
    }

    private final CommandContext context;
    private final Surroundings inside;
    private final Screen screen;
    private final List<Played> played = new ArrayList<>();

    /** @param folder where the demo takes place; the person's own configuration stays untouched, so it holds one of its own */
    Stage(CommandContext context, Path folder) {
        this.context = context;
        Surroundings outside = context.surroundings();
        PrintWriter out = context.json() ? new PrintWriter(new StringWriter()) : outside.out();
        var environment = new HashMap<>(outside.environment());
        environment.put(ConfigurationFolder.VARIABLE, folder.resolve("configuration").toString());
        this.inside = outside.writing(out, out).with(environment).in(folder);
        this.screen = inside.screen();
    }

    void heading(String text) {
        screen.line();
        screen.line(screen.paint(Ink.STRONG, "━━ " + text + " " + "━".repeat(Math.max(0, 92 - text.length()))));
    }

    void say(String text) {
        screen.line();
        screen.wrapped(text, "");
    }

    /** Runs a command in a folder of the demo. */
    void run(Path folder, ExitCode expected, String... words) throws ProblemException {
        play(inside.in(folder), "", expected, words);
    }

    /** Runs a command that reads a value from standard input. */
    void pipe(Path folder, String input, String... words) throws ProblemException {
        play(inside.in(folder).reading(new Piped(input)), "… | ", ExitCode.OK, words);
    }

    private void play(Surroundings where, String before, ExitCode expected, String... words) throws ProblemException {
        screen.line();
        screen.line(screen.paint(Ink.GOOD, "$ ") + screen.paint(Ink.STRONG, before + "slipway " + String.join(" ", quoted(words))));
        long start = System.nanoTime();
        ExitCode exit = context.run(where, List.of(words));
        played.add(new Played(List.of(words), exit.number(), (System.nanoTime() - start) / 1_000_000));
        if (exit != expected) {
            throw new ProblemException(Problem.error("DEMO-STEP", "The demo stops: slipway " + String.join(" ", words) + " ended with exit code "
                    + exit.number() + ", not with " + expected.number() + ".").next("That is a fault of this installation; please tell who looks after it."));
        }
    }

    /** Changes a file as an editor would, and shows the line. */
    void edit(Path file, String old, String now) throws IOException {
        String before = Files.readString(file);
        String after = before.replace(old, now);
        Files.writeString(file, after);
        screen.line();
        LineDiff.of(before, after).print(screen);
    }

    /** Shows a few lines of a file. */
    void quote(List<String> lines) {
        screen.line();
        lines.forEach(line -> screen.line("  " + YamlColours.paint(line, screen)));
    }

    List<Played> played() {
        return List.copyOf(played);
    }

    private static List<String> quoted(String... words) {
        return List.of(words).stream().map(word -> word.contains(" ") ? "\"" + word + "\"" : word).toList();
    }

    private record Piped(String text) implements Surroundings.Input {
        @Override
        public InputStream piped() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<char[]> hidden(String prompt) {
            return Optional.empty();
        }
    }
}
