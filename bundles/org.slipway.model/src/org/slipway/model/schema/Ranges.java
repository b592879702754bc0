package org.slipway.model.schema;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ranges of numbers as patterns: a number in quotation marks is read as one, but a schema sees a text. */
final class Ranges {
    private static final BigInteger ONE = BigInteger.ONE;

    private Ranges() {
    }

    /** Matches the whole numbers from one to the other, neither below 0, without leading zeros. */
    static String between(BigInteger least, BigInteger most) {
        var ends = new TreeSet<BigInteger>();
        ends.add(most);
        for (int digits = 1; digits <= most.toString().length(); digits++) {
            BigInteger power = BigInteger.TEN.pow(digits);
            // The last number that begins as the least does, and the last before those that begin as the most does.
            addWithin(ends, least.divide(power).add(ONE).multiply(power).subtract(ONE), least, most);
            addWithin(ends, most.add(ONE).divide(power).multiply(power).subtract(ONE), least, most);
        }
        List<String> parts = new ArrayList<>();
        BigInteger start = least;
        for (BigInteger end : ends) {
            parts.add(digits(start.toString(), end.toString()));
            start = end.add(ONE);
        }
        return parts.stream().collect(Collectors.joining("|", "(?:", ")"));
    }

    private static void addWithin(TreeSet<BigInteger> ends, BigInteger end, BigInteger least, BigInteger most) {
        if (end.compareTo(least) >= 0 && end.compareTo(most) < 0) {
            ends.add(end);
        }
    }

    /** Two numbers of the same length that differ in their last digits alone, and there by all digits or in one place. */
    private static String digits(String start, String end) {
        var pattern = new StringBuilder();
        for (int i = 0; i < end.length(); i++) {
            char from = start.charAt(i);
            char to = end.charAt(i);
            pattern.append(from == to ? String.valueOf(from) : from == '0' && to == '9' ? "\\d" : "[" + from + "-" + to + "]");
        }
        return pattern.toString();
    }
}
