package org.slipway.sequence.exchange;

import java.util.Locale;
import java.util.Optional;

/**
 * The variable that a command line of the engine's own tool sets: {@code tsenv.exe "Name=Value" /hiddenflag:False}.
 *
 * @param before all up to the value
 * @param behind all after the value
 */
record Assignment(String before, String name, String value, String behind) {
    private static final String HIDDEN = "/hiddenflag:";

    static Optional<Assignment> of(String action) {
        String head = action.substring(0, Math.min(action.length(), 300)).toLowerCase(Locale.ROOT);
        int tool = head.indexOf("tsenv");
        int quote = tool < 0 ? -1 : action.indexOf('"', head.indexOf(' ', tool) + 1);
        int from = tool < 0 ? -1 : quote >= 0 ? quote + 1 : head.indexOf(' ', tool) + 1;
        int equals = from <= 0 ? -1 : action.indexOf('=', from);
        if (equals < 0) {
            return Optional.empty();
        }
        int hidden = action.toLowerCase(Locale.ROOT).lastIndexOf(HIDDEN);
        int rest = hidden > equals ? hidden : action.length();
        int end = quote >= 0 ? action.lastIndexOf('"', rest) : action.substring(0, rest).stripTrailing().length();
        int to = end > equals ? end : rest;
        return Optional.of(new Assignment(action.substring(0, equals + 1), action.substring(from, equals).strip(), action.substring(equals + 1, to), action.substring(to)));
    }

    boolean isHidden() {
        return behind.toLowerCase(Locale.ROOT).contains(HIDDEN + "true");
    }

    /** The command line with another value. */
    String with(String other) {
        return before + other + behind;
    }
}
