package org.slipway.cli;

/** Colours by meaning. They are seen on a terminal only, and not where {@code NO_COLOR} is set. */
public enum Ink {
    STRONG("1"), FAINT("2"), GOOD("32"), BAD("1;31"), DOUBTFUL("33"), HINT("36"), GONE("31"), NEW("32");

    static final String END = "\u001b[0m";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** What makes a terminal write in it from here on, until {@link #END}. */
    String begin() {
        return "\u001b[" + code + "m";
    }
}
