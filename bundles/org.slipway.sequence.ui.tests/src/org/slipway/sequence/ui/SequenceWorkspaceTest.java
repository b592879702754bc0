package org.slipway.sequence.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** The workspace in the real workbench, reached through its button in the bar. */
@ExtendWith(ScreenshotOnFailure.class)
class SequenceWorkspaceTest {
    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary();
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void openSite() {
        shown.open(site);
    }

    @AfterEach
    void closeSite() {
        shown.close();
    }

    @Test
    void theSequencesOfTheSiteAreListedWithTheirNumberOfSteps() {
        BotTable table = bot.tableWithId("sequences.table");

        bot.waitUntil("both are listed", () -> table.rows().equals(List.of("Bare metal | 1", "Refresh | 5")));
    }

    @Test
    void aSequenceThatIsOpenedComesUpInItsEditor() {
        assertEquals("Bare metal", shown.openSequence("Bare metal").texts().getFirst());
    }

    @Test
    void aNewSequenceIsMadeFromATemplateAndOpened() {
        bot.clickTool("sequences.new");
        bot.shell("New task sequence");
        bot.textWithId("newSequence.name").setText("Upgrade to Windows 11");
        bot.button("Create").click();

        bot.editor("Upgrade to Windows 11");

        String text = site.text("task-sequences/upgrade-to-windows-11.yaml");
        assertTrue(text.contains("taskSequence: Upgrade to Windows 11\n") && text.contains("entries:"), text);
    }
}
