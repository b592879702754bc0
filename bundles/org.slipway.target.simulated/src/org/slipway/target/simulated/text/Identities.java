package org.slipway.target.simulated.text;

import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Numbers that tell machines apart, made of one number; no two machines of a fleet have the same. */
public final class Identities {
    private static final char[] LETTERS = "0123456789ABCDEFGHJKLMNPQRSTVWXYZ".toCharArray();

    private Identities() {
    }

    /** Seven signs and an S before them. */
    public static String serial(long number) {
        var text = new char[8];
        text[0] = 'S';
        long rest = number;
        for (int i = 7; i > 0; i--) {
            text[i] = LETTERS[(int) Long.remainderUnsigned(rest, LETTERS.length)];
            rest = Long.divideUnsigned(rest, LETTERS.length);
        }
        return new String(text);
    }

    public static String uuid(long number) {
        return new UUID(0x534C49505741_4000L | number >>> 48, 0x8000_0000_0000_0000L | number & 0x3FFF_FFFF_FFFF_FFFFL).toString().toUpperCase(Locale.ROOT);
    }

    /** Locally administered, so that it belongs to no maker. */
    public static String mac(long number, int adapter) {
        long mixed = number * 8 + adapter;
        return "02:" + HexFormat.ofDelimiter(":").withUpperCase().formatHex(new byte[] { (byte) (mixed >> 32), (byte) (mixed >> 24), (byte) (mixed >> 16),
                (byte) (mixed >> 8), (byte) mixed });
    }
}
