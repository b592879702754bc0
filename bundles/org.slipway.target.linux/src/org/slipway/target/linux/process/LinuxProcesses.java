package org.slipway.target.linux.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.Problem;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.process.Programs.Start;
import org.slipway.target.linux.tool.Refused;

/**
 * Programs that steps run on this machine. A command line is divided into words and started without a shell, unless it has signs in it that only a shell
 * knows. A word that is a path of Windows, as {@code C:\folder\file}, becomes the path where the file lies here.
 */
public final class LinuxProcesses implements Processes {
    private static final Pattern DRIVE_PATH = Pattern.compile("(?i)[A-Z]:[\\\\/].*");
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error=(\\d{1,9})");
    /** The line may hold secrets; so it is not an argument of the shell, which everybody can read. */
    private static final String LINE = "SLIPWAY_LINE";
    private static final List<String> BY_SHELL = List.of("/bin/sh", "-c", "line=$" + LINE + "; unset " + LINE + "; eval \"$line\"");
    /** Of what a program writes, in characters. */
    private static final int KEPT = 64 * 1024;
    private static final int NO_SUCH_FILE = 2;

    private final Programs programs;
    private final Paths paths;

    /** Where files of Windows lie here. */
    public interface Paths {
        /** Empty where no program can reach it. */
        Optional<String> real(String path) throws TargetException;
    }

    public LinuxProcesses(Programs programs, Paths paths) {
        this.programs = programs;
        this.paths = paths;
    }

    @Override
    public Exit run(CommandLine command, Consumer<String> lines) throws TargetException, InterruptedException {
        if (command.user().isPresent()) {
            throw Refused.because("TARGET-RUN-AS", Refused.NOT_SUPPORTED, "A program cannot be run as " + command.user().get()
                    + " here: Linux knows no accounts of Windows.",
                    "Run it without an account.");
        }
        List<String> words = words(command);
        Optional<String> folder = command.folder().isEmpty() ? Optional.empty() : Optional.of(there(command.folder().get()));
        try {
            Map<String, String> environment = words == BY_SHELL ? environment(command) : command.environment();
            return programs.run(new Start(words, folder, environment, "", command.timeout(), KEPT), lines);
        } catch (IOException | IllegalArgumentException impossible) {
            throw new TargetException(Problem.error("TARGET-NO-START", "“" + program(command) + "” could not be started" + folder.map(each -> " in "
                    + each).orElse("") + ".")
                    .next("Look whether the program and the folder are there; programs of Windows do not run under Linux."), code(impossible));
        }
    }

    private static Map<String, String> environment(CommandLine command) {
        var environment = new HashMap<>(command.environment());
        environment.put(LINE, command.line());
        return environment;
    }

    private List<String> words(CommandLine command) throws TargetException {
        String line = command.line().strip();
        if (line.isEmpty()) {
            throw Refused.because("TARGET-NO-START", Refused.WRONG_PARAMETER, "There is no program in an empty command line.", "Write the program into it.");
        }
        Optional<List<String>> words = Words.of(line);
        if (words.isEmpty()) {
            return BY_SHELL;
        }
        var real = new ArrayList<String>();
        for (String each : words.get()) {
            real.add(there(each));
        }
        return real;
    }

    private String there(String word) throws TargetException {
        return DRIVE_PATH.matcher(word).matches() ? paths.real(word).orElse(word) : word;
    }

    /** The first word of what may be told. */
    private static String program(CommandLine command) {
        String told = command.told().strip();
        int end = told.startsWith("\"") ? told.indexOf('"', 1) + 1 : told.indexOf(' ');
        return end > 0 ? told.substring(0, end).replace("\"", "") : told;
    }

    private static long code(Exception impossible) {
        Matcher number = SYSTEM_ERROR.matcher(String.valueOf(impossible.getMessage()));
        return !number.find() || Integer.parseInt(number.group(1)) == NO_SUCH_FILE ? Refused.NO_FILE : Refused.DENIED;
    }
}
