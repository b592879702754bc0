package org.slipway.target.linux.disk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;

/**
 * A partition as the table of its disk tells it.
 *
 * @param start in bytes; @param size in bytes
 * @param type a GUID with GPT, two hexadecimal digits with MBR
 * @param attributes the numbers of those bits of GPT that are set
 */
record Slot(int number, long start, long size, String type, Optional<UUID> id, String name, List<Integer> attributes, boolean active) {
    static final String EFI = "C12A7328-F81F-11D2-BA4B-00A0C93EC93B";
    static final String MSR = "E3C9E316-0B5C-4DB8-817D-F92DF00215AE";
    static final String RECOVERY = "DE94BBA4-06D1-4D40-A16A-BFD50179D6AC";
    static final String DATA = "EBD0A0A2-B9E5-4433-87C0-68B6B72699C7";
    /** Attributes of GPT as Windows uses them: needed by the platform, hidden, without a drive letter. */
    static final int REQUIRED = 0;
    static final int HIDDEN = 62;
    static final int NO_LETTER = 63;
    private static final Map<String, Use> BY_GUID = Map.of(EFI, Use.EFI, MSR, Use.MSR, RECOVERY, Use.RECOVERY);
    private static final int FIRST_LOGICAL = 5;

    Use use(Style style) {
        return switch (style) {
            case GPT -> BY_GUID.getOrDefault(type, attributes.contains(HIDDEN) ? Use.HIDDEN : Use.PRIMARY);
            case MBR -> switch (type) {
                case "05", "0F", "85" -> Use.EXTENDED;
                case "27" -> Use.RECOVERY;
                case "11", "14", "16", "17", "1B", "1C", "1E" -> Use.HIDDEN;
                default -> number >= FIRST_LOGICAL ? Use.LOGICAL : Use.PRIMARY;
            };
        };
    }

    /** Whether Windows would give it a drive letter by itself. */
    boolean mayHaveLetter(Style style) {
        boolean plain = switch (use(style)) {
            case PRIMARY, LOGICAL -> true;
            case EXTENDED, HIDDEN, EFI, MSR, RECOVERY -> false;
        };
        return plain && !attributes.contains(NO_LETTER);
    }
}
