package org.slipway.target.linux.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes that Windows gives to large hives, and that hivex never makes; written by hand. */
class HiveShapesTest {
    private static final int SEGMENT = 16_344;

    @TempDir
    private Path folder;
    private ByteBuffer file;
    private int end;

    @BeforeEach
    void aHead() {
        file = ByteBuffer.allocate(256 << 10).order(ByteOrder.LITTLE_ENDIAN);
        file.put(EmptyHive.bytes());
        end = 4096 + 32;
    }

    /** @return its place, as cells name each other */
    private int cell(byte[] contents) {
        int at = end;
        int length = (contents.length + 4 + 7) / 8 * 8;
        file.putInt(at, -length).put(at + 4, contents);
        end += length;
        return at - 4096;
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int key(String name, Charset charset, int count, int list, int values, int valueList) {
        byte[] text = name.getBytes(charset);
        ByteBuffer key = bytes(76 + text.length).putShort(0, (short) 0x6B6E).putShort(2, (short) (charset == StandardCharsets.ISO_8859_1 ? 0x20 : 0));
        key.putInt(20, count).putInt(28, list).putInt(36, values).putInt(40, valueList).putShort(72, (short) text.length).put(76, text);
        return cell(key.array());
    }

    private int leaf(String name) {
        return key(name, StandardCharsets.ISO_8859_1, 0, -1, 0, -1);
    }

    private int list(String magic, boolean hashes, int... places) {
        ByteBuffer list = bytes(4 + places.length * (hashes ? 8 : 4)).put(0, (byte) magic.charAt(0)).put(1, (byte) magic.charAt(1))
                .putShort(2, (short) places.length);
        for (int i = 0; i < places.length; i++) {
            list.putInt(4 + i * (hashes ? 8 : 4), places[i]);
        }
        return cell(list.array());
    }

    private Hive hive(int root) throws Exception {
        file.putInt(36, root);
        file.putInt(508, Hive.checksum(file));
        return Hive.open(Files.write(folder.resolve("hive"), file.array()));
    }

    @Test
    void listsOfListsHaveAllKeys() throws Exception {
        int lists = list("ri", false, list("lh", true, leaf("Alpha"), leaf("Beta")), list("li", false, leaf("Gamma")), list("lf", true, leaf("Delta")));
        try (Hive hive = hive(key("Root", StandardCharsets.ISO_8859_1, 4, lists, 0, -1))) {
            assertEquals(4, hive.root().keys().size());
            assertEquals("Delta", hive.key(List.of("DELTA")).orElseThrow().name());
            assertEquals("Gamma", hive.key(List.of("gamma")).orElseThrow().name());
        }
    }

    @Test
    void aListOfListsOfListsIsRefused() throws Exception {
        int lists = list("ri", false, list("ri", false, list("li", false, leaf("Alpha"))));
        try (Hive hive = hive(key("Root", StandardCharsets.ISO_8859_1, 1, lists, 0, -1))) {
            assertThrows(BrokenHiveException.class, () -> hive.root().keys());
        }
    }

    @Test
    void namesMayHaveTwoBytesACharacter() throws Exception {
        int root = key("Root", StandardCharsets.ISO_8859_1, 1, list("li", false, key("Ключ", StandardCharsets.UTF_16LE, 0, -1, 0, -1)), 0, -1);
        try (Hive hive = hive(root)) {
            assertEquals("Ключ", hive.key(List.of("КЛЮЧ")).orElseThrow().name());
        }
    }

    private int value(int length, int place) {
        return cell(bytes(24).putShort(0, (short) 0x6B76).putShort(2, (short) 1).putInt(4, length).putInt(8, place).putInt(12, 3).putShort(16, (short) 1)
                .put(20, (byte) 'V').array());
    }

    private Hive withValue(int value) throws Exception {
        return hive(key("Root", StandardCharsets.ISO_8859_1, 0, -1, 1, cell(bytes(4).putInt(0, value).array())));
    }

    @Test
    void longValuesLieInSeveralPieces() throws Exception {
        var data = new byte[SEGMENT * 2 + 100];
        new Random(3).nextBytes(data);
        int[] pieces = new int[3];
        for (int i = 0; i < pieces.length; i++) {
            int length = Math.min(SEGMENT, data.length - i * SEGMENT);
            pieces[i] = cell(bytes(length + 4).put(0, data, i * SEGMENT, length).array());
        }
        int list = cell(bytes(12).putInt(0, pieces[0]).putInt(4, pieces[1]).putInt(8, pieces[2]).array());
        int head = cell(bytes(8).put(0, (byte) 'd').put(1, (byte) 'b').putShort(2, (short) 3).putInt(4, list).array());
        try (Hive hive = withValue(value(data.length, head))) {
            assertArrayEquals(data, hive.root().value("v").orElseThrow().data());
        }
    }

    @Test
    void piecesThatAreTooFewAreRefused() throws Exception {
        int list = cell(bytes(4).putInt(0, cell(new byte[SEGMENT])).array());
        int head = cell(bytes(8).put(0, (byte) 'd').put(1, (byte) 'b').putShort(2, (short) 1).putInt(4, list).array());
        try (Hive hive = withValue(value(SEGMENT + 1, head))) {
            assertThrows(BrokenHiveException.class, () -> hive.root().value("V").orElseThrow().data());
        }
    }

    @Test
    void shortValuesLieWhereOthersHaveTheirPlace() throws Exception {
        try (Hive hive = withValue(value(0x8000_0003, 0x04030201))) {
            assertArrayEquals(new byte[] { 1, 2, 3 }, hive.root().value("V").orElseThrow().data());
        }
        aHead();
        try (Hive hive = withValue(value(0x8000_0005, 1))) {
            assertThrows(BrokenHiveException.class, () -> hive.root().value("V").orElseThrow().data());
        }
    }

    @Test
    void lengthsThatNoFileHasAreRefused() throws Exception {
        try (Hive hive = withValue(value(0x7000_0000, cell(new byte[8])))) {
            assertThrows(BrokenHiveException.class, () -> hive.root().value("V").orElseThrow().data());
        }
    }
}
