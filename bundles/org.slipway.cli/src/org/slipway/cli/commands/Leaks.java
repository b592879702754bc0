package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks whether a secret value stands in a file in the clear. */
record Leaks(String secret) {

    List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            var found = new ArrayList<Path>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // One byte, one character: nothing is lost, whatever the file holds.
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret)) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
