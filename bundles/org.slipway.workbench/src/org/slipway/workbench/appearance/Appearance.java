package org.slipway.workbench.appearance;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.slipway.workbench.preferences.Settings;

/** Puts the user's choice of theme into effect. */
public final class Appearance {
    /** After which the window system has drawn a change. Milliseconds. */
    private static final int SETTLED = 300;
    /** Between the grounds of a dark and a light theme; 255 is white. */
    private static final int MEDIUM = 128;

    /** Before there is a display: GTK reads the edges of fields and the like from a style of ours as it starts, and from no other. */
    public void beforeDisplay() {
        try {
            URL style = FileLocator.find(FrameworkUtil.getBundle(Appearance.class), new Path("css/gtk.css"));
            if ("gtk".equals(SWT.getPlatform()) && style != null) {
                System.setProperty("org.eclipse.swt.internal.gtk.cssFile", new File(FileLocator.toFileURL(style).getFile()).getPath());
            }
        } catch (IOException unreadable) {
            ILog.of(Appearance.class).warn("The native widgets keep the edges that the system gives them.", unreadable);
        }
    }

    /** Before the first window, so that it never shows in other colours. */
    public void beforeStart() {
        Theme theme = Settings.ofThisUser().theme();
        InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").put("themeid", theme.id(Display.isSystemDarkTheme()));
        nativeWidgets(theme.isDark(Display.isSystemDarkTheme()));
        Display display = Display.getCurrent();
        Runnable renewal = () -> renewColours(display); // one and the same, so that a further change puts it off
        display.addListener(SWT.Settings, changed -> display.timerExec(SETTLED, renewal));
    }

    /** Not while the window system is still on its way from one theme to another: colours of the one before would stay. It comes again. */
    private static void renewColours(Display display) {
        IThemeEngine engine = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getService(IThemeEngine.class) : null;
        boolean wanted = engine != null && engine.getActiveTheme() != null && engine.getActiveTheme().getId().equals(Theme.DARK.id(true));
        RGB ground = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
        boolean dark = ground.red + ground.green + ground.blue < 3 * MEDIUM;
        if (engine == null || wanted == dark) {
            Stream.of(display.getShells()).forEach(Appearance::renewColours);
        }
    }

    public void use(Theme theme, IThemeEngine engine) {
        nativeWidgets(theme.isDark(Display.isSystemDarkTheme()));
        engine.setTheme(theme.id(Display.isSystemDarkTheme()), true);
    }

    /**
     * SWT mixes the colour of selected lines once, with the ground; setting the ground anew makes it take that of the theme in use.
     * A text of several lines keeps the ground and the letters of the native theme before until it is given others than it has.
     */
    private static void renewColours(Composite composite) {
        for (Control child : composite.getChildren()) {
            if (child instanceof Tree || child instanceof Table) {
                child.setBackground(child.getBackground());
                child.redraw();
            } else if (child instanceof Text text && (text.getStyle() & SWT.MULTI) != 0) {
                renew(text);
            } else if (child instanceof Composite inner) {
                renewColours(inner);
            }
        }
    }

    private static void renew(Text text) {
        Color ground = text.getBackground();
        Color letters = text.getForeground();
        text.setForeground(ground);
        text.setBackground(letters);
        text.setForeground(letters);
        text.setBackground(ground);
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
