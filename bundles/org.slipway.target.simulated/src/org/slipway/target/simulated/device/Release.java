package org.slipway.target.simulated.device;

import org.slipway.model.Architecture;

/**
 * A Windows, as Microsoft gave it out.
 *
 * @param version as {@code 10.0.22631.2861}; three numbers or four
 * @param edition as {@code Professional}
 * @param language as {@code en-US}
 */
public record Release(String version, String edition, String language, Architecture architecture, boolean server) {
    /** What is taken where nobody says which one. */
    public static Release usual() {
        return new Release("10.0.26100.1742", "Professional", "en-US", Architecture.X64, false);
    }

    /** The third number. */
    public int build() {
        String[] parts = version.split("\\.");
        try {
            return parts.length < 3 ? 0 : Integer.parseInt(parts[2]);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** The three numbers that Windows itself calls its version. */
    public String numbers() {
        String[] parts = version.split("\\.");
        return parts.length < 3 ? version : parts[0] + "." + parts[1] + "." + parts[2];
    }

    /** As {@code Microsoft Windows 11 Pro}. */
    public String caption() {
        return "Microsoft Windows " + family() + " " + words();
    }

    private String family() {
        if (server) {
            return build() >= 26_000 ? "Server 2025" : build() >= 20_348 ? "Server 2022" : build() >= 17_763 ? "Server 2019" : "Server 2016";
        }
        return build() >= 22_000 ? "11" : version.startsWith("10.") ? "10" : version.startsWith("6.3") ? "8.1" : version.startsWith("6.2") ? "8" : "7";
    }

    private String words() {
        return switch (edition) {
            case "Professional" -> "Pro";
            case "Core" -> "Home";
            case "ServerStandard" -> "Standard";
            case "ServerDatacenter" -> "Datacenter";
            default -> edition;
        };
    }

    public boolean isEleven() {
        return !server && build() >= 22_000;
    }

    public Release withVersion(String other) {
        return new Release(other, edition, language, architecture, server);
    }
}
