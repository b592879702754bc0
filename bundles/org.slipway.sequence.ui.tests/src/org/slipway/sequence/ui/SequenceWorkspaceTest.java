package org.slipway.sequence.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.swt.widgets.Combo;
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
    void theSequencesOfTheSiteAreListedWithTheirStepsAndIds() {
        BotTable table = bot.tableWithId("sequences.table");

        bot.waitUntil("both are listed", () -> table.rows().equals(List.of("Bare metal | 1 | bare", "Refresh | 5 | refresh")));
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

    @Test
    void aTemplateShowsItsGroupsAndTheIdFollowsTheNameUntilItIsTyped() {
        bot.clickTool("sequences.new");
        bot.shell("New task sequence");
        assertTrue(bot.treeWithId("newSequence.preview").texts().size() > 3);
        bot.textWithId("newSequence.name").setText("Büro 2");
        assertEquals("buro-2", bot.textWithId("newSequence.id").getText());
        bot.textWithId("newSequence.id").setText("update");
        bot.textWithId("newSequence.name").setText("Обновление");
        assertEquals("update", bot.textWithId("newSequence.id").getText());
        bot.button("Create").click();

        bot.editor("Обновление");
        assertTrue(site.text("task-sequences/update.yaml").contains("taskSequence: Обновление\n"));
    }

    @Test
    void theHelpHasPagesOfTheWorkspaceBehindThoseOfEditing() {
        bot.showView("org.slipway.workbench.help");
        List<String> pages = bot.ask(() -> List.of(((Combo) WorkbenchBot.control("help.contents")).getItems()));

        int editing = pages.indexOf("Editing");
        assertEquals(List.of("Editing", "Task sequences", "Import and export of task sequences", "Simulation and runs", "Problems"), pages.subList(editing, editing + 5));
    }

    @Test
    void aSequenceIsDuplicatedWithItsComments() {
        bot.tableWithId("sequences.table").select("Refresh");
        bot.command("org.slipway.sequence.ui.duplicate");

        bot.editor("Refresh (copy)");

        String text = site.text("task-sequences/refresh-2.yaml");
        assertEquals(SequenceSite.REFRESH.replace("taskSequence: Refresh", "taskSequence: Refresh (copy)").replace("id: refresh", "id: refresh-2"), text);
    }

    @Test
    void theChosenRowIsWhatCommandsAreAboutAndNotTheEditorInFront() {
        BotTable table = bot.tableWithId("sequences.table");
        shown.openSequence("Refresh");
        bot.showView("org.slipway.sequence.ui.sequences");
        table.select("Bare metal");
        bot.command("org.slipway.workbench.delete");
        bot.shell("Delete");
        bot.button("Delete").click();

        bot.waitUntil("that one is gone", () -> table.rows().equals(List.of("Refresh | 5 | refresh")));
    }

    @Test
    void whatIsChosenStaysChosenWhenItsFileChanges() throws IOException {
        BotTable table = bot.tableWithId("sequences.table");
        table.select("Refresh");
        Files.writeString(site.folder().resolve("task-sequences/refresh.yaml"), SequenceSite.REFRESH.replace("taskSequence: Refresh", "taskSequence: Anew"));

        bot.waitUntil("it is called otherwise", () -> table.rows().contains("Anew | 5 | refresh"));

        assertEquals(List.of("Anew | 5 | refresh"), table.selected());
    }
}
