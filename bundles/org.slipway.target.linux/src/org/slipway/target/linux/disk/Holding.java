package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a file holds that somebody named as a disk. */
enum Holding {
    /** Zeros, or nothing at all: a new disk. */
    NOTHING,
    /** The table of a disk that was divided: whoever names a disk knows that it is filled anew. */
    TABLE,
    /** Something else, such as an archive or an image to install from, which must not be lost. */
    DATA;

    private static final int EDGE = 1 << 20;
    private static final int PIECE = 1 << 16;
    /** Up to 1 GiB is read as a whole; of a larger file so many pieces are looked at; whatever is kept in files shows at their begin or end already. */
    private static final int PIECES = 16_384;

    private static final int SECTOR = 512;
    private static final int LARGE_SECTOR = 4096;
    private static final int CODE_ENDS = 440;
    private static final int ENTRIES = 446;
    private static final int ENTRY = 16;
    private static final int ENTRIES_END = 510;
    private static final int ACTIVE = 0x80;
    private static final int SIGNATURE = 0xAA55;
    /** A medium to start from may have a table of partitions too. */
    private static final int ISO = 16 * 2048 + 1;

    /** @param size in bytes */
    static Holding of(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer first = read(channel, 0, (int) Math.min(EDGE, size));
            if (text(first, ISO, "CD001")) {
                return DATA;
            }
            ByteBuffer last = read(channel, Math.max(0, size - EDGE), (int) Math.min(EDGE, size));
            if (text(first, SECTOR, "EFI PART") || text(first, LARGE_SECTOR, "EFI PART") || hasMbr(first, size / SECTOR)) {
                return TABLE;
            }
            if (!zeros(first)) {
                return DATA;
            }
            if (text(last, last.limit() - SECTOR, "EFI PART") || text(last, last.limit() - LARGE_SECTOR, "EFI PART")) {
                return TABLE; // its copy, while a disk was being emptied
            }
            return zeros(last) && zerosBetween(channel, size) ? NOTHING : DATA;
        }
    }

    private static boolean zerosBetween(FileChannel channel, long size) throws IOException {
        long step = Math.max(PIECE, size / PIECES);
        for (long at = EDGE; at < size - EDGE; at += step) {
            if (!zeros(read(channel, at, PIECE))) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer read(FileChannel channel, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            // until all of it is there
        }
        return bytes.flip();
    }

    private static boolean zeros(ByteBuffer bytes) {
        return zeros(bytes, 0, bytes.limit());
    }

    private static boolean zeros(ByteBuffer bytes, int from, int to) {
        return bytes.slice(from, to - from).equals(ByteBuffer.allocate(to - from)); // many bytes at once
    }

    private static boolean text(ByteBuffer bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        return at >= 0 && at + wanted.length <= bytes.limit() && bytes.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    /** A volume without a table ends its first sector as an MBR does; but it has code or texts where an MBR has its four entries, or none in use. */
    private static boolean hasMbr(ByteBuffer first, long sectors) {
        if (first.limit() < SECTOR || Short.toUnsignedInt(first.getShort(ENTRIES_END)) != SIGNATURE) {
            return false;
        }
        boolean used = false;
        for (int at = ENTRIES; at < ENTRIES_END; at += ENTRY) {
            if (!zeros(first, at, at + ENTRY)) {
                int flag = Byte.toUnsignedInt(first.get(at));
                long start = Integer.toUnsignedLong(first.getInt(at + 8));
                if (flag != 0 && flag != ACTIVE || first.get(at + 4) == 0 || start == 0 || start >= sectors || first.getInt(at + 12) == 0) {
                    return false;
                }
                used = true;
            }
        }
        return used || zeros(first, 0, CODE_ENDS);
    }
}
