package org.slipway.sequence.ui.compare;

import org.eclipse.swt.graphics.RGB;
import org.slipway.workbench.appearance.Colours;

/** How an entry of one version differs from what it is in the other. Each has a sign besides its colour. */
enum Sign {
    ADDED("+", "added"), REMOVED("−", "removed"), MOVED("↕", "moved"), RENAMED("»", "renamed"), CHANGED("≠", "changed");

    private final String mark;
    private final String word;

    Sign(String mark, String word) {
        this.mark = mark;
        this.word = word;
    }

    String mark() {
        return mark;
    }

    String word() {
        return word;
    }

    RGB colour(Colours colours) {
        return switch (this) {
            case ADDED -> colours.dark() ? new RGB(0x6C, 0xC0, 0x8B) : new RGB(0x2C, 0x7A, 0x4B);
            case REMOVED -> colours.error();
            case MOVED, RENAMED -> colours.accent();
            case CHANGED -> colours.warning();
        };
    }
}
