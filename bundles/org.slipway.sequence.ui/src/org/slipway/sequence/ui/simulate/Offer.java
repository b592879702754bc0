package org.slipway.sequence.ui.simulate;

/** A machine to choose from. @param name by which it is opened; @param about in a few words; @param from where it comes from */
record Offer(String name, String about, String from) {
    private static final String BETWEEN = "  –  ";

    String text() {
        return name + (about.isBlank() ? "" : BETWEEN + about);
    }

    /** The name in what somebody chose or typed. */
    static String name(String text) {
        int end = text.indexOf(BETWEEN);
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
