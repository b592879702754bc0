package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.slipway.engine.machine.Disks.FileSystem;

/**
 * What a partition holds, by its first sectors.
 *
 * @param free in bytes; empty where that is not told in one place
 */
record Seen(FileSystem fileSystem, String label, Optional<Long> free) {
    static final Seen NOTHING = new Seen(FileSystem.NONE, "", Optional.empty());
    private static final int SECTOR = 512;
    private static final int VOLUME_RECORD = 3;
    private static final int VOLUME_NAME = 0x60;
    private static final int END = 0xFFFF_FFFF;
    private static final int LARGEST_RECORD = 64 * 1024;
    private static final int FREE_SIGNATURE = 0x6141_7272;

    /** @param from where the partition starts in the channel, in bytes */
    static Seen in(SeekableByteChannel channel, long from) throws IOException {
        ByteBuffer boot = read(channel, from, SECTOR);
        if (boot.limit() < SECTOR) {
            return NOTHING;
        }
        if (text(boot, 3, 8).equals("NTFS    ")) {
            return new Seen(FileSystem.NTFS, ntfsLabel(channel, from, boot), Optional.empty());
        }
        if (text(boot, 82, 8).equals("FAT32   ")) {
            String label = text(boot, 71, 11).strip();
            return new Seen(FileSystem.FAT32, label.equals("NO NAME") ? "" : label, fatFree(channel, from, boot));
        }
        return NOTHING;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until all is there
        }
        return bytes.flip();
    }

    private static String text(ByteBuffer bytes, int at, int count) {
        return new String(bytes.array(), at, count, StandardCharsets.ISO_8859_1);
    }

    private static Optional<Long> fatFree(SeekableByteChannel channel, long from, ByteBuffer boot) throws IOException {
        long sector = Short.toUnsignedLong(boot.getShort(11));
        long cluster = sector * Byte.toUnsignedLong(boot.get(13));
        ByteBuffer told = read(channel, from + sector * Short.toUnsignedLong(boot.getShort(48)), SECTOR);
        if (told.limit() < SECTOR || told.getInt(484) != FREE_SIGNATURE || told.getInt(488) == END) {
            return Optional.empty();
        }
        return Optional.of(Integer.toUnsignedLong(told.getInt(488)) * cluster);
    }

    /** It is an attribute of the fourth file of the volume. */
    private static String ntfsLabel(SeekableByteChannel channel, long from, ByteBuffer boot) throws IOException {
        long cluster = Short.toUnsignedLong(boot.getShort(11)) * Byte.toUnsignedLong(boot.get(13));
        int perRecord = boot.get(64);
        long size = perRecord < 0 ? 1L << -perRecord : perRecord * cluster;
        if (size < SECTOR || size > LARGEST_RECORD) {
            return "";
        }
        ByteBuffer file = read(channel, from + boot.getLong(48) * cluster + VOLUME_RECORD * size, (int) size);
        if (file.limit() < size || !text(file, 0, 4).equals("FILE") || !mend(file)) {
            return "";
        }
        int at = Short.toUnsignedInt(file.getShort(20));
        while (at > 0 && at + 24 <= size && file.getInt(at) != END) {
            int length = file.getInt(at + 4);
            if (file.getInt(at) == VOLUME_NAME && file.get(at + 8) == 0) {
                int count = file.getInt(at + 16);
                int text = at + Short.toUnsignedInt(file.getShort(at + 20));
                return count < 0 || count > size - text ? "" : new String(file.array(), text, count, StandardCharsets.UTF_16LE);
            }
            at = length <= 0 ? 0 : at + length;
        }
        return "";
    }

    /** The last two bytes of each sector are kept apart, to tell a record that was half written. */
    private static boolean mend(ByteBuffer file) {
        int array = Short.toUnsignedInt(file.getShort(4));
        int count = Short.toUnsignedInt(file.getShort(6));
        for (int i = 1; i < count; i++) {
            int end = i * SECTOR - 2;
            if (end + 2 > file.limit() || array + 2 * i + 2 > file.limit() || file.getShort(end) != file.getShort(array)) {
                return false;
            }
            file.putShort(end, file.getShort(array + 2 * i));
        }
        return true;
    }
}
