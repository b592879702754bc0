package org.slipway.target.linux.boot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.slipway.target.linux.hive.RegText;
import org.slipway.target.linux.volume.Place;

/** The objects of a store of boot entries, as changes of its hive. */
final class BcdText {
    private static final int TEXT = 1;
    private static final int BYTES = 3;
    private static final int NUMBER = 4;
    private static final int TEXTS = 7;
    private static final String OBJECTS = "Objects";

    private final RegText text = new RegText();
    private String object = "";

    /** A store that firmware starts, which Windows mounts as its own. */
    BcdText store() {
        text.key(List.of("Description")).value("KeyName", TEXT, wide("BCD00000000")).value("System", NUMBER, little(Integer.BYTES, 1))
                .value("TreatAsSystem", NUMBER, little(Integer.BYTES, 1));
        text.key(List.of(OBJECTS));
        return this;
    }

    /** What follows are elements of it. @param id with braces; @param type tells a boot manager from a loader, or from settings */
    BcdText object(String id, int type) {
        object = id;
        text.key(List.of(OBJECTS, id, "Description")).value("Type", NUMBER, little(Integer.BYTES, type));
        text.key(List.of(OBJECTS, id, "Elements"));
        return this;
    }

    BcdText device(int element, Place place) {
        return element(element, BYTES, BcdDevice.of(place));
    }

    BcdText text(int element, String value) {
        return element(element, TEXT, wide(value));
    }

    /** One object. */
    BcdText one(int element, String id) {
        return element(element, TEXT, wide(id));
    }

    BcdText several(int element, List<String> ids) {
        return element(element, TEXTS, wide(String.join("\0", ids) + "\0"));
    }

    BcdText number(int element, long value) {
        return element(element, BYTES, little(Long.BYTES, value));
    }

    BcdText truth(int element, boolean value) {
        return element(element, BYTES, new byte[] { (byte) (value ? 1 : 0) });
    }

    private BcdText element(int element, int type, byte[] data) {
        text.key(List.of(OBJECTS, object, "Elements", "%08x".formatted(element))).value("Element", type, data);
        return this;
    }

    private static byte[] wide(String value) {
        return (value + "\0").getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] little(int length, long value) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return Arrays.copyOf(bytes.array(), length);
    }

    RegText changes() {
        return text;
    }
}
