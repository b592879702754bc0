package org.slipway.sequence.ui.simulate;

import java.util.List;

/** A machine to choose from. @param name by which it is opened; @param about in a few words; @param from where it comes from */
record Offer(String name, String about, String from) {
    private static final String BETWEEN = "  –  ";

    String text() {
        return name + (about.isBlank() ? "" : BETWEEN + about);
    }

    /** The name of the offer that reads so; else what somebody typed, taken whole. */
    static String name(String text, List<Offer> offers) {
        return offers.stream().filter(each -> each.text().strip().equals(text.strip())).findFirst().map(Offer::name).orElse(text).strip();
    }
}
