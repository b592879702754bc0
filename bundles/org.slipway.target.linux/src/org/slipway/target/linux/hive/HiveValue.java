package org.slipway.target.linux.hive;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A value of a key. */
public final class HiveValue {
    private static final int MAGIC = 0x6B76; // vk
    private static final int LEAST = 20;
    private static final int IN_PLACE = 0x8000_0000;
    private static final int IN_SEVERAL = 0x6264; // db
    /** What is longer than this lies in several cells, from version 1.4 on. */
    private static final int SEGMENT = 16_344;
    private static final int LONGEST = 64 << 20;

    private final Bytes bytes;
    private final ByteBuffer cell;

    private HiveValue(Bytes bytes, ByteBuffer cell) {
        this.bytes = bytes;
        this.cell = cell;
    }

    static HiveValue at(Bytes bytes, int place) throws IOException {
        ByteBuffer cell = bytes.cell(place, LEAST);
        if (cell.getShort(0) != MAGIC) {
            throw new BrokenHiveException("it has something else where a value should be");
        }
        return new HiveValue(bytes, cell);
    }

    /** Empty for the default value. */
    public String name() throws IOException {
        return HiveKey.text(cell, LEAST, Short.toUnsignedInt(cell.getShort(2)), (cell.getShort(16) & 1) != 0);
    }

    /** By its number: 1 for a text, 3 for bytes, 4 for a number of 32 bits, and so on. */
    public int type() {
        return cell.getInt(12);
    }

    public byte[] data() throws IOException {
        int length = cell.getInt(4);
        if ((length & IN_PLACE) != 0) {
            int here = length & ~IN_PLACE;
            if (here > Integer.BYTES) {
                throw new BrokenHiveException("a value in it is longer than its place");
            }
            return part(cell, 8, here);
        }
        if (length > LONGEST) {
            throw new BrokenHiveException("a value in it is longer than values can be");
        }
        ByteBuffer data = length == 0 ? ByteBuffer.allocate(0) : bytes.cell(cell.getInt(8), Math.min(length, 8));
        if (length > SEGMENT && Short.toUnsignedInt(data.getShort(0)) == IN_SEVERAL && length > data.limit()) {
            return segments(data, length);
        }
        if (length > data.limit()) {
            throw new BrokenHiveException("a value in it is longer than its place");
        }
        return part(data, 0, length);
    }

    private byte[] segments(ByteBuffer head, int length) throws IOException {
        int count = Short.toUnsignedInt(head.getShort(2));
        ByteBuffer list = bytes.cell(head.getInt(4), count * Integer.BYTES);
        ByteBuffer whole = ByteBuffer.allocate(length);
        for (int i = 0; i < count && whole.hasRemaining(); i++) {
            int next = Math.min(SEGMENT, whole.remaining());
            ByteBuffer segment = bytes.cell(list.getInt(i * Integer.BYTES), next);
            whole.put(segment.array(), segment.arrayOffset(), next);
        }
        if (whole.hasRemaining()) {
            throw new BrokenHiveException("a value in it is shorter than it says");
        }
        return whole.array();
    }

    private static byte[] part(ByteBuffer from, int at, int length) {
        var part = new byte[length];
        from.get(at, part);
        return part;
    }
}
