package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
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

/** A sequence that is edited while a search hides a part of it. */
@ExtendWith(ScreenshotOnFailure.class)
class SearchTest {
    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary().file("task-sequences/three.yaml", """
            taskSequence: Three
            id: three
            entries:
              - group: Outer
                collapsed: true
                entries:
                  - commandLine: Find me
                    command: one
                  - commandLine: Not here
                    command: two
                  - commandLine: Find me too
                    command: three
              - group: Network drives
                entries:
                  - commandLine: Map
                    command: four
            """);
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);
    private BotTree entries;
    private BotText search;

    @BeforeEach
    void search() {
        shown.open(site);
        entries = shown.openSequence("Three");
        search = bot.textWithId("entries.filter").type("find me");
        bot.waitUntil("two are found", () -> entries.texts().equals(List.of("Three", "Outer", "Find me", "Find me too")));
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void aHitThatIsRenamedStaysInSight() {
        entries.select("Find me too");
        bot.textWithId("field.name").setText("Found");

        bot.waitUntil("it has its new name", () -> entries.texts().equals(List.of("Three", "Outer", "Find me", "Found")));
        assertEquals(List.of("Found"), entries.selected());
    }

    @Test
    void whatIsDuplicatedIsSeenAndSelected() {
        entries.select("Find me").press(SWT.MOD1, 'd');

        bot.waitUntil("there are two of it", () -> entries.texts().equals(List.of("Three", "Outer", "Find me", "Find me", "Find me too")));
        assertEquals(List.of("Find me"), entries.selected());
    }

    @Test
    void whatIsPastedIsSeenWhateverItsName() {
        search.type("");
        bot.waitUntil("all is shown", () -> entries.texts().contains("Map"));
        entries.expand("Outer").select("Not here");
        shown.inTree("org.eclipse.ui.edit.copy");
        search.type("find me");
        bot.waitUntil("two are found", () -> !entries.texts().contains("Map"));
        entries.select("Find me");

        shown.inTree("org.eclipse.ui.edit.paste");

        bot.waitUntil("it stands behind", () -> entries.texts().indexOf("Not here") == entries.texts().indexOf("Find me") + 1);
    }

    @Test
    void aStepIsMovedOverWhatIsSeen() {
        entries.select("Find me").press(SWT.ALT, SWT.ARROW_DOWN);

        shown.waitForText("it stands behind the other hit", text -> text.indexOf("Find me\n") > text.indexOf("Find me too"));
    }

    @Test
    void aGroupThatWasClosedStaysClosedWhileOthersAreEdited() {
        bot.run(() -> ((Tree) WorkbenchBot.control("entries")).getItem(0).getItem(0).setExpanded(false));
        entries.select("Three");
        bot.textWithId("field.name").setText("Four");

        bot.waitUntil("the name is taken over", () -> entries.texts().equals(List.of("Four", "Outer")));
    }

    @Test
    void whatWasFoundIsInSightWhenTheSearchEnds() {
        entries.select("Find me too");

        search.press(SWT.ESC);

        bot.waitUntil("all is shown", () -> entries.texts().contains("Network drives"));
        assertEquals(List.of("Find me too"), entries.selected());
        assertTrue(entries.texts().contains("Find me too"));
    }

    @Test
    void enterGoesToTheFirstHit() {
        bot.run(() -> ((Tree) WorkbenchBot.control("entries")).deselectAll());
        search.type("find me too").press(SWT.CR);

        bot.waitUntil("it is in sight", () -> WorkbenchBot.control("entries").isFocusControl());
        assertEquals(List.of("Three", "Outer", "Find me too"), entries.texts());
    }

    @Test
    void aGroupThatIsCalledSoShowsItsSteps() {
        search.type("network");

        bot.waitUntil("its steps are shown", () -> entries.texts().equals(List.of("Three", "Network drives", "Map")));
    }
}
