package org.slipway.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.kinds.Kinds;

/** What is never closed is told where it opens, not where the text ends. */
class UnclosedTest {

    private static Problem problem(String text) {
        var file = new YamlResource(URI.createURI("a.yaml"), Kinds.core());
        file.load(text.getBytes(StandardCharsets.UTF_8));
        assertTrue(file.broken());
        return file.problems().getFirst();
    }

    private static String place(Problem problem) {
        Place place = problem.place().orElseThrow();
        return place.line() + ":" + place.column();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            device: "Front\\nid: x\\n                      | 1:9
            device: 'Front\\nid: x\\n                      | 1:9
            # 😀😀\\nid: x\\ndevice: 'Front\\n             | 3:9
            device: "Front\\n---\\nid: x\\n                | 1:9
            id: x\\nmembers: [a, b\\n                      | 2:10
            id: x\\nmembers: [a, b\\ndescription: c\\n     | 2:10
            members: [\\n  a,\\n  b\\n\\ndescription: c\\n | 1:10
            when: {all: [1, 2\\ndescription: c\\n          | 1:13
            a: {b: 1\\nc: 2\\n                             | 1:4
            a:\\n  [b,\\n  c\\nd: 1\\n                     | 2:3
            {a: 1\\n                                       | 1:1
            a:\\n  - x: [1,\\n  - y\\n                     | 2:8
            a: [1, [2], 3,\\n                              | 1:4
            a: {b: "x}\\nc: d\\n                           | 1:8
            """)
    void theProblemStandsWhereItOpens(String text, String place) {
        Problem problem = problem(text.replace("\\n", "\n"));
        assertEquals("YAML-SYNTAX", problem.code());
        assertTrue(problem.text().endsWith("that opens here is never closed."), problem.text());
        assertEquals(place, place(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a: [1 2}\\n              | 1:8
            a: [\\n  1\\n  b: 2\\n]\\n | 3:4
            {a: 1\\nb: 2}\\n         | 2:2
            a: 'it's\\nb: 1\\n       | 1:8
            """)
    void anotherMistakeStaysWhereItIs(String text, String place) {
        Problem problem = problem(text.replace("\\n", "\n"));
        assertFalse(problem.text().contains("never closed"), problem.text());
        assertEquals(place, place(problem));
    }

    @Test
    void theNextStepNamesWhatIsMissing() {
        assertTrue(problem("a: [1,\n").nextStep().contains("Write ]"));
        assertTrue(problem("a: {b: 1\n").nextStep().contains("Write }"));
        assertTrue(problem("a: 'b\n").nextStep().contains("Write '"));
    }
}
