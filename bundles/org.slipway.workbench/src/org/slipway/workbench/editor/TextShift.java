package org.slipway.workbench.editor;

import org.slipway.model.text.TextRange;

/** Carries places of a text over to a later one: what stands behind the changed stretch moves with it. */
record TextShift(int start, int oldEnd, int newEnd) {

    static TextShift between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        return new TextShift(start, before.length() - same, after.length() - same);
    }

    /** What is put in right before a range moves it; what is put in right behind it does not make it longer. */
    TextRange carry(TextRange range) {
        int from = range.offset() < start ? range.offset() : behind(range.offset());
        int to = range.end() <= start && range.offset() < start ? range.end() : behind(range.end());
        return new TextRange(from, Math.max(0, to - from));
    }

    private int behind(int offset) {
        return offset >= oldEnd ? offset + newEnd - oldEnd : Math.min(offset, newEnd);
    }
}
