package org.slipway.base;

/** Where something stands: a file (as people would name it) and, where known, line and column, both counted from 1. */
public record Place(String file, int line, int column) {

    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("Lines and columns count from 1; 0 means not known: " + line + ", " + column);
        }
    }

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (line == 0 || column == 0 ? "" : ":" + column);
    }
}
