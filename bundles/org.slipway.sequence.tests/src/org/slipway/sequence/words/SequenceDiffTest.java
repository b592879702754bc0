package org.slipway.sequence.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.slipway.model.diff.Difference;
import org.slipway.model.diff.ModelDiff;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

/** What comparisons say of sequences. */
class SequenceDiffTest {
    private static final String RUN = "runSequence";
    private static final String A = step("A", "");
    private static final String B = step("B", "");
    private static final String C = step("C", "");
    private final Kinds kinds = ConditionSentenceTest.kinds();

    private static String step(String name, String more) {
        return "- " + RUN + ": " + name + "\n  sequence: " + name.toLowerCase() + "\n" + more;
    }

    private static String group(String name, String... entries) {
        return "- group: " + name + "\n  entries:\n" + String.join("", entries).indent(4);
    }

    private List<EObject> sequence(String... entries) {
        YamlResource file = YamlResource.of(URI.createURI("a.yaml"), kinds, "taskSequence: S\nid: s\nentries:\n" + String.join("", entries).indent(2));
        assertTrue(file.problems().isEmpty(), file.problems()::toString);
        return file.getContents();
    }

    private List<String> lines(List<EObject> before, List<EObject> after) {
        return ModelDiff.compare(before, after, root -> "", new SequenceWording(), kinds).stream().map(Difference::text)
                .map(line -> line.replace("taskSequence s › ", "").replace(RUN + " ", "")).toList();
    }

    @Test
    void tellsWhatCameWentAndChangedItsPlace() {
        assertEquals(List.of("B: removed", "D: added"), lines(sequence(A, B, C), sequence(A, C, step("D", ""))));
        assertEquals(List.of("C: moved from position 3 to position 1"), lines(sequence(A, B, C), sequence(C, A, B)));
    }

    @Test
    void anEntryThatWentIntoAnotherGroupWasMovedAlsoWhenItChanged() {
        assertEquals(List.of("group H › B: moved from group G to group H", "group H › B › enabled: true → false"),
                lines(sequence(group("G", A, B), group("H", C)), sequence(group("G", A), group("H", C, step("B", "  enabled: false\n")))));
    }

    @Test
    void stepsPutIntoANewGroupWereMovedIntoIt() {
        assertEquals(List.of("group G: added", "group G › A: moved from taskSequence s to group G", "group G › B: moved from taskSequence s to group G"),
                lines(sequence(A, B, C), sequence(group("G", A, B), C)));
        assertEquals(List.of("group G: removed", "A: moved from group G to taskSequence s", "B: moved from group G to taskSequence s"),
                lines(sequence(group("G", A, B), C), sequence(A, B, C)));
    }

    @Test
    void anotherNameIsARename() {
        assertEquals(List.of("B2 › name: “B” → “B2”"), lines(sequence(A, B, C), sequence(A, B.replace(": B", ": B2"), C)));
        assertEquals(List.of("group H › name: “G” → “H”", "group H › C › enabled: true → false"), lines(sequence(group("G", A, B, C)),
                sequence(group("H", A, B, step("C", "  enabled: false\n")))));
    }

    @Test
    void anIdOfItsOwnMakesAnEntryTheSameWhateverElseChanged() {
        assertEquals(List.of("X › name: “A” → “X”", "X › sequence: a → x"), lines(sequence(step("A", "  id: one\n"), B), sequence(step("X", "  id: one\n"), B)));
        assertEquals(List.of("A: removed", "A: added"), lines(sequence(step("A", "  id: one\n")), sequence(step("A", "  id: two\n"))));
        assertEquals(List.of("A › id: set to “one”"), lines(sequence(A), sequence(step("A", "  id: one\n"))));
    }

    @Test
    void aConditionIsToldAsASentence() {
        String when = "  when:\n    variable: _SMSTSInWinPE\n    equals: true\n";
        assertEquals(List.of("A › condition: _SMSTSInWinPE equals true → _SMSTSInWinPE equals true and X exists"),
                lines(sequence(step("A", when)), sequence(step("A", "  when:\n    all:\n      - variable: _SMSTSInWinPE\n        equals: true\n"
                        + "      - variable: X\n        exists: true\n"))));
        assertEquals(List.of("A › condition: set to _SMSTSInWinPE equals true"), lines(sequence(A), sequence(step("A", when))));
        assertEquals(List.of("A › condition: removed, was _SMSTSInWinPE equals true"), lines(sequence(step("A", when)), sequence(A)));
    }

    @Test
    void anOptionIsToldByItsName() {
        assertEquals(List.of("A › continueOnError: false → true", "A › successCodes: added 3010"),
                lines(sequence(A), sequence(step("A", "  continueOnError: true\n  successCodes: [3010]\n"))));
    }
}
