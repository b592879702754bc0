package org.slipway.base;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people write it: {@code 90 s}, {@code 15 min}, {@code 1 h 30 min}, {@code 2 d}. A day is 24 hours;
 * nothing is finer than a millisecond, so that writing and reading lose nothing.
 */
public record HumanDuration(Duration duration) implements Comparable<HumanDuration> {

    private enum Unit {
        d(86_400_000, "day"), h(3_600_000, "hour"), min(60_000, "minute"), s(1_000, "second"), ms(1, "millisecond");

        private final long milliseconds;
        private final String word;

        Unit(long milliseconds, String word) {
            this.milliseconds = milliseconds;
            this.word = word;
        }

        boolean isCalled(String name) {
            return name.equals(name()) || name.equals(word) || name.equals(word + "s");
        }
    }

    private static final Pattern PART = Pattern.compile("\\G(\\d{1,19})\\s*([A-Za-z]+)(?:\\s+|(?=\\d)|$)");

    public HumanDuration {
        if (duration.isNegative() || !duration.equals(Duration.ofMillis(duration.toMillis()))) {
            throw new IllegalArgumentException("A length of time is counted in whole milliseconds from 0: " + duration);
        }
    }

    /** Reads a length of time; throws {@link IllegalArgumentException} with a plain sentence where it is none. */
    public static HumanDuration parse(String text) {
        try {
            return new HumanDuration(Duration.ofMillis(milliseconds(text)));
        } catch (ArithmeticException | NumberFormatException tooLong) {
            throw new IllegalArgumentException("“" + text + "” is too long a time.", tooLong);
        }
    }

    private static long milliseconds(String text) {
        Matcher part = PART.matcher(text.strip().toLowerCase(Locale.ROOT));
        Unit last = null;
        long sum = 0;
        while (part.find()) {
            Unit unit = unit(part.group(2), text);
            if (last != null && unit.compareTo(last) <= 0) {
                throw notOne(text, "Write larger units first, each once");
            }
            sum = Math.addExact(sum, Math.multiplyExact(Long.parseLong(part.group(1)), unit.milliseconds));
            last = unit;
            if (part.hitEnd()) {
                return sum;
            }
        }
        throw notOne(text, "Write numbers with units");
    }

    private static Unit unit(String name, String text) {
        for (Unit unit : Unit.values()) {
            if (unit.isCalled(name)) {
                return unit;
            }
        }
        throw notOne(text, "The units are d, h, min, s and ms; write them with numbers");
    }

    private static IllegalArgumentException notOne(String text, String advice) {
        return new IllegalArgumentException("“" + text + "” is not a length of time. " + advice + ", for instance 1 h 30 min.");
    }

    /** The largest units first, those that are zero left out. */
    @Override
    public String toString() {
        long rest = duration.toMillis();
        if (rest == 0) {
            return "0 s";
        }
        var text = new StringBuilder();
        for (Unit unit : Unit.values()) {
            long count = rest / unit.milliseconds;
            if (count > 0) {
                text.append(text.isEmpty() ? "" : " ").append(count).append(' ').append(unit.name());
            }
            rest %= unit.milliseconds;
        }
        return text.toString();
    }

    @Override
    public int compareTo(HumanDuration other) {
        return duration.compareTo(other.duration);
    }
}
