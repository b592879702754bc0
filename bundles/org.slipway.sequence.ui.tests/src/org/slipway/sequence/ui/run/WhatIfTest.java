package org.slipway.sequence.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** Decisions of a run made again with other facts, by the conditions of the site's sequence. */
@ExtendWith(ScreenshotOnFailure.class)
class WhatIfTest {
    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds()).file("task-sequences/lab.yaml", Journals.SEQUENCE);
    @TempDir
    Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void openSite() {
        shown.open(site);
        bot.tableWithId("sequences.table");
    }

    @AfterEach
    void closeSite() {
        shown.closeRun();
        shown.close();
    }

    private void open() throws Exception {
        bot.command("org.slipway.sequence.ui.openRun", Map.of("folder", Journals.written(folder, Journals.EVENTS).toString()));
        bot.tableWithId("run.timeline");
        waitFor("run.title", "Lab on LAB-1");
    }

    private void waitFor(String label, String words) {
        bot.waitUntil(label + " says “" + words + "”", () -> ((Label) WorkbenchBot.control(label)).getText().contains(words));
    }

    @Test
    void anotherFactMakesTheDecisionsThatReplayMakes() throws Exception {
        open();
        bot.tab("run.tab.What if");
        BotTable facts = bot.tableWithId("run.facts");
        assertEquals(List.of("variable language | de-DE | "), facts.rows());
        facts.select("variable language");
        bot.textWithId("run.supposed").setText("fr-FR");
        waitFor("run.replayed", "2 of 2 decisions would be another");
        List<String> decisions = bot.tableWithId("run.decisions").rows();
        assertTrue(decisions.getFirst().startsWith("≠ German words | entered | skipped | "), decisions::toString);
        assertTrue(decisions.getLast().startsWith("≠ French words | skipped | entered | "), decisions::toString);

        bot.buttonWithId("run.reset").click();
        waitFor("run.replayed", "All 2 decisions would be as they were.");
    }

    @Test
    void withoutTheSequenceNothingCanBeReplayedAndThatIsTold() throws Exception {
        Files.delete(site.folder().resolve("task-sequences/lab.yaml"));
        open();
        bot.tab("run.tab.What if");
        bot.tableWithId("run.facts").select("variable language");
        bot.textWithId("run.supposed").setText("fr-FR");
        waitFor("run.replayed", "holds no task sequence “lab”");
    }
}
