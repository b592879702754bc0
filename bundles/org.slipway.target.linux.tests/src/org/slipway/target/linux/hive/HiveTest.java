package org.slipway.target.linux.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.target.TargetException;

class HiveTest {
    @TempDir
    private Path folder;

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hive"), bytes);
    }

    @Test
    void anEmptyHiveIsReadByUsAndByOthers() throws Exception {
        HiveLab.tools();
        Path hive = written(EmptyHive.bytes());
        HiveLab.readByOthers(hive);
        try (Hive open = Hive.open(hive)) {
            assertTrue(open.isClean());
            assertEquals(List.of(), open.root().keys());
            assertEquals(List.of(), open.root().values());
            assertEquals("NewStoreRoot", open.root().name());
        }
        assertArrayEquals(EmptyHive.bytes(), EmptyHive.bytes());
    }

    @Test
    void whatIsPutIntoAHiveIsReadBack() throws Exception {
        var editor = new HiveEditor(HiveLab.tools());
        Path hive = folder.resolve("hive");
        var random = new Random(7);
        var expected = new TreeMap<String, byte[]>();
        var text = new RegText();
        for (int i = 0; i < 300; i++) {
            String key = "Key é " + i % 40;
            text.key(List.of("Objects", key));
            var data = new byte[i % 50 == 0 ? 40_000 : random.nextInt(30)];
            random.nextBytes(data);
            text.value("Value \"" + i + "\\", 3, data);
            expected.put(key + "|Value \"" + i + "\\", data);
        }
        editor.create(hive, text, "store");
        HiveLab.readByOthers(hive);
        for (var each : expected.entrySet()) {
            String[] names = each.getKey().split("\\|");
            assertArrayEquals(each.getValue(), HiveLab.data(hive, names[1], "objects", names[0].toUpperCase()).orElseThrow(), each.getKey());
        }
    }

    @Test
    void aHiveThatIsMadeTwiceHasTheSameBytes() throws Exception {
        var editor = new HiveEditor(HiveLab.tools());
        RegText contents = new RegText().key(List.of("A")).value("", 1, "text\0".getBytes(StandardCharsets.UTF_16LE)).key(List.of("A", "B"));
        Path hive = folder.resolve("hive");
        editor.create(hive, contents, "store");
        byte[] first = Files.readAllBytes(hive);
        editor.create(hive, contents, "store");
        assertArrayEquals(first, Files.readAllBytes(hive));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(hive), files.toList());
        }
    }

    @Test
    void whatIsNoHiveIsRefusedAndLeftAsItIs() throws Exception {
        var editor = new HiveEditor(HiveLab.tools());
        Path hive = written("no hive at all".getBytes(StandardCharsets.US_ASCII));
        TargetException refused = assertThrows(TargetException.class, () -> editor.change(hive, new RegText().key(List.of("A")), "SOFTWARE"));
        assertEquals("TARGET-HIVE", refused.problem().code());
        assertTrue(refused.problem().text().contains("SOFTWARE"));
        assertEquals("no hive at all", Files.readString(hive));
        assertFalse(Files.exists(folder.resolve("hive.slipway-new")));
    }

    @Test
    void aHiveWithChangesThatOnlyWindowsCanWriteIsNotChanged() throws Exception {
        byte[] open = EmptyHive.bytes();
        ByteBuffer head = ByteBuffer.wrap(open).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(4, 7);
        head.putInt(508, Hive.checksum(head));
        Path hive = written(open);
        TargetException refused = assertThrows(TargetException.class, () -> new HiveEditor(HiveLab.tools())
                .change(hive, new RegText().key(List.of("A")), "SYSTEM"));
        assertEquals("TARGET-HIVE-OPEN", refused.problem().code());
        assertArrayEquals(open, Files.readAllBytes(hive));
    }

    @Test
    void whereAHiveIsCutOffItIsRefusedAndNothingElseHappens() throws Exception {
        byte[] whole = filled();
        for (int length = 0; length < whole.length - 1; length += 97) {
            Path hive = written(Arrays.copyOf(whole, length));
            walk(hive);
        }
        assertThrows(BrokenHiveException.class, () -> Hive.open(written(Arrays.copyOf(whole, 4095))).close());
        assertThrows(BrokenHiveException.class, () -> {
            try (Hive hive = Hive.open(written(Arrays.copyOf(whole, 4096)))) {
                hive.root();
            }
        });
    }

    @Test
    void sizesAndPlacesThatAreLiesAreFoundOut() throws Exception {
        byte[] whole = filled();
        var random = new Random(11);
        List<Integer> lies = List.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x7FFF_FFF0, 0xFFFF, 0x1000, -4096, 32);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] bent = whole.clone();
            int at = 4096 + random.nextInt((whole.length - 4096) / 4) * 4;
            ByteBuffer.wrap(bent).order(ByteOrder.LITTLE_ENDIAN).putInt(at, lies.get(random.nextInt(lies.size())));
            refused += walk(written(bent)) ? 0 : 1;
        }
        assertTrue(refused > 20, "only " + refused + " were refused");
    }

    private byte[] filled() throws Exception {
        var text = new RegText();
        for (int i = 0; i < 12; i++) {
            text.key(List.of("Key" + i)).value("Value", 1, new byte[i * 9]).value("", 4, new byte[4]).key(List.of("Key" + i, "Below"));
        }
        Path hive = folder.resolve("filled");
        new HiveEditor(HiveLab.tools()).create(hive, text, "store");
        return Files.readAllBytes(hive);
    }

    /** @return whether all of it could be read */
    private static boolean walk(Path path) throws IOException {
        try (Hive hive = Hive.open(path)) {
            walk(hive.root(), 4);
            return true;
        } catch (BrokenHiveException refused) {
            return false;
        }
    }

    private static void walk(HiveKey key, int deep) throws IOException {
        key.name();
        for (HiveValue value : key.values()) {
            value.name();
            value.data();
        }
        if (deep > 0) {
            for (HiveKey below : key.keys()) {
                walk(below, deep - 1);
            }
        }
    }
}
