package org.slipway.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.slipway.model.text.TextRange;

class TextShiftTest {
    private static final String BEFORE = "device: A\nid: a\nuuid: x\n";

    private static String at(String after, String word) {
        var range = new TextRange(BEFORE.indexOf(word), word.length());
        TextRange now = TextShift.between(BEFORE, after).carry(range);
        return after.substring(now.offset(), now.end());
    }

    @Test
    void whatStandsBehindAChangeMovesWithIt() {
        assertEquals("uuid", at(BEFORE.replace("id: a", "id: a\ndescription: new"), "uuid"));
        assertEquals("uuid", at(BEFORE.replace("id: a\n", ""), "uuid"));
    }

    @Test
    void whatStandsBeforeAChangeStays() {
        assertEquals("device", at(BEFORE + "more: 1\n", "device"));
    }

    @Test
    void aStretchThatWasChangedItselfStaysWithinTheText() {
        assertEquals("bcd", at(BEFORE.replace("uuid: x", "uuid: bcd"), "x"));
        assertEquals("", at("", "uuid"));
    }
}
