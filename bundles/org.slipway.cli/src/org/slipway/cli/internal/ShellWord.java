package org.slipway.cli.internal;

import java.util.regex.Pattern;

/** A word as one types it to a shell. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=,~-]+");

    private ShellWord() {
    }

    /** In quotes where the shell would otherwise take it apart. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
