package org.slipway.target.linux.boot;

import java.nio.file.Files;
import java.nio.file.Path;

/** The firmware of the machine that disks are prepared for. */
public interface Firmware {
    boolean uefi();

    /** Whether it is that of the machine that this runs on, and takes boot entries. */
    boolean takesEntries();

    /** The firmware of this machine. @param sys as /sys */
    static Firmware ofThis(Path sys) {
        return new Firmware() {
            @Override
            public boolean uefi() {
                return Files.isDirectory(sys.resolve("firmware/efi"));
            }

            @Override
            public boolean takesEntries() {
                return Files.isDirectory(sys.resolve("firmware/efi/efivars"));
            }
        };
    }
}
