package org.slipway.cli;

/**
 * Keeps what stands in files from steering the terminal that shows it: escape sequences, and marks that turn the direction of
 * writing. Slipway's own colours are written as marks that no text holds, and become sequences last of all.
 */
final class Controls {
    /** Two of the code points that Unicode promises never to assign; behind the first comes the ordinal of the ink. */
    private static final char PAINTED = '\uFDD0';
    private static final char PLAIN = '\uFDD1';
    private static final char REPLACEMENT = '\uFFFD';

    private Controls() {
    }

    /** Marks the text, which must not hold marks of its own. */
    static String painted(Ink ink, String text) {
        return text.isEmpty() ? text : PAINTED + Character.toString((char) ('0' + ink.ordinal())) + text.replace(PAINTED, REPLACEMENT) + PLAIN;
    }

    /** One cell of a table: line ends and tabulators would break its row. */
    static String cell(String text) {
        return harmless(text, false);
    }

    /** Text as a terminal may have it. */
    static String shown(String text) {
        String harmless = harmless(text, true);
        if (harmless.indexOf(PAINTED) < 0) {
            return harmless;
        }
        var shown = new StringBuilder(harmless.length() + 16);
        for (int i = 0; i < harmless.length(); i++) {
            char each = harmless.charAt(i);
            int ink = each == PAINTED && i + 1 < harmless.length() ? harmless.charAt(i + 1) - '0' : -1;
            if (ink >= 0 && ink < Ink.values().length) {
                shown.append(Ink.values()[ink].begin());
                i++;
            } else {
                shown.append(each == PLAIN ? Ink.END : String.valueOf(each));
            }
        }
        return shown.toString();
    }

    private static String harmless(String text, boolean lines) {
        StringBuilder replaced = null;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (steers(each) && !(lines && (each == '\n' || each == '\t'))) {
                replaced = replaced == null ? new StringBuilder(text) : replaced;
                replaced.setCharAt(i, picture(each));
            }
        }
        return replaced == null ? text : replaced.toString();
    }

    private static boolean steers(char each) {
        return Character.isISOControl(each) || each >= '\u202A' && each <= '\u202E' || each >= '\u2066' && each <= '\u2069';
    }

    /** Unicode has a picture of each of the old control characters. */
    private static char picture(char each) {
        return each < ' ' ? (char) (each + '\u2400') : each == 0x7f ? '\u2421' : REPLACEMENT;
    }
}
