package org.slipway.sequence.ui.run;

/** Journals hold %Name% in place of a secret; people are shown that there is one. */
public final class Secrets {
    private Secrets() {
    }

    public static String hidden(String name, String told) {
        return told.equalsIgnoreCase("%" + name + "%") ? "•••••• (secret)" : told;
    }
}
