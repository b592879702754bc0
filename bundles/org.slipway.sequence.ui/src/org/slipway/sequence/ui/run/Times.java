package org.slipway.sequence.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Times() {
    }

    /** As 0.4 s, 4 s, 12:05 min or 1:02:03 h. */
    public static String took(Duration time) {
        long seconds = time.toSeconds();
        return time.toMillis() < 10_000 && time.toMillis() % 1000 != 0 ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                : seconds < 60 ? seconds + " s" : seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60) : since(time) + " h";
    }

    /** As 0:00:04. */
    public static String since(Duration time) {
        long seconds = time.toSeconds();
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }
}
