package org.slipway.workbench.appearance;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * Notices that a control is painted on another ground than before and says so. The theme's style sheet is applied after widgets
 * are made, and again whenever the user chooses another, so looking at the ground when painting is both the simplest and the
 * surest way to keep colours that we choose readable on it.
 */
public final class ThemeWatch {
    private final Control control;
    private final Runnable changed;
    private RGB ground;

    private ThemeWatch(Control control, Runnable changed) {
        this.control = control;
        this.changed = changed;
        this.ground = control.getBackground().getRGB();
    }

    public static void install(Control control, Runnable changed) {
        var watch = new ThemeWatch(control, changed);
        control.addListener(SWT.Paint, event -> watch.look());
    }

    private void look() {
        RGB now = control.getBackground().getRGB();
        if (!now.equals(ground)) {
            ground = now;
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    changed.run();
                }
            });
        }
    }
}
