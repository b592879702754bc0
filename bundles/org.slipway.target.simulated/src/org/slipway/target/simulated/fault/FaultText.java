package org.slipway.target.simulated.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.target.simulated.fault.FaultRule.Effect;

/** Reads rules as the package says. */
public final class FaultText {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");
    private static final String WRONG = "FAULT-RULE";
    private static final String EXAMPLE = "Write, for instance: fail 1603 at \"run msiexec*\" time 1 chance 5 %";
    private static final long UNSPECIFIED = 0x80004005L;

    private final Place start;
    private final List<Problem> problems = new ArrayList<>();

    private FaultText(Place start) {
        this.start = start;
    }

    /**
     * @param start where the text begins, for problems
     * @throws ProblemException with all that is wrong
     */
    public static List<FaultRule> read(String text, Place start) throws ProblemException {
        var reading = new FaultText(start);
        var rules = new ArrayList<FaultRule>();
        int line = 0;
        for (String each : text.split("\\R", -1)) {
            int column = 0;
            for (String part : withoutComment(each).split(";", -1)) {
                if (!part.isBlank()) {
                    reading.rule(part, line, column + part.length() - part.stripLeading().length()).ifPresent(rules::add);
                }
                column += part.length() + 1;
            }
            line++;
        }
        if (!reading.problems.isEmpty()) {
            throw new ProblemException(reading.problems);
        }
        return List.copyOf(rules);
    }

    private static String withoutComment(String line) {
        int at = line.indexOf('#');
        return at < 0 ? line : line.substring(0, at);
    }

    private Optional<FaultRule> rule(String text, int line, int column) {
        Place place = start.line() == 0 ? start : new Place(start.file(), start.line() + line, (line == 0 ? start.column() : 1) + column);
        var words = new ArrayList<String>();
        for (Matcher word = WORD.matcher(text); word.find();) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        try {
            return Optional.of(new Words(words).rule(text.strip()));
        } catch (IllegalArgumentException wrong) {
            problems.add(Problem.error(WRONG, "“" + text.strip() + "” is not a rule: " + wrong.getMessage()).at(place).next(EXAMPLE));
            return Optional.empty();
        }
    }

    /** The words of one rule, taken from the front. */
    private static final class Words {
        private final List<String> words;

        Words(List<String> words) {
            this.words = new ArrayList<>(words);
        }

        FaultRule rule(String text) {
            Effect effect = effect(take("an effect").toLowerCase(Locale.ROOT));
            Optional<Glob> at = Optional.empty();
            Optional<Glob> in = Optional.empty();
            Optional<Glob> on = Optional.empty();
            int time = 0;
            double chance = 1;
            while (!words.isEmpty()) {
                String word = take("").toLowerCase(Locale.ROOT);
                switch (word) {
                    case "at" -> at = Optional.of(new Glob(take("a pattern after “at”")));
                    case "in" -> in = Optional.of(new Glob(take("a pattern after “in”")));
                    case "on" -> on = Optional.of(new Glob(take("a pattern after “on”")));
                    case "time" -> time = time();
                    case "chance" -> chance = chance();
                    default -> throw new IllegalArgumentException("“" + word + "” is none of at, in, on, time, chance.");
                }
            }
            return new FaultRule(text, effect, at, in, on, time, chance);
        }

        private String take(String what) {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("it lacks " + what + ".");
            }
            return words.removeFirst();
        }

        private Effect effect(String word) {
            return switch (word) {
                case "fail" -> new Effect.Fail(!words.isEmpty() && Character.isDigit(words.getFirst().concat(" ").charAt(0)) ? code(words.removeFirst())
                        : UNSPECIFIED);
                case "cut" -> new Effect.Cut();
                case "slow" -> new Effect.Slow(factor());
                default -> throw new IllegalArgumentException("“" + word + "” is none of fail, cut, slow.");
            };
        }

        private static long code(String word) {
            long code = number(() -> word.toLowerCase(Locale.ROOT).startsWith("0x") ? Long.parseLong(word.substring(2), 16) : Long.parseLong(word), word);
            if (code <= 0 || code > 0xFFFF_FFFFL) {
                throw new IllegalArgumentException("“" + word + "” is no code: it must be more than 0 and have at most 32 bits.");
            }
            return code;
        }

        private double factor() {
            String word = take("a factor after “slow”");
            double factor = number(() -> Double.parseDouble(word), word);
            if (!(factor > 0 && factor <= 10_000)) {
                throw new IllegalArgumentException("“" + word + "” is no factor from 0 to 10000.");
            }
            return factor;
        }

        private int time() {
            String word = take("a number after “time”");
            int time = number(() -> Integer.parseInt(word), word);
            if (time < 1) {
                throw new IllegalArgumentException("times are counted from 1.");
            }
            return time;
        }

        private double chance() {
            String word = take("a percentage after “chance”");
            String digits = word.endsWith("%") ? word.substring(0, word.length() - 1) : word;
            if (!word.endsWith("%") && (words.isEmpty() || !words.removeFirst().equals("%"))) {
                throw new IllegalArgumentException("a chance is written with %, as in “chance 5 %”.");
            }
            double chance = number(() -> Double.parseDouble(digits), word) / 100;
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("“" + word + "” is no percentage.");
            }
            return chance;
        }

        private interface Parse<N> {
            N now();
        }

        private static <N> N number(Parse<N> parse, String word) {
            try {
                return parse.now();
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException("“" + word + "” is not a number.", none);
            }
        }
    }
}
