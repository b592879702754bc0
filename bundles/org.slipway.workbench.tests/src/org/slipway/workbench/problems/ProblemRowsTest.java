package org.slipway.workbench.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.text.TextRange;
import org.slipway.workbench.problems.ProblemRows.Group;
import org.slipway.workbench.problems.ProblemRows.Grouping;
import org.slipway.workbench.site.SiteProblem;
import org.slipway.workbench.status.ProblemCount;

class ProblemRowsTest {
    private final SiteProblem early = problem(Problem.warning("W-1", "Odd."), "a.yaml", 2);
    private final SiteProblem late = problem(Problem.warning("W-2", "Odder."), "a.yaml", 9);
    private final SiteProblem bad = problem(Problem.error("E-1", "Wrong."), "z.yaml", 1);
    private final List<SiteProblem> all = List.of(late, early, bad);

    private static SiteProblem problem(Problem problem, String path, int line) {
        return new SiteProblem(problem.at(new Place(path, line, 1)), path, new TextRange(0, 0), List.of());
    }

    @Test
    void theWorstFileComesFirstAndItsProblemsByLine() {
        List<Group> groups = ProblemRows.of(all, Grouping.BY_FILE, "");

        assertEquals(List.of("z.yaml", "a.yaml"), groups.stream().map(Group::title).toList());
        assertEquals(List.of(early, late), groups.getLast().problems());
    }

    @Test
    void severitiesAreHeadingsToo() {
        assertEquals(List.of(List.of(bad), List.of(early, late)), ProblemRows.of(all, Grouping.BY_SEVERITY, "").stream().map(Group::problems).toList());
    }

    @Test
    void wordsAreSoughtInTextCodeAndPlace() {
        assertEquals(List.of(List.of(late)), ProblemRows.of(all, Grouping.BY_FILE, "odd w-2").stream().map(Group::problems).toList());
    }

    @Test
    void theCountSpeaksEnglish() {
        assertEquals("1 error, 2 warnings", ProblemCount.of(all).text());
        assertEquals("No problems", ProblemCount.of(List.of()).text());
    }
}
