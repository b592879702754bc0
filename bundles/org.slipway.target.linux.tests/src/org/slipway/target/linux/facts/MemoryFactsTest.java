package org.slipway.target.linux.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFactsTest {
    @TempDir
    private Path root;

    private static byte[] module(int size, int extended, String... texts) {
        ByteBuffer module = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN).put(0, (byte) 17).put(1, (byte) 34).putShort(12, (short) size)
                .putInt(28, extended);
        module.put(16, (byte) 1).put(23, (byte) 2).putShort(21, (short) 4800);
        var all = new ByteArrayOutputStream();
        all.writeBytes(module.array());
        for (String each : texts) {
            all.writeBytes((each + "\0").getBytes(StandardCharsets.ISO_8859_1));
        }
        all.writeBytes(texts.length == 0 ? new byte[2] : new byte[1]);
        return all.toByteArray();
    }

    /** Something else, two modules of 8 GB and 64 GB, an empty slot, and the end. */
    static byte[] table() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] { 4, 5, 0, 0, 0, 'C', 'P', 'U', 0, 0 });
        all.writeBytes(module(8192, 0, "DIMM 0", "Contoso"));
        all.writeBytes(module(0x7FFF, 65_536, "DIMM 1", "Contoso"));
        all.writeBytes(module(0, 0));
        all.writeBytes(new byte[] { 127, 4, 0, 0, 0, 0 });
        return all.toByteArray();
    }

    private List<Map<String, Object>> modules(byte[] table) throws Exception {
        new SysTree(root).file("sys/firmware/dmi/tables/DMI", table);
        return new MemoryFacts(new SysFiles(root)).modules();
    }

    @Test
    void modulesAreReadFromTheTablesOfTheFirmware() throws Exception {
        List<Map<String, Object>> modules = modules(table());
        assertEquals(List.of(8L << 30, 64L << 30), modules.stream().map(each -> each.get("Capacity")).toList());
        assertEquals("DIMM 1", modules.getLast().get("DeviceLocator"));
        assertEquals("Contoso", modules.getFirst().get("Manufacturer"));
        assertEquals(4800L, modules.getFirst().get("Speed"));
    }

    @Test
    void aTableThatIsCutOffHarmsNothing() throws Exception {
        byte[] whole = table();
        for (int length = 0; length < whole.length; length++) {
            modules(Arrays.copyOf(whole, length));
        }
        assertEquals(List.of(), modules(new byte[] { 17, 0, 0, 0 }));
    }
}
