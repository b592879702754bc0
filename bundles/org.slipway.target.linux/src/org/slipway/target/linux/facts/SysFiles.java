package org.slipway.target.linux.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the kernel tells in files. Any of them may be missing, or refuse to be read: then nothing is known. */
final class SysFiles {
    private static final int LARGEST = 1 << 20;

    private final Path root;

    /** @param root above sys and proc */
    SysFiles(Path root) {
        this.root = root;
    }

    byte[] bytes(String path) {
        try (InputStream input = Files.newInputStream(root.resolve(path))) {
            return input.readNBytes(LARGEST);
        } catch (IOException | SecurityException untold) {
            return new byte[0];
        }
    }

    /** Without blanks around it; empty where there is none, or nothing in it. */
    Optional<String> text(String path) {
        String text = new String(bytes(path), StandardCharsets.UTF_8).replace("\0", "").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A whole number, hexadecimal where it begins with 0x. */
    Optional<Long> number(String path) {
        return text(path).flatMap(SysFiles::parsed);
    }

    private static Optional<Long> parsed(String text) {
        try {
            return Optional.of(text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** The names in a folder, sorted; empty where there is none. */
    List<String> names(String folder) {
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException | DirectoryIteratorException untold) {
            return List.of();
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** Where a link leads, without other links in it. */
    Optional<Path> target(String link) {
        try {
            return Optional.of(root.resolve(link).toRealPath());
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    /** The last name of what a link leads to, as of a driver. */
    Optional<String> linked(String link) {
        try {
            return Optional.of(Files.readSymbolicLink(root.resolve(link)).getFileName().toString());
        } catch (IOException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }
}
