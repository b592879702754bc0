package org.slipway.engine.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The last member of each line: a CRC-32C over the checksum of the line before and all of this line before the member itself. So a line
 * that was changed, moved or taken out is noticed.
 */
final class Checksum {
    static final String FIRST = "00000000";
    private static final String MEMBER = ",\"sum\":\"";

    private Checksum() {
    }

    /** @param json an object */
    static String sealed(String json, String before) {
        String open = json.substring(0, json.length() - 1);
        return open + MEMBER + sum(open, before) + "\"}";
    }

    /** The checksum that a line carries, where it fits the line and the checksum before. */
    static Optional<String> verified(String line, String before) {
        return written(line).filter(sum -> sum.equals(sum(line.substring(0, line.length() - MEMBER.length() - 10), before)));
    }

    /** The checksum that a line carries, right or wrong. */
    static Optional<String> written(String line) {
        int member = line.length() - MEMBER.length() - 10;
        return member > 0 && line.startsWith(MEMBER, member) && line.endsWith("\"}")
                ? Optional.of(line.substring(line.length() - 10, line.length() - 2)) : Optional.empty();
    }

    private static String sum(String open, String before) {
        var crc = new CRC32C();
        crc.update(before.getBytes(StandardCharsets.US_ASCII));
        crc.update(open.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
