package org.slipway.target.linux.hive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.slipway.engine.target.RegistryValue;
import org.slipway.model.RegistryType;

/** Values as hives hold them, and as the engine has them. */
final class ValueForm {
    private static final int TEXT = 1;
    private static final int EXPANDED_TEXT = 2;
    private static final int BYTES = 3;
    private static final int NUMBER = 4;
    private static final int TEXTS = 7;
    private static final int LONG_NUMBER = 11;

    RegistryValue read(HiveValue value) throws IOException {
        byte[] data = value.data();
        return switch (value.type()) {
            case TEXT -> new RegistryValue(RegistryType.REG_SZ, text(data));
            case EXPANDED_TEXT -> new RegistryValue(RegistryType.REG_EXPAND_SZ, text(data));
            case NUMBER -> data.length < Integer.BYTES ? bytes(data) : new RegistryValue(RegistryType.REG_DWORD,
                    Long.toString(Integer.toUnsignedLong(order(data).getInt())));
            case LONG_NUMBER -> data.length < Long.BYTES ? bytes(data) : new RegistryValue(RegistryType.REG_QWORD,
                    Long.toUnsignedString(order(data).getLong()));
            case TEXTS -> new RegistryValue(RegistryType.REG_MULTI_SZ, String.join("\n", texts(data)));
            default -> bytes(data);
        };
    }

    private static ByteBuffer order(byte[] data) {
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static RegistryValue bytes(byte[] data) {
        return new RegistryValue(RegistryType.REG_BINARY, HexFormat.of().formatHex(data));
    }

    /** Up to its end, which some programs leave out. */
    private static String text(byte[] data) {
        String all = new String(data, 0, data.length / 2 * 2, StandardCharsets.UTF_16LE);
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }

    private static List<String> texts(byte[] data) {
        String all = new String(data, 0, data.length / 2 * 2, StandardCharsets.UTF_16LE);
        int end = all.indexOf("\0\0");
        String used = end < 0 ? all.replaceFirst("\0+$", "") : all.substring(0, end);
        return used.isEmpty() ? List.of() : List.of(used.split("\0", -1));
    }

    int type(RegistryType type) {
        return switch (type) {
            case REG_SZ -> TEXT;
            case REG_EXPAND_SZ -> EXPANDED_TEXT;
            case REG_DWORD -> NUMBER;
            case REG_QWORD -> LONG_NUMBER;
            case REG_MULTI_SZ -> TEXTS;
            case REG_BINARY -> BYTES;
        };
    }

    /** @throws IllegalArgumentException where the text is no such value */
    byte[] data(RegistryValue value) {
        return switch (value.type()) {
            case REG_SZ, REG_EXPAND_SZ -> (value.data() + '\0').getBytes(StandardCharsets.UTF_16LE);
            case REG_DWORD -> number(Integer.BYTES).putInt(Integer.parseUnsignedInt(value.data().strip())).array();
            case REG_QWORD -> number(Long.BYTES).putLong(Long.parseUnsignedLong(value.data().strip())).array();
            case REG_MULTI_SZ -> (value.data().isEmpty() ? "\0" : String.join("\0", value.data().split("\r?\n")) + "\0\0").getBytes(StandardCharsets.UTF_16LE);
            case REG_BINARY -> HexFormat.of().parseHex(value.data().replaceAll("[\\s,]", "").toLowerCase(Locale.ROOT));
        };
    }

    private static ByteBuffer number(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
