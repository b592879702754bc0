package org.slipway.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Icons;

/** The tools of the window, as they are drawn. */
@ExtendWith(ScreenshotOnFailure.class)
class ToolBarTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    private static Stream<ToolItem> tools() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        MTrimBar top = window.getService(EModelService.class).getTrim((MTrimmedWindow) window.getService(MWindow.class), SideValue.TOP);
        return below((Composite) top.getWidget()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0);
    }

    private static Stream<ToolItem> below(Control control) {
        return control instanceof ToolBar bar ? Stream.of(bar.getItems())
                : control instanceof Composite composite ? Stream.of(composite.getChildren()).flatMap(ToolBarTest::below) : Stream.of();
    }

    /** One that bundles bring which are in no product; the build puts them beside tests of windows. */
    private static boolean isOfTheBuild(ToolItem tool) {
        return name(tool).equals("Access commands and other items");
    }

    /** What the tip says, without the key. */
    private static String name(ToolItem tool) {
        return String.valueOf(tool.getToolTipText()).replaceAll(" \\(.*", "");
    }

    @Test
    void theToolsAreOursAndAllOfThem() {
        bot.command("org.slipway.workbench.welcome");
        bot.editor("Welcome");

        assertEquals(List.of("New element…", "Open site…", "Save", "Save All", "Undo the last operation", "Redo the last operation", "Back", "Forward", "Go to element…", "Check the site",
                "Who uses this?", "Switch between light and dark", "Help contents"), bot.ask(() -> tools().filter(each -> !isOfTheBuild(each)).map(ToolBarTest::name).toList()));
    }

    @Test
    void aToolThatCanDoNothingHasAPictureThatSaysSo() {
        for (String name : List.of("Undo the last operation", "Redo the last operation")) {
            ToolItem tool = bot.ask(() -> tools().filter(each -> name(each).equals(name)).findFirst().orElseThrow());
            assertTrue(bot.ask(() -> tool.getDisabledImage() != null && tool.getDisabledImage() != tool.getImage()), name);
        }
    }

    @Test
    void eachActionOfThePlatformHasBothItsPictures() {
        for (String action : List.of("save", "saveAll", "undo", "redo", "backardHistory", "forwardHistory")) {
            assertTrue(bot.ask(() -> Icons.ofTheWorkbench().action(action).isPresent() && Icons.ofTheWorkbench().idleAction(action).isPresent()), action);
        }
    }
}
