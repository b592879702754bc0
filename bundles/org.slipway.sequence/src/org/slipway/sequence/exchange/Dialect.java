package org.slipway.sequence.exchange;

import org.slipway.sequence.Environment;
import org.slipway.sequence.Format;
import org.slipway.sequence.xml.XmlElement;

/** Where the two formats of the one grammar differ, as far as it is not a matter of single kinds. */
enum Dialect {
    MDT(Format.MDT, "3.00"), CONFIGMGR(Format.CONFIGMGR, "3.10");

    private final Format format;
    private final String version;

    Dialect(Format format, String version) {
        this.format = format;
        this.version = version;
    }

    static Dialect of(Format format) {
        return format == Format.MDT ? MDT : CONFIGMGR;
    }

    Format format() {
        return format;
    }

    String version() {
        return version;
    }

    /** MDT writes everything always; Configuration Manager leaves out what is usual. */
    boolean isWordy() {
        return this == MDT;
    }

    static boolean isStep(XmlElement element) {
        return element.name().equals("step") || element.name().equals("subtasksequence");
    }

    static boolean isEntry(XmlElement element) {
        return isStep(element) || element.name().equals("group");
    }

    static String text(Environment environment) {
        return switch (environment) {
            case PE -> "WinPE";
            case OS -> "FullOS";
            case BOTH -> "WinPEandFullOS";
        };
    }
}
