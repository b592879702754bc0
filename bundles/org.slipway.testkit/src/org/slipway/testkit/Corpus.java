package org.slipway.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/**
 * Real files from the wild, where the machine has them beside the source tree ({@code ../shared/corpus}, or the folder that the
 * system property {@code slipway.corpus} names). They are read in place and never become part of the project; tests that want them
 * are skipped elsewhere, and say so.
 */
public final class Corpus {

    private Corpus() {
    }

    /** All files below a folder of the corpus whose names are asked for, in order. Skips the test where there is no corpus. */
    public static List<Path> files(String folder, Predicate<String> name) {
        Path root = root().resolve(folder);
        if (!Files.isDirectory(root)) {
            throw new TestAbortedException("no corpus of real files beside the source tree: " + folder + " is skipped");
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).filter(file -> name.test(file.getFileName().toString())).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        String named = System.getProperty("slipway.corpus");
        return named != null ? Path.of(named) : Path.of(System.getProperty("slipway.root", ".")).toAbsolutePath().resolve("../shared/corpus").normalize();
    }
}
