package org.slipway.cli.runs;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
final class Elapsed {
    private Elapsed() {
    }

    /** As 0:05, 12:30 or 1:02:03. */
    static String of(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
