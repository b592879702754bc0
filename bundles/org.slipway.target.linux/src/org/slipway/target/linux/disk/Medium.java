package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk that may be touched: a block device, or a file that is the image of one.
 *
 * @param path without links in it
 * @param image whether it is a file
 * @param size in bytes; @param sector what programs count in, in bytes
 * @param identity by which it is known again when the machine names its devices otherwise; empty where it has none
 */
public record Medium(int number, Path path, boolean image, long size, long sector, String identity) {

    /** The same for all names of one disk: a file may have several. */
    public String key() {
        try {
            return image ? Files.getAttribute(path, "unix:dev") + ":" + Files.getAttribute(path, "unix:ino") : path.toString();
        } catch (IOException | UnsupportedOperationException untold) {
            return path.toString();
        }
    }

    /** As the kernel names a device in {@code /sys/block}. */
    String name() {
        return path.getFileName().toString();
    }
}
