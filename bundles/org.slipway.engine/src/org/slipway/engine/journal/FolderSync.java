package org.slipway.engine.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings a folder's list of files to the disk, without which a new file can be gone after a power cut. */
public final class FolderSync {

    private FolderSync() {
    }

    public static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException windows) {
            // Windows opens no folders, and needs none to be settled: its file system writes names ahead.
        }
    }
}
