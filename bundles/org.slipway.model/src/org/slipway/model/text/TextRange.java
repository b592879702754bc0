package org.slipway.model.text;

/** A stretch of a text, in characters from its beginning. */
public record TextRange(int offset, int length) {

    public int end() {
        return offset + length;
    }

    public boolean contains(int position) {
        return position >= offset && position <= end();
    }
}
