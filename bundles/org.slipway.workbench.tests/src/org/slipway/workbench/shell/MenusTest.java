package org.slipway.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.preferences.SlipwayPage;

/** What the menus offer, and where they lead. */
class MenusTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    private static List<String> view() {
        Menu bar = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getMenuBar();
        Menu view = Stream.of(bar.getItems()).filter(item -> item.getText().equals("&View")).map(MenuItem::getMenu).findFirst().orElseThrow();
        view.notifyListeners(SWT.Show, new Event());
        List<String> labels = Stream.of(view.getItems()).map(item -> item.getText().replaceAll("&|\\t.*", "")).toList();
        view.notifyListeners(SWT.Hide, new Event());
        return labels;
    }

    @Test
    void theViewMenuListsTheViewsAndSaysWhatItResets() {
        List<String> labels = bot.ask(MenusTest::view);

        assertTrue(labels.containsAll(List.of("Navigator", "Problems", "Uses", "History", "Progress", "Outline", "Help", "Reset layout")), labels.toString());
    }

    @Test
    void keysAndColoursAreSetBelowOurOwnPreferences() {
        for (String page : List.of("Keys", "ColorsAndFonts")) {
            assertNotNull(bot.ask(() -> PlatformUI.getWorkbench().getPreferenceManager().find(SlipwayPage.ID + "/org.eclipse.ui.preferencePages." + page)), page);
        }
    }

    @Test
    void aMenuEntryForRenamingShowsItsKey() {
        bot.command("org.slipway.workbench.welcome"); // keys hold in an active window
        bot.editor("Welcome");
        assertEquals("F2", bot.ask(() -> PlatformUI.getWorkbench().getService(IBindingService.class)
                .getBestActiveBindingFor("org.eclipse.ui.edit.rename").format()));
    }

    @Test
    void whatCanDoNothingIsWeakerThanWhatCan() {
        ImageData usual = bot.ask(() -> Icons.ofTheWorkbench().action("save").orElseThrow().getImageData(100));
        ImageData idle = bot.ask(() -> Icons.ofTheWorkbench().idleAction("save").orElseThrow().getImageData(100));

        assertTrue(strength(idle) < strength(usual) / 2);
    }

    private static long strength(ImageData image) {
        return IntStream.range(0, image.width * image.height).mapToLong(at -> image.getAlpha(at % image.width, at / image.width)).sum();
    }
}
