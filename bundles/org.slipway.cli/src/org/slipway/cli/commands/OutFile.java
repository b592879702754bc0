package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slipway.base.AtomicFile;

/** A file that somebody named with {@code --out}; folders on the way to it are made. */
final class OutFile {

    private OutFile() {
    }

    static void write(Path file, String text) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        AtomicFile.real().replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
