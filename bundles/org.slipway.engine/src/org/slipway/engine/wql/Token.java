package org.slipway.engine.wql;

/** A piece of a query. */
record Token(Kind kind, String text, int position) {

    enum Kind {
        WORD, TEXT, NUMBER, SIGN, END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    /** As it is named in a sentence. */
    String shown() {
        return kind == Kind.END ? "the end" : "“" + text + "”";
    }
}
