package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.editor.ElementEditor;

/** The Flow and the Variables page, which lead back to the tree. */
@ExtendWith(ScreenshotOnFailure.class)
class FurtherPagesTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary();
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);
    private BotTree entries;

    @BeforeEach
    void openRefresh() {
        shown.open(site);
        entries = shown.openSequence("Refresh");
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void page(String name) {
        bot.run(() -> ((ElementEditor) WorkbenchBot.page().getActiveEditor()).showPage(name));
    }

    private void click(int x, int y, int type) {
        bot.run(() -> {
            var canvas = (Canvas) WorkbenchBot.control("flow");
            var event = new Event();
            event.button = 1;
            event.x = x;
            event.y = y;
            canvas.notifyListeners(type, event);
        });
    }

    @Test
    void aClickIntoThePictureSelectsTheStepAndADoubleClickShowsItInTheTree() {
        page("Flow");
        bot.captureScreenshot(PICTURES.resolve("sequence-flow.png"));
        click(100, 75, SWT.MouseDown);
        click(100, 75, SWT.MouseDoubleClick);

        bot.waitUntil("the step is selected", () -> entries.selected().equals(List.of("Set the language")));
        assertEquals("Set the language", bot.textWithId("field.name").getText());
    }

    @Test
    void keysLeadThroughThePicture() {
        page("Flow");
        key(SWT.HOME);
        bot.waitUntil("the first is selected", () -> entries.selected().equals(List.of("Prepare")));
        key(SWT.ARROW_DOWN);
        bot.waitUntil("the next is selected", () -> entries.selected().equals(List.of("Set the language")));
        key(SWT.PAGE_DOWN);
        bot.waitUntil("one far below is selected", () -> entries.selected().equals(List.of("Last restart")));
        key(SWT.PAGE_UP);
        bot.waitUntil("one far above is selected", () -> entries.selected().equals(List.of("Prepare")));
        key(SWT.END);
        bot.waitUntil("the last is selected", () -> entries.selected().equals(List.of("Last restart")));
    }

    @Test
    void keysScrollThePictureSideways() {
        page("Flow");
        for (int i = 0; i < 6; i++) {
            bot.clickTool("flow.in");
        }
        bot.waitUntil("it is wider than the page", () -> sideways().isVisible());
        key(SWT.ARROW_RIGHT);
        bot.waitUntil("it moved", () -> sideways().getSelection() > 0);
        key(SWT.ARROW_LEFT);
        bot.waitUntil("it is back", () -> sideways().getSelection() == 0);
    }

    private static ScrollBar sideways() {
        return ((Canvas) WorkbenchBot.control("flow")).getHorizontalBar();
    }

    private void key(int key) {
        bot.run(() -> {
            var event = new Event();
            event.keyCode = key;
            WorkbenchBot.control("flow").notifyListeners(SWT.KeyDown, event);
        });
    }

    @Test
    void thePictureGrowsAndShrinks() {
        page("Flow");
        bot.clickTool("flow.in");
        bot.waitUntil("it is larger", () -> bot.toolText("flow.full").equals("120 %"));
        bot.clickTool("flow.out");
        bot.waitUntil("it is as before", () -> bot.toolText("flow.full").equals("100 %"));
    }

    @Test
    void theArrowLeadsFromTheSearchToTheVariablesFound() {
        page("Variables");
        BotTree variables = bot.treeWithId("variables.tree");
        bot.textWithId("variables.filter").type("lang").press(SWT.ARROW_DOWN);

        bot.waitUntil("the list has the keyboard", () -> WorkbenchBot.control("variables.tree").isFocusControl());
        assertEquals(List.of("Language"), variables.selected());
    }

    @Test
    void everyVariableSaysWhereItIsSetAndRead() {
        page("Variables");
        BotTree variables = bot.treeWithId("variables.tree");
        bot.waitUntil("all are listed", () -> variables.texts().equals(List.of("Department", "Language", "OSDTargetSystemDrive")));
        bot.captureScreenshot(PICTURES.resolve("sequence-variables.png"));
        bot.run(() -> {
            var tree = (Tree) WorkbenchBot.control("variables.tree");
            assertEquals("String", tree.getItem(0).getText(1));
            assertEquals("Refresh", tree.getItem(0).getText(2));
            assertEquals("Say hello", tree.getItem(0).getText(3));
            assertEquals("Apply Windows 11", tree.getItem(1).getText(3));
        });

        variables.doubleClick("Language");

        bot.waitUntil("the step that sets it is shown", () -> entries.selected().equals(List.of("Set the language")));
    }
}
