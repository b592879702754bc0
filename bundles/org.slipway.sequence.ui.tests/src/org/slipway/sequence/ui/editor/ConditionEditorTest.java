package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
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

/** The condition of a step as a tree that is edited. */
@ExtendWith(ScreenshotOnFailure.class)
class ConditionEditorTest {
    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary().file("task-sequences/broken.yaml", """
            taskSequence: Broken
            id: broken
            entries:
              - commandLine: Condition and options
                command: hostname
                timeout: soon
                when:
                  all:
                    - wql: SELECT * FROM Win32_Battery
                      ignoreFailure: perhaps
                    - wql: SELECT * FROM Win32_Fan
              - commandLine: Nothing wrong
                command: hostname
            """);
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);
    private BotTree entries;
    private BotTree conditions;

    @BeforeEach
    void openCondition() {
        shown.open(site);
        entries = shown.openSequence("Refresh").select("Apply Windows 11");
        bot.tab("details.Options");
        conditions = bot.treeWithId("condition.tree");
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void inTree(String command) {
        bot.run(() -> WorkbenchBot.control("condition.tree").setFocus());
        bot.command("org.eclipse.ui.edit." + command);
    }

    @Test
    void aConditionIsCopiedFromOneStepToAnother() {
        conditions.select("Language equals");
        inTree("copy");
        entries.select("Last restart");
        bot.waitUntil("it has no condition", () -> conditions.texts().isEmpty());

        inTree("paste");

        bot.waitUntil("it has it now", () -> conditions.texts().equals(List.of("Language equals de-DE")));
        assertEquals(3, shown.text().split("equals: de-DE", -1).length);
    }

    @Test
    void aWholeConditionIsCutAndPastedWithAllThatItHolds() {
        conditions.select("All of these");
        inTree("cut");
        shown.waitForText("it is gone", text -> !text.contains("when:"));
        entries.select("Say hello");

        inTree("paste");

        shown.waitForText("it is there", text -> text.indexOf("- folder: C:\\Data") > text.indexOf("Say hello")
                && text.indexOf("- folder: C:\\Data") < text.indexOf("- group: Install"));
    }

    @Test
    void whatIsPastedBesideAConditionThatStoodAloneComesIntoOneAllWithIt() {
        conditions.select("the folder");
        inTree("copy");
        entries.select("Last restart");
        inTree("paste");
        bot.waitUntil("it has it", () -> conditions.texts().size() == 1);

        inTree("paste");

        bot.waitUntil("both are in one", () -> conditions.texts().equals(List.of("All of these", "the folder C:\\Data is there", "the folder C:\\Data is there")));
    }

    @Test
    void aConditionIsDraggedToAnotherPlace() {
        conditions.drag("Language equals", conditions, "");

        bot.waitUntil("it stands last", () -> conditions.texts().equals(List.of("All of these", "the folder C:\\Data is there", "Language equals de-DE")));
    }

    @Test
    void aGroupIsNotDroppedIntoItself() {
        assertEquals(DND.DROP_NONE, conditions.drag("All of these", conditions, "the folder"));
        assertEquals(SequenceSite.REFRESH, shown.text());
    }

    @Test
    void aStepIsNoCondition() {
        assertEquals(DND.DROP_NONE, entries.drag("Say hello", conditions, "All of these"));
    }

    @Test
    void theContextMenuTurnsAGroup() {
        conditions.select("All of these");
        choose("condition.menu.turn.NoneCondition");

        shown.waitForText("none of them", text -> text.contains("none:\n") && !text.contains("all:\n"));
    }

    @Test
    void theContextMenuAddsAConditionIntoTheSelectedGroup() {
        conditions.select("All of these");
        choose("condition.add.file");

        shown.waitForText("there is a third", text -> text.indexOf("- file:") > text.indexOf("- folder: C:\\Data"));
    }

    private void choose(String id) {
        bot.run(() -> {
            Menu menu = WorkbenchBot.control("condition.tree").getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            items(menu).filter(each -> id.equals(each.getData("org.slipway.widget.id"))).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
        });
    }

    private static Stream<MenuItem> items(Menu menu) {
        return Stream.of(menu.getItems()).flatMap(each -> each.getMenu() == null ? Stream.of(each) : items(each.getMenu()));
    }

    @Test
    void aGroupThatWasClosedStaysClosedWhileOthersAreEdited() {
        conditions.select("All of these");
        bot.run(() -> ((Tree) WorkbenchBot.control("condition.tree")).getItem(0).setExpanded(false));
        bot.textWithId("field.timeout").setText("5 min");
        shown.waitForText("the time limit is taken over", text -> text.contains("timeout: 5 min"));

        assertEquals(List.of("All of these"), conditions.texts());
    }

    @Test
    void whatIsWrongIsMarkedAtItsLineAndAtTheTab() {
        BotTree broken = shown.openSequence("Broken").select("Condition and options");
        bot.tab("details.Options");
        BotTree marked = bot.treeWithId("condition.tree");
        bot.waitUntil("the tab is marked", () -> tabImage(1) != null);
        bot.waitUntil("the line is marked", () -> !line(marked, 0).equals(line(marked, 1)));
        assertEquals(null, bot.ask(() -> tabImage(0)));

        broken.select("Nothing wrong");

        bot.waitUntil("no tab is marked", () -> tabImage(1) == null);
    }

    private static Image tabImage(int tab) {
        return ((CTabFolder) WorkbenchBot.control("details.tabs")).getItem(tab).getImage();
    }

    private Image line(BotTree tree, int index) {
        assertNotEquals(List.of(), tree.texts());
        return ((Tree) WorkbenchBot.control("condition.tree")).getItem(0).getItem(index).getImage();
    }
}
