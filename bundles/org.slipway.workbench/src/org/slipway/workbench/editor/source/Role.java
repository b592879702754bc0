package org.slipway.workbench.editor.source;

/** What a piece of text stands for; each has a colour of its own. */
enum Role {
    /** The first key of an element. */
    KIND,
    KEY,
    /** A key that its kind does not have. */
    UNKNOWN_KEY,
    STRING,
    NUMBER,
    /** A truth value, or one of the words of a choice. */
    LITERAL,
    REFERENCE,
    COMMENT,
    PUNCTUATION
}
