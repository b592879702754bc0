package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.dnd.DND;
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

/** Groups and steps that are dragged. */
@ExtendWith(ScreenshotOnFailure.class)
class DragTest {
    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary().file("task-sequences/vendor.yaml", "taskSequence: Vendor\nid: vendor\nentries:\n  - acmeTool: Flash\n    level: 3\n");
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

    @Test
    void aStepThatIsDroppedOnAGroupIsMovedIntoIt() {
        entries.drag("Last restart", entries, "Prepare");

        shown.waitForText("it stands in the group", text -> text.indexOf("Last restart") < text.indexOf("- group: Install"));
        assertEquals(1, shown.text().split("Last restart", -1).length - 1);
        assertEquals(List.of("Last restart"), entries.selected());
    }

    @Test
    void aGroupIsNotDroppedIntoItself() {
        assertEquals(DND.DROP_NONE, entries.drag("Prepare", entries, "Say hello"));
        assertEquals(SequenceSite.REFRESH, shown.text());
    }

    @Test
    void belowTheLastLineIsTheEndOfTheSequence() {
        entries.drag("Set the language", entries, "");

        shown.waitForText("it stands last", text -> text.indexOf("Set the language") > text.indexOf("Last restart"));
    }

    @Test
    void whatIsDraggedToAnotherSequenceIsCopiedAndSaysSo() {
        BotTree other = shown.openSequence("Bare metal");

        int done = entries.drag("Prepare", other, "Only one");

        assertEquals(DND.DROP_COPY, done);
        shown.waitForText("the group is here with all that it holds", text -> text.contains("Say hello") && text.contains("value: de-DE"));
        shown.openSequence("Refresh");
        assertTrue(entries.texts().contains("Prepare"));
    }

    @Test
    void aStepOfAKindThatIsNotInstalledIsDraggedWithAllThatItSays() {
        BotTree vendor = shown.openSequence("Vendor");
        BotTree other = shown.openSequence("Bare metal");

        vendor.drag("Flash", other, "Only one");

        shown.waitForText("it is here", text -> text.contains("- acmeTool: Flash\n    level: 3\n"));
    }
}
