package org.slipway.model.text;

/** Turns positions counted in code points, as the YAML library counts, into positions in characters. */
final class Offsets {
    private final String text;
    private final boolean same;
    private int codePoint;
    private int character;

    Offsets(String text) {
        this.text = text;
        this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** Positions mostly grow from call to call, so counting goes on from the last one. */
    int at(int index) {
        if (same) {
            return Math.min(index, text.length());
        }
        if (index < codePoint) {
            codePoint = 0;
            character = 0;
        }
        int steps = Math.min(index - codePoint, text.codePointCount(character, text.length()));
        character = text.offsetByCodePoints(character, steps);
        codePoint += steps;
        return character;
    }
}
