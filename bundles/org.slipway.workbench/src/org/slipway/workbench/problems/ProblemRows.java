package org.slipway.workbench.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.slipway.base.Place;
import org.slipway.base.Severity;
import org.slipway.workbench.Messages;
import org.slipway.workbench.site.SiteProblem;

/** Arranges problems under headings. */
final class ProblemRows {
    private static final Comparator<SiteProblem> BY_PLACE = Comparator.comparing(SiteProblem::path)
            .thenComparing(each -> each.problem().place().map(Place::line).orElse(0));

    /** Lines that are shown, the worst first. Nobody mends more in one go; the filter leads to the others. */
    static final int MOST = 1000;

    /** A heading with its problems. Headings with the same title are the same line, before and after a change. */
    record Group(String title, Severity worst, List<SiteProblem> problems) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Group group && group.title.equals(title);
        }

        @Override
        public int hashCode() {
            return title.hashCode();
        }
    }

    enum Grouping {
        BY_FILE, BY_SEVERITY
    }

    private ProblemRows() {
    }

    static List<Group> of(List<SiteProblem> all, Grouping grouping, String words) {
        Map<String, List<SiteProblem>> groups = all.stream().filter(each -> matches(each, words))
                .sorted(Comparator.comparing((SiteProblem each) -> each.problem().severity()).thenComparing(BY_PLACE)).limit(MOST).sorted(BY_PLACE)
                .collect(Collectors.groupingBy(each -> grouping == Grouping.BY_FILE ? each.path() : title(each.problem().severity()),
                        TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), worst(group.getValue()), group.getValue()))
                .sorted(Comparator.comparing(Group::worst).thenComparing(Group::title)).toList();
    }

    private static Severity worst(List<SiteProblem> problems) {
        return problems.stream().map(each -> each.problem().severity()).min(Severity::compareTo).orElse(Severity.INFO);
    }

    private static String title(Severity severity) {
        return switch (severity) {
            case ERROR -> Messages.problems_errors;
            case WARNING -> Messages.problems_warnings;
            case INFO -> Messages.problems_infos;
        };
    }

    private static boolean matches(SiteProblem problem, String words) {
        String text = (problem.problem() + " " + problem.path()).toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(text::contains);
    }
}
