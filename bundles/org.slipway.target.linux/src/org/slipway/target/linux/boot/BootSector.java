package org.slipway.target.linux.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.volume.Place;

/** What a BIOS reads of a disk. */
public final class BootSector {
    private static final int SECTOR = 512;
    private static final int TABLE = 446;
    private static final int ENTRY = 16;
    private static final int ACTIVE = 0x80;
    private static final int PRIMARY = 4;
    /** The code at the begin of a volume; that of NTFS goes on for 16 sectors. */
    private static final int CODE = 16 * SECTOR;

    /** Whether a BIOS starts from a partition of a disk with MBR. */
    public boolean active(Place place) throws TargetException {
        if (place.partition() < 1 || place.partition() > PRIMARY) {
            return false;
        }
        byte[] sector = read(place, 0, SECTOR);
        return (sector[TABLE + (place.partition() - 1) * ENTRY] & 0xFF) == ACTIVE;
    }

    /** Whether code that starts Windows lies on the disk, and on the partition. Both are looked for by words that all versions have. */
    public boolean startsWindows(Place place) throws TargetException {
        boolean disk = read(place, 0, SECTOR)[0] != 0;
        return disk && new String(read(place, place.start(), CODE), StandardCharsets.ISO_8859_1).replace("\0", "").contains("BOOTMGR");
    }

    private static byte[] read(Place place, long at, int length) throws TargetException {
        try (FileChannel device = FileChannel.open(Path.of(place.device()), StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining() && device.read(buffer, at + buffer.position()) >= 0) {
                // goes on
            }
            return buffer.array();
        } catch (IOException unreadable) {
            throw Refused.because("TARGET-DISK-READ", Refused.NO_FILE, "Disk " + place.disk() + " could not be read: " + unreadable.getMessage() + ".",
                    "Look whether “" + place.device() + "” is there and may be read.");
        }
    }
}
