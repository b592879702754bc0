package org.slipway.steps.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The releases of Windows, and from which of them one gets to another in place. */
enum Release {
    XP("Windows XP", false, "5.1", ""),
    VISTA("Windows Vista", false, "6.0", ""),
    SEVEN("Windows 7", false, "6.1", ""),
    EIGHT("Windows 8", false, "6.2", ""),
    EIGHT_ONE("Windows 8.1", false, "6.3", ""),
    TEN("Windows 10", false, "10.0", "6.1"),
    ELEVEN("Windows 11", false, "10.0.22000", "10.0"),
    SERVER_2008("Windows Server 2008", true, "6.0", ""),
    SERVER_2008_R2("Windows Server 2008 R2", true, "6.1", ""),
    SERVER_2012("Windows Server 2012", true, "6.2", ""),
    SERVER_2012_R2("Windows Server 2012 R2", true, "6.3", ""),
    SERVER_2016("Windows Server 2016", true, "10.0.14393", "6.2"),
    SERVER_2019("Windows Server 2019", true, "10.0.17763", "6.2"),
    SERVER_2022("Windows Server 2022", true, "10.0.20348", "10.0.14393"),
    SERVER_2025("Windows Server 2025", true, "10.0.26100", "6.3");

    private final String title;
    private final boolean server;
    private final WindowsVersion version;
    private final Optional<WindowsVersion> oldest;
    private final Pattern name;

    /** @param oldest the oldest version that becomes this one in place; empty where nobody upgrades to it any more */
    Release(String title, boolean server, String version, String oldest) {
        this.title = title;
        this.server = server;
        this.version = WindowsVersion.of(version);
        this.oldest = WindowsVersion.parse(oldest);
        String last = Pattern.quote(title.replaceFirst("Windows (Server )?", "")).replace(" ", "\\E[\\W_]*\\Q");
        this.name = Pattern.compile("(?i)(?<![a-z0-9])" + (server ? "(win(dows)?[\\W_]*server|server|ws)[\\W_]*(standard[\\W_]+|datacenter[\\W_]+)?" : "(windows|win|w)[\\W_]*")
                + last + "(?![0-9]|\\.1(?![0-9])|[\\W_]*R2)");
    }

    /** The release that a text names; the latest where it names several. */
    static Optional<Release> named(String text) {
        return Arrays.stream(values()).filter(each -> each.name.matcher(text).find()).reduce((one, later) -> later);
    }

    /** Whether the text names a server, of whatever release. */
    static boolean namesServer(String text) {
        return named(text).map(Release::isServer).orElse(text.toLowerCase(Locale.ROOT).contains("server"));
    }

    String title() {
        return title;
    }

    boolean isServer() {
        return server;
    }

    WindowsVersion version() {
        return version;
    }

    /** The oldest version that becomes this one in place. */
    Optional<WindowsVersion> oldest() {
        return oldest;
    }

    /** The version from which on a system is newer than this release. */
    Optional<WindowsVersion> next() {
        return Arrays.stream(values()).filter(each -> each.server == server && each.ordinal() > ordinal()).map(Release::version).findFirst();
    }
}
