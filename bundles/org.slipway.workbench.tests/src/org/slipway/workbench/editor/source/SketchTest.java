package org.slipway.workbench.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.source.Token.Type;

class SketchTest {
    private final Meaning meaning = new Meaning(Kinds.core());

    @Test
    void aTokenIsToldByItsPlaceAndForm() {
        String text = "device: \"Lab # 1\" # a comment\nid: lab-1\n";
        List<String> pieces = Scanner.scan(text).stream().map(token -> token.type() + " " + token.text(text)).toList();

        assertEquals(List.of("KEY device", "QUOTED \"Lab # 1\"", "COMMENT # a comment", "KEY id", "PLAIN lab-1"), pieces);
    }

    @Test
    void aBlockScalarEndsWhereTheIndentationDoes() {
        String text = "description: |\n  key: not one\n\n  # no comment\nid: x\n";

        assertEquals(List.of(Type.KEY, Type.PUNCTUATION, Type.BLOCK, Type.BLOCK, Type.KEY, Type.PLAIN),
                Scanner.scan(text).stream().map(Token::type).toList());
    }

    @Test
    void aQuoteMayRunOverLines() {
        String text = "name: \"one\n  two: three\"\nid: x";

        assertEquals(List.of(Type.KEY, Type.QUOTED, Type.QUOTED, Type.KEY, Type.PLAIN), Scanner.scan(text).stream().map(Token::type).toList());
    }

    @Test
    void namesAndNumbersInAFlowAreValuesBetweenPunctuation() {
        String text = "codes: [0, 3010]";

        assertEquals(List.of("codes", "[", "0", ",", "3010", "]"), Scanner.scan(text).stream().map(token -> token.text(text)).toList());
    }

    @Test
    void aKindIsKnownFromTheFeatureThatItStandsUnder() {
        Sketch sketch = Sketch.of("""
                device: Lab
                variables:
                  - string: A
                    value: x
                  - secret: B
                """);
        List<Branch> items = sketch.roots().getFirst().entries().get(1).children();

        assertEquals(List.of("StringVariable", "SecretVariable"), items.stream().map(meaning::kind).map(kind -> kind.map(EClass::getName).orElse("?")).toList());
        assertEquals("value", meaning.feature(items.getFirst().entries().get(1)).orElseThrow().getName());
    }

    @Test
    void aListMayStandInTheColumnOfItsKey() {
        Sketch sketch = Sketch.of("collection: C\nqueries:\n- query: Q\n  wql: w\nid: c\n");
        Branch root = sketch.roots().getFirst();

        assertEquals(List.of("collection", "queries", "id"), root.entries().stream().map(Branch.Entry::name).toList());
        assertEquals(List.of("query", "wql"), root.entries().get(1).children().getFirst().entries().stream().map(Branch.Entry::name).toList());
    }

    @Test
    void theHeadOfAGroupOfConditionsHoldsTheConditions() {
        Sketch sketch = Sketch.of("""
                package: P
                programs:
                  - program: Setup
                    when:
                      all:
                        - variable: A
                          equals: x
                """);
        Branch condition = sketch.tokenAt(sketch.text().indexOf("equals")).flatMap(sketch::entry).orElseThrow().in();

        assertEquals("VariableCondition", meaning.kind(condition).orElseThrow().getName());
    }

    @Test
    void anyTextIsTakenAndItsTokensStandInOrder() {
        var random = new Random(7);
        String letters = "ab:-#'\"|>[]{},&*!% \n\n  ";
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int end = 0;
            for (Token token : Sketch.of(text.toString()).tokens()) {
                assertTrue(token.offset() >= end && token.length() > 0, () -> "tokens overlap in: " + text);
                end = token.end();
            }
            assertTrue(end <= text.length(), () -> "tokens end behind the text: " + text);
        }
    }
}
