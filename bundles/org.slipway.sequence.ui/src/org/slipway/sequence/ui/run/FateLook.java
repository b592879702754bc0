package org.slipway.sequence.ui.run;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.slipway.engine.journal.Act.Fate;
import org.slipway.workbench.editor.form.Look;

/** How what became of an entry is shown: a sign, a word and a colour. */
public final class FateLook {
    private final Look look;

    public FateLook(Look look) {
        this.look = look;
    }

    public static String sign(Fate fate) {
        return switch (fate) {
            case STARTED -> "⟳";
            case ENTERED -> "▾";
            case SWITCHED_OFF, SKIPPED -> "–";
            case REFUSED, FAILED -> "✗";
            case UNDER_WAY -> "▸";
            case DONE -> "✓";
            case NOTHING_TO_DO -> "○";
            case ALTERED -> "✎";
            case OVER -> "■";
        };
    }

    public static String word(Fate fate) {
        return switch (fate) {
            case STARTED -> "started";
            case ENTERED -> "entered";
            case SWITCHED_OFF -> "disabled";
            case SKIPPED -> "skipped";
            case REFUSED -> "could not run here";
            case UNDER_WAY -> "under way";
            case DONE -> "done";
            case NOTHING_TO_DO -> "nothing to do";
            case FAILED -> "failed";
            case ALTERED -> "changed by hand";
            case OVER -> "over";
        };
    }

    public Color colour(Fate fate) {
        return switch (fate) {
            case DONE, ENTERED, NOTHING_TO_DO -> new Color(look.isDark() ? new RGB(0x6F, 0xCF, 0x97) : new RGB(0x1E, 0x7B, 0x3C));
            case FAILED, REFUSED -> look.error();
            case SKIPPED, SWITCHED_OFF -> look.muted();
            case UNDER_WAY, STARTED, OVER -> look.accent();
            case ALTERED -> look.warning();
        };
    }
}
