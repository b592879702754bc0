package org.slipway.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import org.slipway.base.Problem;

/** Turns a fault of the program into one line for the person, and keeps the rest for whoever mends it. */
final class FailureLog {
    private final Path folder;

    FailureLog(Path folder) {
        this.folder = folder;
    }

    Problem record(Throwable fault, String version, String command) {
        Problem problem = Problem.error("INTERNAL", "A fault in Slipway itself: " + brief(fault) + ".");
        Path file = folder.resolve("faults.log");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, "---- " + Instant.now() + " slipway " + version + " " + command + "\n" + trace(fault),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return problem.next("The details are in " + file + ". Please send them to whoever looks after Slipway for you.");
        } catch (IOException noLog) {
            return problem.next("The details could not be kept: " + IoProblems.text(noLog));
        }
    }

    private static String brief(Throwable fault) {
        String message = fault.getMessage();
        return fault.getClass().getSimpleName() + (message == null ? "" : ", " + message.lines().findFirst().orElse(""));
    }

    private static String trace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
