package org.slipway.workbench.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.workbench.appearance.Appearance;
import org.slipway.workbench.appearance.Theme;
import org.slipway.workbench.preferences.Settings;

/** From light to dark and back. */
public final class ToggleThemeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Settings settings = window.getService(Settings.class);
        Theme next = settings.theme().isDark(Display.isSystemDarkTheme()) ? Theme.LIGHT : Theme.DARK;
        settings.theme(next);
        new Appearance().use(next, window.getService(IThemeEngine.class));
        return null;
    }
}
