package org.slipway.engine.wql;

/** What is wrong with a query, as a sentence, and where in its text. */
public final class WqlProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param position counted from 0 */
    WqlProblem(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public int position() {
        return position;
    }
}
