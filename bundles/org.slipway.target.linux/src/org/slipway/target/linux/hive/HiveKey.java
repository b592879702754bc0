package org.slipway.target.linux.hive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key of a hive. */
public final class HiveKey {
    private static final int MAGIC = 0x6B6E; // nk
    private static final int LEAST = 76;
    private static final int ONE_BYTE_NAME = 0x20;
    private static final int INDEX = 0x6972; // ri, a list of lists
    private static final int PLAIN_LIST = 0x696C; // li, without hashes
    private static final int FAST_LIST = 0x666C; // lf
    private static final int HASH_LIST = 0x686C; // lh
    /** Windows keeps no more keys below one. */
    private static final int MOST = 1 << 20;

    private final Bytes bytes;
    private final ByteBuffer cell;

    private HiveKey(Bytes bytes, ByteBuffer cell) {
        this.bytes = bytes;
        this.cell = cell;
    }

    static HiveKey at(Bytes bytes, int place) throws IOException {
        ByteBuffer cell = bytes.cell(place, LEAST);
        if (cell.getShort(0) != MAGIC) {
            throw new BrokenHiveException("it has something else where a key should be");
        }
        return new HiveKey(bytes, cell);
    }

    public String name() throws IOException {
        int length = Short.toUnsignedInt(cell.getShort(72));
        return text(cell, LEAST, length, (cell.getShort(2) & ONE_BYTE_NAME) != 0);
    }

    /** A name, of one or two bytes a character. */
    static String text(ByteBuffer cell, int from, int length, boolean oneByte) throws BrokenHiveException {
        if (from + length > cell.limit()) {
            throw new BrokenHiveException("a name in it is longer than its place");
        }
        Charset charset = oneByte ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE;
        return new String(cell.array(), cell.arrayOffset() + from, length, charset);
    }

    /** Those below it. */
    public List<HiveKey> keys() throws IOException {
        int count = cell.getInt(20);
        if (count == 0) {
            return List.of();
        }
        var places = new ArrayList<Integer>();
        collect(cell.getInt(28), places, true);
        var keys = new ArrayList<HiveKey>();
        for (int place : places) {
            keys.add(at(bytes, place));
        }
        return keys;
    }

    private void collect(int place, List<Integer> into, boolean mayBeIndex) throws IOException {
        ByteBuffer list = bytes.cell(place, Integer.BYTES);
        int kind = Short.toUnsignedInt(list.getShort(0));
        int count = Short.toUnsignedInt(list.getShort(2));
        int stride = kind == FAST_LIST || kind == HASH_LIST ? 8 : kind == PLAIN_LIST || kind == INDEX && mayBeIndex ? 4 : 0;
        if (stride == 0 || 4 + count * stride > list.limit() || into.size() + count > MOST) {
            throw new BrokenHiveException("a list of keys in it is broken");
        }
        for (int i = 0; i < count; i++) {
            int each = list.getInt(4 + i * stride);
            if (kind == INDEX) {
                collect(each, into, false);
            } else {
                into.add(each);
            }
        }
    }

    public Optional<HiveKey> key(String name) throws IOException {
        for (HiveKey each : keys()) {
            if (each.name().equalsIgnoreCase(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public List<HiveValue> values() throws IOException {
        int count = cell.getInt(36);
        if (count == 0) {
            return List.of();
        }
        if (count < 0 || count > MOST) {
            throw new BrokenHiveException("a key in it has more values than there can be");
        }
        ByteBuffer list = bytes.cell(cell.getInt(40), count * Integer.BYTES);
        var values = new ArrayList<HiveValue>();
        for (int i = 0; i < count; i++) {
            values.add(HiveValue.at(bytes, list.getInt(i * Integer.BYTES)));
        }
        return values;
    }

    /** @param name empty for the default value */
    public Optional<HiveValue> value(String name) throws IOException {
        for (HiveValue each : values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
