package org.slipway.model.schema;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slipway.base.ByteSize;

/** The sizes between two sizes, as a pattern: for each unit the numbers that are possible in it. */
final class SizePattern {
    private static final String FRACTION = "\\.\\d{1,9}";
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB");

    private SizePattern() {
    }

    /** At either end a fraction too much is let through: the check that follows is exact. */
    static String between(ByteSize least, ByteSize most) {
        return Stream.concat(Stream.of(""), UNITS.stream())
                .map(unit -> unit(unit, BigInteger.valueOf(least.bytes()), BigInteger.valueOf(most.bytes())))
                .filter(pattern -> !pattern.isEmpty()).collect(Collectors.joining("|", "^\\s*0*(?:", ")\\s*$"));
    }

    private static String unit(String unit, BigInteger least, BigInteger most) {
        BigInteger bytes = BigInteger.valueOf(ByteSize.parse("1" + unit).bytes());
        BigInteger[] low = least.divideAndRemainder(bytes);
        BigInteger[] high = most.divideAndRemainder(bytes);
        boolean lowWhole = low[1].signum() == 0;
        boolean highWhole = high[1].signum() == 0;
        BigInteger first = lowWhole ? low[0] : low[0].add(BigInteger.ONE);
        BigInteger last = highWhole ? high[0].subtract(BigInteger.ONE) : high[0];
        var numbers = new ArrayList<String>();
        if (!lowWhole) {
            numbers.add(low[0] + FRACTION);
        }
        if (first.compareTo(last) <= 0) {
            numbers.add(Ranges.between(first, last) + "(?:" + FRACTION + ")?");
        }
        if (highWhole && first.compareTo(high[0]) <= 0) {
            numbers.add(high[0] + "(?:\\.0{1,9})?");
        }
        return numbers.isEmpty() ? "" : "(?:" + String.join("|", numbers) + ")\\s*" + anyCase(unit);
    }

    private static String anyCase(String unit) {
        return unit.chars().mapToObj(c -> String.valueOf((char) c))
                .map(letter -> "[" + letter.toUpperCase(Locale.ROOT) + letter.toLowerCase(Locale.ROOT) + "]").collect(Collectors.joining());
    }
}
