package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotText;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** The kinds of steps beside the tree of a sequence. */
@ExtendWith(ScreenshotOnFailure.class)
class PaletteTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary();
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);
    private BotTree entries;
    private BotTree palette;

    @BeforeEach
    void openRefresh() {
        shown.open(site);
        entries = shown.openSequence("Refresh");
        palette = bot.treeWithId("palette.tree");
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void kindsStandInTheirCategoriesWithTheGroupFirst() {
        List<String> lines = palette.texts();

        assertEquals("Group", lines.getFirst());
        assertTrue(lines.indexOf("General") < lines.indexOf("Command line") && lines.indexOf("Command line") < lines.indexOf("Software"), lines.toString());
    }

    @Test
    void whatTheChosenKindDoesStandsBelow() {
        palette.select("Restart computer");
        BotText about = bot.textWithId("palette.about");

        bot.waitUntil("it is told", () -> about.getText().startsWith("Restart computer\n") && about.getText().contains("Restarts the computer.")
                && about.getText().contains("Runs in Windows PE and in the installed system."));
        bot.captureScreenshot(PICTURES.resolve("sequence-palette.png"));
    }

    @Test
    void aDoubleClickAddsTheKindBehindTheSelectedStep() {
        entries.select("Set the language");

        palette.doubleClick("Restart computer");

        shown.waitForText("it stands between the two", text -> text.indexOf("- restartComputer: Restart computer") > text.indexOf("Set the language")
                && text.indexOf("- restartComputer: Restart computer") < text.indexOf("Say hello"));
        assertEquals(List.of("Restart computer"), entries.selected());
        assertEquals("Restart computer", bot.textWithId("field.name").getText());
    }

    @Test
    void wordsFindAKindByItsNameFirstAndEnterAddsIt() {
        entries.select("Say hello");
        BotText search = bot.textWithId("palette.search");
        search.type("restart comp");
        bot.waitUntil("the kind of that name is chosen", () -> palette.selected().equals(List.of("Restart computer")));
        assertFalse(palette.texts().contains("Set task sequence variable"));

        search.setText("restart comp"); // as typed, with Enter

        shown.waitForText("it is added", text -> text.contains("- restartComputer: Restart computer"));
    }

    @Test
    void wordsFindAKindByWhatItDoes() {
        bot.textWithId("palette.search").type("wipes a disk");

        bot.waitUntil("what wipes is found", () -> palette.texts().contains("Partition disk") && !palette.texts().contains("Command line"));
    }

    @Test
    void aKindIsDraggedToItsPlaceInTheTree() {
        palette.drag("Restart computer", entries, "Prepare");

        shown.waitForText("it stands at the end of the group", text -> text.indexOf("- restartComputer: Restart computer") > text.indexOf("Say hello")
                && text.indexOf("- restartComputer: Restart computer") < text.indexOf("- group: Install"));
        bot.command("org.eclipse.ui.edit.undo");
        shown.waitForText("the old text is back", SequenceSite.REFRESH::equals);
    }

    @Test
    void aKeyLeadsFromTheTreeToThePaletteAndEscapeBack() {
        entries.press(0, SWT.F4);
        bot.waitUntil("the search has the keyboard", () -> WorkbenchBot.control("palette.search").isFocusControl());

        bot.textWithId("palette.search").press(SWT.ARROW_DOWN);
        bot.waitUntil("the kinds have it", () -> WorkbenchBot.control("palette.tree").isFocusControl());

        palette.press(0, SWT.ESC);
        bot.waitUntil("the tree has it", () -> WorkbenchBot.control("entries").isFocusControl());
    }

    @Test
    void thePaletteIsHiddenAndStaysSoInOtherSequences() {
        bot.clickTool("entries.palette");
        try {
            bot.waitUntil("it is hidden", () -> !bot.isThere("palette.tree"));
            shown.openSequence("Bare metal");
            assertFalse(bot.isThere("palette.tree"));
        } finally {
            bot.clickTool("entries.palette");
        }
        bot.waitUntil("it is there again", () -> bot.isThere("palette.tree"));
    }
}
