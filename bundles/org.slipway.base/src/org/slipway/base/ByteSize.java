package org.slipway.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes. Written with binary units (KiB, MiB, GiB, TiB) or decimal ones (KB, MB, GB, TB), without a unit as
 * bytes, fractions after a point (a comma is refused, since it means thousands to some). {@link #toString()} chooses the
 * largest unit that says it exactly, so that writing and reading lose nothing.
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    private enum Unit {
        TiB(1L << 40), TB(1_000_000_000_000L), GiB(1L << 30), GB(1_000_000_000L), MiB(1L << 20), MB(1_000_000L),
        KiB(1L << 10), KB(1_000L), B(1L);

        private final long bytes;

        Unit(long bytes) {
            this.bytes = bytes;
        }
    }

    private static final Pattern TEXT = Pattern.compile("(\\d{1,19}(?:\\.\\d{1,9})?)\\s*([A-Za-z]*)");

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size cannot be negative: " + bytes);
        }
    }

    /** Reads a size such as {@code 512 MiB}; throws {@link IllegalArgumentException} with a plain sentence otherwise. */
    public static ByteSize parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text
                    + "” is not a size. Write a number and a unit, for instance 512 MiB.");
        }
        var bytes = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit(matcher.group(2), text).bytes));
        try {
            return new ByteSize(bytes.setScale(0, RoundingMode.HALF_UP).longValueExact());
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("“" + text + "” is larger than any disk: at most 8 EiB.", tooLarge);
        }
    }

    private static Unit unit(String name, String text) {
        if (name.isEmpty()) {
            return Unit.B;
        }
        for (Unit unit : Unit.values()) {
            if (unit.name().equalsIgnoreCase(name)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("“" + text + "” has no known unit: write B, KB, MB, GB, TB, KiB, MiB, GiB or TiB.");
    }

    /** For people: two figures and a unit, rounded. */
    public String rounded() {
        for (Unit unit : new Unit[] { Unit.TiB, Unit.GiB, Unit.MiB, Unit.KiB }) {
            if (bytes >= unit.bytes) {
                return String.format(Locale.ROOT, "%.1f %s", (double) bytes / unit.bytes, unit.name());
            }
        }
        return bytes + " B";
    }

    @Override
    public String toString() {
        if (bytes == 0) {
            return "0 B";
        }
        for (Unit unit : Unit.values()) {
            if (bytes % unit.bytes == 0) {
                return bytes / unit.bytes + " " + unit.name();
            }
        }
        throw new IllegalStateException("every number of bytes is a multiple of one byte");
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }
}
