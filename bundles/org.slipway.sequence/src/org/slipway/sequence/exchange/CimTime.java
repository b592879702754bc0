package org.slipway.sequence.exchange;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Moments as WMI writes them in UTC: 20261121093000.000000+000. */
final class CimTime {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final String UTC = ".000000+000";

    private CimTime() {
    }

    static String write(LocalDateTime moment) {
        return SECONDS.format(moment) + UTC;
    }

    /** Nothing where it is no such moment. */
    static Optional<LocalDateTime> read(String text) {
        try {
            return text.endsWith(UTC) ? Optional.of(LocalDateTime.parse(text.substring(0, text.length() - UTC.length()), SECONDS)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
