package org.slipway.target.linux.facts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The modules of memory, from the tables of SMBIOS. */
final class MemoryFacts {
    private static final int MODULE = 17;
    private static final int END = 127;
    private static final long KILOBYTE = 1024;
    private static final int EXTENDED = 0x7FFF;
    private static final int UNKNOWN = 0xFFFF;

    private final SysFiles files;

    MemoryFacts(SysFiles files) {
        this.files = files;
    }

    List<Map<String, Object>> modules() {
        ByteBuffer tables = ByteBuffer.wrap(files.bytes("sys/firmware/dmi/tables/DMI")).order(ByteOrder.LITTLE_ENDIAN);
        var rows = new ArrayList<Map<String, Object>>();
        int at = 0;
        while (at + 4 <= tables.limit()) {
            int type = Byte.toUnsignedInt(tables.get(at));
            int length = Byte.toUnsignedInt(tables.get(at + 1));
            if (length < 4 || at + length > tables.limit() || type == END) {
                break;
            }
            int texts = at + length;
            int end = end(tables, texts);
            if (type == MODULE) {
                module(tables.slice(at, length).order(ByteOrder.LITTLE_ENDIAN), texts(tables, texts, end), rows);
            }
            at = end;
        }
        return rows;
    }

    /** Behind the texts of a structure, which end with two zeros. */
    private static int end(ByteBuffer tables, int from) {
        for (int i = from; i + 1 < tables.limit(); i++) {
            if (tables.get(i) == 0 && tables.get(i + 1) == 0) {
                return i + 2;
            }
        }
        return tables.limit();
    }

    private static List<String> texts(ByteBuffer tables, int from, int end) {
        var bytes = new byte[end - from];
        tables.get(from, bytes);
        return List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\0"));
    }

    private static void module(ByteBuffer module, List<String> texts, List<Map<String, Object>> rows) {
        long size = module.limit() >= 14 ? Short.toUnsignedInt(module.getShort(12)) : 0;
        long bytes = size == EXTENDED && module.limit() >= 32 ? Integer.toUnsignedLong(module.getInt(28) & 0x7FFF_FFFF) * KILOBYTE * KILOBYTE
                : (size & 0x8000) != 0 ? (size & 0x7FFF) * KILOBYTE : size * KILOBYTE * KILOBYTE;
        if (size == 0 || size == UNKNOWN) {
            return; // nothing is in this slot
        }
        var row = new Properties().number("Capacity", bytes).text("Tag", "Physical Memory " + rows.size());
        text(module, 16, texts, "DeviceLocator", row);
        text(module, 17, texts, "BankLabel", row);
        text(module, 23, texts, "Manufacturer", row);
        text(module, 24, texts, "SerialNumber", row);
        text(module, 26, texts, "PartNumber", row);
        if (module.limit() >= 23 && module.getShort(21) != 0) {
            row.number("Speed", Short.toUnsignedInt(module.getShort(21)));
        }
        rows.add(row.all());
    }

    private static void text(ByteBuffer module, int at, List<String> texts, String name, Properties row) {
        int number = at < module.limit() ? Byte.toUnsignedInt(module.get(at)) : 0;
        if (number > 0 && number <= texts.size()) {
            row.text(name, texts.get(number - 1).strip());
        }
    }
}
