package org.slipway.sequence.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** Runs of folders in the real workbench, whole ones and others. No site need be open. */
@ExtendWith(ScreenshotOnFailure.class)
class RunViewTest {
    @TempDir
    Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @AfterEach
    void closeRun() {
        shown.closeRun();
    }

    private void open(Path run) {
        bot.command("org.slipway.sequence.ui.openRun", Map.of("folder", run.toString()));
    }

    private String label(String id) {
        return bot.ask(() -> ((Label) WorkbenchBot.control(id)).getText());
    }

    private void waitFor(String label, String words) {
        bot.waitUntil(label + " says “" + words + "”", () -> bot.isThere(label) && ((Label) WorkbenchBot.control(label)).getText().contains(words));
    }

    private BotTable opened(Path run) {
        open(run);
        bot.tableWithId("run.timeline");
        waitFor("run.title", "Lab on LAB-1");
        return bot.tableWithId("run.timeline");
    }

    private String text(String id) {
        return bot.ask(() -> ((StyledText) WorkbenchBot.control(id)).getText());
    }

    @Test
    void theTimelineTellsStartsDecisionsOutcomesRestartsAndRetries() throws Exception {
        BotTable timeline = opened(Journals.written(folder, Journals.EVENTS));

        assertEquals(List.of("0:00:01 | Windows PE |  | ⟳ started – Start boot-1 | ", "0:00:03 | Set the language |  | ✓ done – Language is de-DE. | 1 s",
                "0:00:06 | German words | ◆ true | ✓ done – It ended with 0. | 3 s",
                "0:00:10 | French words | ◆ false | – skipped – Language equals fr-FR: it is “de-DE” | ", "0:00:12 | Restart |  | ✓ done, ⟳ restart | 1 s",
                "0:00:14 | Installed system |  | ⟳ started – Start boot-2 | ", "0:00:16 | Say goodbye |  | ✗ failed, 0x00000643 – It ended with 1603. | 1 s",
                "0:00:18 | Say goodbye | again | ✗ failed, attempt 2, 0x00000643 – It ended with 1603. | 2 s", "0:00:21 | Failed |  | ■ over – Say goodbye failed. | "),
                timeline.rows());
        assertTrue(label("run.state").startsWith("✗ failed after 21 s"), () -> label("run.state"));
    }

    @Test
    void theFailureThatEndedARunIsShownFirstAsACard() throws Exception {
        BotTable timeline = opened(Journals.written(folder, Journals.EVENTS));

        assertTrue(timeline.selected().getFirst().contains("attempt 2"), () -> timeline.selected().toString());
        String card = text("run.step");
        assertTrue(card.contains("Why it failed") && card.contains("What most likely helps") && card.contains("out of words"), card);
    }

    @Test
    void variablesAreAsTheyWereAtTheChosenActWithThoseItChangedMarkedAndSecretsHidden() throws Exception {
        BotTable timeline = opened(Journals.written(folder, Journals.EVENTS));
        bot.tab("run.tab.Variables");
        BotTable variables = bot.tableWithId("run.variables");
        timeline.select("0:00:03");
        assertEquals(List.of("JoinPassword | •••••• (secret) | ", "● Language | de-DE | (not set)", "Site | HQ | "), variables.rows());

        timeline.select("0:00:06");
        assertEquals(List.of("JoinPassword | •••••• (secret) | ", "Language | de-DE | ", "Site | HQ | "), variables.rows());
    }

    @Test
    void theLogHoldsTheLinesOfTheChosenActOrOfAll() throws Exception {
        BotTable timeline = opened(Journals.written(folder, Journals.EVENTS));
        bot.tab("run.tab.Log");
        timeline.select("0:00:06");
        String own = text("run.log");
        assertTrue(own.contains("few words") && !own.contains("out of words"), own);
        bot.buttonWithId("run.log.whole").click();
        bot.waitUntil("the whole run is told", () -> ((StyledText) WorkbenchBot.control("run.log")).getText().contains("out of words"));
    }

    @Test
    void aRunUnderWayIsFollowedToItsEnd() throws Exception {
        Journals.written(folder, Journals.EVENTS);
        byte[] whole = Files.readAllBytes(Journals.file(folder));
        int half = new String(whole, 0, whole.length / 2).lastIndexOf('\n') + 1;
        Journals.cut(folder, half);
        BotTable timeline = opened(folder);
        waitFor("run.state", "not over");
        int before = timeline.rows().size();
        Files.write(Journals.file(folder), Arrays.copyOfRange(whole, half, whole.length), StandardOpenOption.APPEND);

        waitFor("run.state", "failed after");
        assertTrue(timeline.rows().size() > before);
    }

    @Test
    void aTornJournalIsShownUpToTheCut() throws Exception {
        Journals.written(folder, Journals.EVENTS);
        Journals.cut(folder, (int) Files.size(Journals.file(folder)) - 5);
        BotTable timeline = opened(folder);

        waitFor("run.trouble", "a cut tore it off");
        assertTrue(timeline.rows().getLast().contains("attempt 2"), () -> timeline.rows().toString());
        waitFor("run.state", "not over");
    }

    @Test
    void aDamagedJournalIsShownUpToTheDamage() throws Exception {
        Journals.written(folder, Journals.EVENTS);
        List<String> lines = Files.readAllLines(Journals.file(folder));
        lines.set(10, lines.get(10).replace("French", "Frensh"));
        Files.write(Journals.file(folder), lines);
        BotTable timeline = opened(folder);

        waitFor("run.trouble", "Line 11 of the journal is damaged");
        waitFor("run.trouble", "The 10 lines before it are shown");
        assertTrue(timeline.rows().getLast().contains("German words"), () -> timeline.rows().toString());
    }

    @Test
    void anotherRunTakesThePlaceOfTheFirstWithAllThatWasShownOfIt() throws Exception {
        Path first = Journals.written(Files.createDirectories(folder.resolve("first")), Journals.EVENTS);
        BotTable timeline = opened(first);
        bot.tab("run.tab.Log");
        timeline.select("0:00:06");
        Files.createDirectories(folder.resolve("second"));
        Files.writeString(Journals.file(folder.resolve("second")), "holiday photos\nof no use\n");
        open(folder.resolve("second"));

        waitFor("run.trouble", "The file is no journal");
        assertEquals(List.of(), timeline.rows());
        assertEquals("", text("run.log"));

        BotTable again = opened(first);
        bot.waitUntil("the first run is shown again", () -> again.rows().size() > 5);
    }

    @Test
    void aFolderBesideTheJournalLeadsToItsRunToo() throws Exception {
        Journals.written(folder, Journals.EVENTS);
        opened(Files.createDirectories(folder.resolve("target")));
    }

    @Test
    void aFolderThatHoldsNoRunIsTold() {
        open(folder);
        bot.shell("Slipway");
        bot.button("OK").click();
        assertFalse(bot.isThere("run.timeline"));
    }

    @Test
    void aFileThatIsNoJournalIsTold() throws Exception {
        Files.writeString(Journals.file(folder), "holiday photos\nof no use\n");
        open(folder);
        bot.tableWithId("run.timeline");

        waitFor("run.trouble", "The file is no journal");
        assertEquals(List.of(), bot.tableWithId("run.timeline").rows());
    }
}
