package org.slipway.base;

import java.util.Locale;

/** How bad a problem is, worst first. Only an error keeps something from being used. */
public enum Severity {
    ERROR, WARNING, INFO;

    /** As printed: {@code error}, {@code warning}, {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
