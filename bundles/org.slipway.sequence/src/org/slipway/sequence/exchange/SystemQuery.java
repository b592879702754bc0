package org.slipway.sequence.exchange;

import java.util.Optional;
import java.util.StringJoiner;

import org.slipway.model.Architecture;
import org.slipway.model.Comparison;
import org.slipway.model.OsVersionCondition;

/**
 * A version of the system as a query of WMI, as the console writes those of its platforms. WMI compares versions as texts: that is right
 * among versions whose parts have as many digits, so that those with another number of digits in front are told apart first.
 */
final class SystemQuery {
    private static final String TWO_DIGITS = "Version LIKE '[1-9][0-9].%'";
    private static final String ONE_DIGIT = "Version LIKE '[0-9].%'";

    private SystemQuery() {
    }

    /** Nothing for a version that no text can be compared with: one with a fourth part, which WMI does not tell, or with more digits than any has. */
    static Optional<String> of(OsVersionCondition condition) {
        return comparison(condition.getVersion(), condition.getComparison()).map(version -> {
            var query = new StringJoiner(" AND ", "SELECT * FROM Win32_OperatingSystem WHERE ", "").add(version);
            if (condition.isSetArchitecture()) {
                query.add("OSArchitecture LIKE '" + architecture(condition.getArchitecture()) + "%'");
            }
            if (condition.getServer() != null) {
                query.add(condition.getServer() ? "ProductType > 1" : "ProductType = 1");
            }
            return query.toString();
        });
    }

    private static Optional<String> comparison(String version, Comparison comparison) {
        if (version == null || !version.matches("\\d{1,2}(\\.\\d(\\.\\d{1,5})?)?") || version.matches("\\d\\.\\d\\.\\d{5}")) {
            return Optional.empty();
        }
        boolean two = version.matches("\\d\\d.*");
        return Optional.of(switch (comparison) {
            case EQUALS -> "Version = '" + version + "'";
            case NOT_EQUALS -> "Version <> '" + version + "'";
            case GREATER, GREATER_OR_EQUAL -> {
                String greater = "Version " + (comparison == Comparison.GREATER ? ">" : ">=") + " '" + padded(version, two) + "'";
                yield two ? TWO_DIGITS + " AND " + greater : "(" + TWO_DIGITS + " OR " + greater + ")";
            }
            case LESS, LESS_OR_EQUAL -> {
                String less = "Version " + (comparison == Comparison.LESS ? "<" : "<=") + " '" + padded(version, two) + "'";
                yield two ? "(" + ONE_DIGIT + " OR " + less + ")" : ONE_DIGIT + " AND " + less;
            }
        });
    }

    /** Builds have four digits up to Windows 8.1, and five since. */
    private static String padded(String version, boolean two) {
        String[] parts = version.split("\\.");
        if (parts.length < 3) {
            return version;
        }
        return parts[0] + "." + parts[1] + "." + "0".repeat(Math.max(0, (two ? 5 : 4) - parts[2].length())) + parts[2];
    }

    private static String architecture(Architecture architecture) {
        return switch (architecture) {
            case X64 -> "64";
            case ARM64 -> "ARM";
            case X86 -> "32";
        };
    }
}
