package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.slipway.base.Problem;

/** Problems that say the same of many things, told once: nobody finds the one that matters among two hundred. */
final class Alike {
    /** So few of a sort are told each by itself. */
    private static final int FEW = 2;
    /** So many of the others are named. */
    private static final int NAMED = 3;
    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
    private static final Pattern NUMBER = Pattern.compile("\\d+ details?|\\d+");

    private record Sort(String code, String severity, String words, String next) {
        static Sort of(Problem problem) {
            return new Sort(problem.code(), problem.severity().word(), plain(problem.text()), plain(problem.nextStep()));
        }

        private static String plain(String text) {
            return NUMBER.matcher(QUOTED.matcher(text).replaceAll("“”")).replaceAll("#");
        }
    }

    private Alike() {
    }

    /** In the order in which the first of each sort came. */
    static List<Problem> folded(List<Problem> problems) {
        Map<Sort, List<Problem>> sorts = new LinkedHashMap<>();
        problems.forEach(problem -> sorts.computeIfAbsent(Sort.of(problem), sort -> new ArrayList<>()).add(problem));
        return sorts.values().stream().flatMap(alike -> alike.size() <= FEW ? alike.stream() : List.of(told(alike)).stream()).toList();
    }

    private static Problem told(List<Problem> alike) {
        Problem first = alike.getFirst();
        List<String> others = alike.stream().skip(1).map(Alike::where).filter(where -> !where.isEmpty()).distinct().toList();
        String named = others.isEmpty() ? "" : ": " + String.join(", ", others.subList(0, Math.min(NAMED, others.size()))) + (others.size() > NAMED ? " …" : "");
        Problem folded = switch (first.severity()) {
            case ERROR -> Problem.error(first.code(), text(first, alike.size(), named));
            case WARNING -> Problem.warning(first.code(), text(first, alike.size(), named));
            case INFO -> Problem.info(first.code(), text(first, alike.size(), named));
        };
        Problem advised = folded.next(first.nextStep());
        return first.place().map(advised::at).orElse(advised);
    }

    private static String text(Problem first, int count, String named) {
        return first.text() + " The same " + (count - 1) + " times more" + named + ".";
    }

    /** What a problem is about: its place, or the first name in it. */
    private static String where(Problem problem) {
        return problem.place().map(Object::toString).orElseGet(() -> QUOTED.matcher(problem.text()).results().findFirst().map(MatchResult::group).orElse(""));
    }
}
