package org.slipway.sequence.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.base.ProblemException;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.sequence.ui.compare.Line.Detail;
import org.slipway.testkit.Installed;

/** What a comparison tells of each entry. */
class ComparisonTest {
    private static final String OLD = SequenceSite.REFRESH;

    private static Comparison compare(String before, String after) throws ProblemException {
        return Comparison.of(new Version("Old", before, "refresh"), new Version("New", after, "refresh"), Installed.kinds());
    }

    private static List<String> told(Comparison comparison) {
        return comparison.differing().stream().map(line -> line.name() + " " + line.signs() + " " + line.details()).toList();
    }

    private static Detail detail(String what, String left, String right) {
        return new Detail(what, left, right);
    }

    @Test
    void theSameTextDiffersInNothing() throws ProblemException {
        assertEquals(List.of(), told(compare(OLD, OLD.replace("# first of all", "# another remark"))));
    }

    @Test
    void aChangedSettingAndAChangedConditionAreToldInWords() throws ProblemException {
        Comparison comparison = compare(OLD, OLD.replace("value: de-DE", "value: fr-FR").replace("equals: de-DE", "equals: fr-FR"));

        assertEquals("Set the language [CHANGED] " + List.of(detail("Value", "de-DE", "fr-FR")), told(comparison).getFirst());
        Line applied = comparison.differing().getLast();
        assertEquals("Apply Windows 11", applied.name());
        assertEquals("Condition", applied.details().getFirst().what());
        assertTrue(applied.details().getFirst().left().matches("Language .* de-DE .*C:\\\\Data.*"), () -> applied.details().toString());
        assertTrue(applied.details().getFirst().right().contains("fr-FR"));
    }

    @Test
    void whatIsGoneIsMarkedOnTheLeftAndWhatCameOnTheRight() throws ProblemException {
        Comparison comparison = compare(OLD, OLD.replace("restartComputer: Last restart", "commandLine: Say goodbye\n    command: bye.cmd"));

        assertEquals(List.of("Last restart [REMOVED] []", "Say goodbye [ADDED] []"), told(comparison));
        assertTrue(comparison.differing().stream().allMatch(line -> line.partner().isEmpty()));
        assertTrue(comparison.left().children().stream().anyMatch(line -> line.signs().contains(Sign.REMOVED)));
    }

    @Test
    void anEntryThatWentElsewhereIsMarkedInBothVersions() throws ProblemException {
        String moved = OLD.replace("      - setVariable: Set the language\n        variable: Language\n        value: de-DE\n", "")
                .replace("  - restartComputer: Last restart\n", "  - restartComputer: Last restart\n  - setVariable: Set the language\n    variable: Language\n    value: de-DE\n");
        Line line = compare(OLD, moved).differing().getFirst();

        assertEquals("Set the language", line.name());
        assertTrue(line.signs().contains(Sign.MOVED) && line.partner().orElseThrow().signs().contains(Sign.MOVED), line.signs()::toString);
        assertEquals("Prepare", line.partner().orElseThrow().parent().orElseThrow().name());
    }

    @Test
    void anotherNameIsARenameAndNotAChange() throws ProblemException {
        Comparison comparison = compare(OLD, OLD.replace("applyOperatingSystem: Apply Windows 11", "applyOperatingSystem: Apply Windows 12"));

        assertEquals(List.of("Apply Windows 12 [RENAMED] " + List.of(detail("Name", "Apply Windows 11", "Apply Windows 12"))), told(comparison));
    }

    @Test
    void aVariableOfTheSequenceBelongsToTheSequence() throws ProblemException {
        assertEquals(List.of("Refresh [CHANGED] " + List.of(detail("Variable Department › value", "Sales", "Support"))),
                told(compare(OLD, OLD.replace("value: Sales", "value: Support"))));
    }

    @Test
    void sequencesOfAnotherIdAreComparedAllTheSame() throws ProblemException {
        Comparison comparison = compare(OLD, OLD.replace("id: refresh", "id: refresh-2"));

        assertEquals(List.of("Refresh [CHANGED] " + List.of(detail("Id", "refresh", "refresh-2"))), told(comparison));
    }

    @Test
    void aPasswordInClearIsNotShown() throws ProblemException {
        String secret = OLD.replace("variable: Language", "variable: JoinPassword");
        String told = told(compare(secret, secret.replace("value: de-DE", "value: canary"))).toString();

        assertTrue(told.contains("Value"), told);
        assertFalse(told.contains("canary") || told.contains("de-DE"), told);
    }

    @Test
    void aTextThatIsNoSequenceIsRefused() {
        assertThrows(ProblemException.class, () -> compare(OLD, "device: A\nid: a\n"));
        assertThrows(ProblemException.class, () -> compare(OLD, "taskSequence: [\n"));
    }
}
