package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders, of the demo's own. */
final class Folders {

    private Folders() {
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    static void delete(Path folder) throws IOException {
        for (Path each : all(folder, Comparator.reverseOrder())) {
            Files.delete(each);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path each : all(from, Comparator.naturalOrder())) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }

    private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.sorted(order).toList();
        }
    }
}
