package org.slipway.workbench.appearance;

import java.util.Arrays;
import java.util.Locale;

/** The user's choice of how the workbench looks. */
public enum Theme {
    LIGHT, DARK, SYSTEM;

    private static final String PLATFORM = "org.eclipse.e4.ui.css.theme.e4_";

    /** The platform's theme that our style sheets add to. */
    String id(boolean systemIsDark) {
        return switch (this) {
            case LIGHT -> PLATFORM + "default";
            case DARK -> PLATFORM + "dark";
            case SYSTEM -> systemIsDark ? DARK.id(true) : LIGHT.id(false);
        };
    }

    public boolean isDark(boolean systemIsDark) {
        return this == DARK || this == SYSTEM && systemIsDark;
    }

    /** As kept in the preferences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Theme of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst().orElse(SYSTEM);
    }
}
