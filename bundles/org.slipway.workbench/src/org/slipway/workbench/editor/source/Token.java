package org.slipway.workbench.editor.source;

/**
 * A piece of a YAML text on one line.
 *
 * @param column from 0
 */
record Token(Type type, int offset, int length, int column) {

    enum Type {
        /** A key, without its colon. */
        KEY,
        /** The dash of an item. */
        DASH,
        /** A value without quotes. */
        PLAIN,
        /** A value, or a part of one, in quotes. */
        QUOTED,
        /** A line of a block scalar. */
        BLOCK,
        COMMENT,
        /** Brackets, commas, anchors, tags, document marks: whatever gives structure. */
        PUNCTUATION
    }

    int end() {
        return offset + length;
    }

    boolean isValue() {
        return type == Type.PLAIN || type == Type.QUOTED;
    }

    String text(String all) {
        return all.substring(offset, end());
    }

    /** The text of a key or value without its quotes. */
    String value(String all) {
        String raw = text(all);
        return type != Type.QUOTED && !raw.startsWith("\"") && !raw.startsWith("'") ? raw : raw.replaceAll("^[\"']|[\"']$", "");
    }
}
