package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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
import org.slipway.workbench.editor.ElementEditor;
import org.slipway.workbench.site.SiteFileInput;

/** The Design page of sequences in the real workbench: what a person does, told from the text that comes of it. */
@ExtendWith(ScreenshotOnFailure.class)
class SequenceEditorTest {
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

    private static String text() {
        var input = (SiteFileInput) ((ElementEditor) WorkbenchBot.page().getActiveEditor()).getEditorInput();
        return input.site().file(input.path()).orElseThrow().document().get();
    }

    private void waitForText(String what, Predicate<String> so) {
        bot.waitUntil(what, () -> so.test(text()));
    }

    private void undo() {
        bot.command("org.eclipse.ui.edit.undo");
    }

    @Test
    void theTreeShowsGroupsAndStepsInTheirOrder() {
        assertEquals(List.of("Refresh", "Prepare", "Set the language", "Say hello", "Install", "Restart to Windows PE", "Apply Windows 11",
                "Last restart"), entries.texts());
        bot.captureScreenshot(PICTURES.resolve("sequence-editor.png"));
    }

    @Test
    void besideTheNameStandsTheKindAndTheConditionInWords() {
        String detail = bot.ask(() -> item("Apply Windows 11").getText(1));

        assertTrue(detail.startsWith("Apply operating system · if Language equals de-DE and the folder"), detail);
    }

    @Test
    void whatStandsInADisabledGroupIsGrey() {
        bot.waitUntil("both are of one colour, and it is not that of others", () -> {
            Color group = item("Install").getForeground(0);
            return group.equals(item("Restart to Windows PE").getForeground(0)) && !group.equals(item("Say hello").getForeground(0));
        });
    }

    private static TreeItem item(String text) {
        var tree = (Tree) WorkbenchBot.control("entries");
        return find(tree.getItems(), text);
    }

    private static TreeItem find(TreeItem[] items, String text) {
        for (TreeItem each : items) {
            TreeItem found = each.getText().equals(text) ? each : find(each.getItems(), text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void theNameOfASelectedStepIsEditedAndUndone() {
        entries.select("Say hello");
        bot.textWithId("field.name").setText("Greet");
        waitForText("the step is called Greet", text -> text.contains("- commandLine: Greet\n"));
        bot.waitUntil("the tree says so", () -> entries.texts().contains("Greet"));

        undo();

        waitForText("the old text is back", SequenceSite.REFRESH::equals);
    }

    @Test
    void nameAndDescriptionComeFirstThenTheStepsOwnOptionsThenThoseOfAllSteps() {
        entries.select("Say hello");
        bot.textWithId("field.name");

        assertEquals(List.of("name", "description", "command", "startIn", "runFromNetwork"),
                inOrder("name", "runFromNetwork", "command", "description", "startIn"));
    }

    @Test
    void theOptionsBeginWithTheSwitchAndEndWithTheId() {
        entries.select("Say hello");
        bot.tab("details.Options");
        bot.textWithId("field.successCodes");

        assertEquals(List.of("enabled", "continueOnError", "successCodes", "timeout", "retries", "runIn", "id"),
                inOrder("id", "retries", "enabled", "runIn", "timeout", "continueOnError", "successCodes"));
    }

    /** From top to bottom. */
    private List<String> inOrder(String... fields) {
        return bot.ask(() -> Stream.of(fields).sorted(Comparator.comparing(each -> WorkbenchBot.control("field." + each).toDisplay(0, 0).y)).toList());
    }

    @Test
    void whatAKindIsForIsReadInFull() {
        entries.select("Say hello");
        entries.select("Set the language");

        bot.waitUntil("all its lines are seen", () -> {
            Control about = WorkbenchBot.control("header.about");
            return about.getSize().y >= about.computeSize(about.getSize().x, SWT.DEFAULT).y;
        });
    }

    @Test
    void deleteTakesOutAllThatIsSelectedInOneStep() {
        entries.select("Say hello", "Install", "Restart to Windows PE").press(0, SWT.DEL);
        waitForText("they are gone", text -> !text.contains("Say hello") && !text.contains("Install") && text.contains("Last restart"));

        undo();

        waitForText("the old text is back", SequenceSite.REFRESH::equals);
        bot.waitUntil("the tree shows them again", () -> entries.texts().contains("Restart to Windows PE"));
    }

    @Test
    void altAndAnArrowMoveAStepOverItsNeighbourAndOutOfItsGroup() {
        entries.select("Set the language").press(SWT.ALT, SWT.ARROW_DOWN);
        bot.waitUntil("it stands second", () -> entries.texts().indexOf("Set the language") == 3);
        assertEquals(List.of("Set the language"), entries.selected());

        entries.press(SWT.ALT, SWT.ARROW_DOWN);

        bot.waitUntil("it stands behind the group", () -> item("Set the language").getParentItem().getText().equals("Refresh"));
    }

    @Test
    void disableSwitchesOffAllThatIsSelected() {
        entries.select("Say hello", "Last restart").press(0, SWT.F8);

        waitForText("both are off", text -> text.split("enabled: false", -1).length == 4);
    }

    @Test
    void whatIsCutIsPastedIntoAnotherSequence() {
        entries.select("Prepare");
        run("cut");
        waitForText("the group is gone", text -> !text.contains("Prepare"));
        BotTree other = shown.openSequence("Bare metal");
        other.select("Only one");

        run("paste");

        waitForText("the group is here with all that it holds", text -> text.indexOf("Say hello") > text.indexOf("Only one")
                && text.contains("value: de-DE"));
    }

    private void run(String command) {
        bot.run(() -> WorkbenchBot.control("entries").setFocus());
        bot.command("org.eclipse.ui.edit." + command);
    }

    @Test
    void aFieldOfSeveralStepsIsSetInAllOfThem() {
        entries.select("Say hello", "Last restart");
        bot.tab("details.Options");
        bot.textWithId("field.timeout").setText("15 min");

        waitForText("both have the time limit", text -> text.split("timeout: 15 min", -1).length == 3);
        undo();
        waitForText("both are without again", SequenceSite.REFRESH::equals);
    }

    @Test
    void theFilterShowsWhatHoldsTheWordsWithTheGroupsAround() {
        BotText filter = bot.textWithId("entries.filter");
        filter.setText("echo");

        bot.waitUntil("only the command is shown", () -> entries.texts().equals(List.of("Refresh", "Prepare", "Say hello")));
        filter.setText("");
        bot.waitUntil("all is shown", () -> entries.texts().size() == 8);
    }

    @Test
    void aNewGroupStandsBehindTheSelectedStepAndItsNameIsTyped() {
        entries.select("Set the language").press(SWT.ALT, SWT.INSERT);

        waitForText("there is a group", text -> text.indexOf("- group: Group") > text.indexOf("Set the language")
                && text.indexOf("- group: Group") < text.indexOf("Say hello"));
        assertEquals("Group", bot.textWithId("field.name").getText());
    }

    @Test
    void theOptionsShowTheConditionAsASentence() {
        entries.select("Apply Windows 11");
        bot.tab("details.Options");

        assertEquals("Runs only if Language equals de-DE and the folder C:\\Data is there.", bot.textWithId("condition.sentence").getText());
        bot.captureScreenshot(PICTURES.resolve("sequence-condition.png"));
    }

    @Test
    void aConditionIsTurnedFromAllIntoAny() {
        entries.select("Apply Windows 11");
        bot.tab("details.Options");
        bot.treeWithId("condition.tree").select("All of these");
        bot.clickTool("condition.turn.AnyCondition");

        waitForText("any of them is enough", text -> text.contains("any:\n") && !text.contains("all:\n"));
        BotText sentence = bot.textWithId("condition.sentence");
        bot.waitUntil("the sentence says so", () -> sentence.getText().contains("de-DE or the folder"));
    }

    @Test
    void aStepWithoutConditionSaysThatItAlwaysRuns() {
        entries.select("Last restart");
        bot.tab("details.Options");

        assertEquals("Always runs. Add a condition to run it only where the condition is true.", bot.textWithId("condition.sentence").getText());
    }
}
