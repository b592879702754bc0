package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.slipway.cli.Surroundings;

/** Starts the workbench as a process of its own, and sees whether it comes to a window. */
record WindowStart(List<String> command, Surroundings surroundings) {
    /** Read by the start script, and handed to Java. */
    private static final String OPTIONS = "SLIPWAY_JAVA_OPTIONS";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int LOOK_EACH_MILLIS = 100;

    /** @return the number of the process, whose window is there or will be: a slow machine is no failure */
    long untilUsable() throws IOException {
        Path ready = Files.createTempFile("slipway", ".ready");
        Path said = Files.createTempFile("slipway", ".said");
        try {
            var builder = new ProcessBuilder(command).directory(surroundings.folder().toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(said.toFile());
            Map<String, String> environment = builder.environment();
            environment.merge(OPTIONS, "-Dslipway.readyFile=" + ready, (before, more) -> before + " " + more);
            Process started = builder.start();
            long until = System.nanoTime() + LONGEST.toNanos();
            while (Files.size(ready) == 0 && System.nanoTime() < until) {
                if (started.waitFor(LOOK_EACH_MILLIS, TimeUnit.MILLISECONDS) && Files.size(ready) == 0) {
                    throw new IOException(why(started.exitValue(), Files.readString(said)));
                }
            }
            return started.pid();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The start of the workbench was interrupted.", interrupted);
        } finally {
            Files.deleteIfExists(ready);
            Files.deleteIfExists(said);
        }
    }

    private static String why(int exit, String said) {
        String own = said.lines().filter(line -> line.startsWith("slipway: ")).map(line -> line.substring("slipway: ".length()))
                .findFirst().orElse("it ended with exit code " + exit + ".");
        return "The workbench did not start: " + own;
    }
}
