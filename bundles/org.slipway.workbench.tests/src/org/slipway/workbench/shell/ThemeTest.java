package org.slipway.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Appearance;
import org.slipway.workbench.appearance.Theme;

/** Light is light and dark is dark, from edge to edge. */
@ExtendWith(ScreenshotOnFailure.class)
class ThemeTest {
    private static final int MIDDLE = 128;

    private final WorkbenchBot bot = new WorkbenchBot();

    private void use(Theme theme) {
        bot.run(() -> new Appearance().use(theme, PlatformUI.getWorkbench().getService(IThemeEngine.class)));
    }

    @AfterEach
    void backToLight() {
        use(Theme.LIGHT);
    }

    private List<String> patches(boolean dark) {
        return bot.ask(() -> {
            var wrong = new ArrayList<String>();
            collect(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), dark, wrong);
            return wrong;
        });
    }

    private static void collect(Control control, boolean dark, List<String> wrong) {
        RGB background = control.getBackground().getRGB();
        boolean isDark = (background.red + background.green + background.blue) / 3 < MIDDLE;
        if (control.isVisible() && isDark != dark) {
            wrong.add(control + " " + background);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, dark, wrong);
            }
        }
    }

    @Test
    void darkLeavesNoLightPatch() {
        for (String view : List.of("navigator", "problems", "uses", "history", "help")) {
            bot.showView("org.slipway.workbench." + view);
            use(Theme.DARK);
            assertEquals(List.of(), patches(true), view);
        }
    }

    @Test
    void lightLeavesNoDarkPatch() {
        use(Theme.DARK);
        use(Theme.LIGHT);

        assertEquals(List.of(), patches(false));
    }
}
