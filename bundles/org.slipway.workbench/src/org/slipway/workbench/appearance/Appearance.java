package org.slipway.workbench.appearance;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.slipway.workbench.preferences.Settings;

/** Puts the user's choice of theme into effect. */
public final class Appearance {

    /** Before the first window, so that it never shows in other colours. */
    public void beforeStart() {
        Theme theme = Settings.ofThisUser().theme();
        InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").put("themeid", theme.id(Display.isSystemDarkTheme()));
        nativeWidgets(theme.isDark(Display.isSystemDarkTheme()));
    }

    public void use(Theme theme, IThemeEngine engine) {
        nativeWidgets(theme.isDark(Display.isSystemDarkTheme()));
        engine.setTheme(theme.id(Display.isSystemDarkTheme()), true);
    }

    /**
     * Scroll bars, menus and entry fields are drawn by the operating system. SWT can ask it for dark ones, but only through its
     * internals, which every platform has under the same name; where they change, those widgets merely stay light.
     */
    private void nativeWidgets(boolean dark) {
        String os = "internal." + ("gtk".equals(SWT.getPlatform()) ? "gtk" : "win32".equals(SWT.getPlatform()) ? "win32" : "cocoa") + ".OS";
        try {
            Class.forName("org.eclipse.swt." + os).getMethod("setTheme", boolean.class).invoke(null, dark);
        } catch (ReflectiveOperationException | LinkageError absent) {
            ILog.of(Appearance.class).warn("This version of SWT cannot make native widgets dark.", absent);
        }
    }
}
