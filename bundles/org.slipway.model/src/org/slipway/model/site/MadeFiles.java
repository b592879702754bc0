package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Files and folders that were made one after the other, so that all of them can go again when one cannot be made. */
final class MadeFiles {
    private final Deque<Path> made = new ArrayDeque<>();

    /** Makes the folder, and those above it that are not there. */
    void folders(Path folder) throws IOException {
        Path at = folder.toAbsolutePath();
        if (Files.isDirectory(at)) {
            return;
        }
        if (at.getParent() != null) {
            folders(at.getParent());
        }
        try {
            Files.createDirectory(at);
        } catch (NoSuchFileException refused) { // as file systems say that hold no folders of others, /proc for instance
            throw new FileSystemException(at.toString(), null, "no folder can be made there");
        }
        made.push(at);
    }

    /** Makes a file that is not there yet. */
    void file(Path file, String text) throws IOException {
        Files.createFile(file);
        made.push(file);
        Files.writeString(file, text);
    }

    /** The newest first; what somebody else put into a folder meanwhile stays, and so does the folder. */
    void removeAll() {
        while (!made.isEmpty()) {
            try {
                Files.deleteIfExists(made.pop());
            } catch (IOException stays) {
                continue; // the failure that led here is the one to tell
            }
        }
    }
}
