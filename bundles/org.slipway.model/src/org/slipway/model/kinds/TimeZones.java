package org.slipway.model.kinds;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What may stand for a time zone: a name that this machine or Windows has for it, or what it differs from UTC. */
public final class TimeZones {
    /** As {@link ZoneId#of(String)} has it, hours from 0 to 18, minutes and seconds with colons or without. */
    private static final String OFFSET = "[+-](\\d|(0\\d|1[0-7])(:[0-5]\\d(:[0-5]\\d)?|[0-5]\\d([0-5]\\d)?)?|18(:00(:00)?|00(00)?)?)";
    /** Those that need no list of names; as a pattern that Java and ECMAScript understand alike. */
    public static final String WITHOUT_NAME = "^(Z|" + OFFSET + "|(UTC|GMT|UT)(" + OFFSET + ")?)$";

    private TimeZones() {
    }

    public static boolean isOne(String text) {
        try {
            return WindowsZones.NAMES.contains(text) || ZoneId.of(text) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** All names, sorted. */
    public static List<String> names() {
        return Stream.concat(ZoneId.getAvailableZoneIds().stream(), WindowsZones.NAMES.stream()).distinct().sorted().toList();
    }
}
