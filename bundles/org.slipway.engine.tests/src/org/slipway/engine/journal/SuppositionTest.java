package org.slipway.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.slipway.engine.condition.Fact;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Supposition.Seen;

class SuppositionTest {
    private static final String MODEL = "wmi root\\cimv2 win32_computersystem";

    private static List<Line> journal(Fact... facts) {
        var lines = new ArrayList<Line>();
        for (Fact fact : facts) {
            lines.add(new Line(lines.size() + 1L, Instant.EPOCH, new Event.Decided("0", "Step", Choice.RUN, "", List.of(fact))));
        }
        return lines;
    }

    @Test
    void whatWasLookedAtIsListedOnceWithEachAnswer() {
        List<Line> journal = journal(new Fact("variable A", Map.of("value", "1")), new Fact("variable A", Map.of()), new Fact("variable A", Map.of("value", "1")),
                new Fact(MODEL, Map.of("rows", List.of(Map.of("Model", "Book 14"), Map.of("Model", "Book 15")))));

        assertEquals(List.of(new Seen("variable A", "value", List.of("1", "")), new Seen(MODEL, "Model", List.of("Book 14, Book 15"))), Supposition.all(journal));
    }

    @Test
    void whatIsSupposedKeepsItsTypeAndWhatElseIsKnown() {
        var supposition = new Supposition(journal(new Fact("file c:\\x", Map.of("folder", false, "size", 12)), new Fact("key hklm\\x", Map.of("there", false))));
        supposition.suppose("file c:\\x", "size", "14");
        supposition.suppose("key hklm\\x", "there", "true");

        assertEquals(Map.of("folder", false, "size", 14L), supposition.given().get("file c:\\x"));
        assertEquals(Map.of("there", true), supposition.given().get("key hklm\\x"));
    }

    @Test
    void whatWasNotThereCanBeSupposed() {
        var supposition = new Supposition(journal(new Fact("variable a", Map.of()), new Fact("value hklm\\x\\y", Map.of()), new Fact("file c:\\x", Map.of())));
        supposition.suppose("variable a", Supposition.VALUE, "1");
        supposition.suppose("value hklm\\x\\y", Supposition.VALUE, "2");
        supposition.suppose("file c:\\x", Supposition.VALUE, "");

        assertEquals(Map.of("variable a", Map.of("value", "1"), "value hklm\\x\\y", Map.of("type", "REG_SZ", "data", "2"), "file c:\\x", Map.of()), supposition.given());
    }

    @Test
    void ofInstancesOnlyWhatIsSupposedIsGiven() {
        var supposition = new Supposition(journal(new Fact(MODEL, Map.of("rows", List.of(Map.of("Model", "Book 14", "Name", "PC"))))));
        supposition.suppose(MODEL, "Model", "Desk 3");

        assertEquals(Map.of(MODEL, Map.of("Model", "Desk 3")), supposition.given());
    }
}
