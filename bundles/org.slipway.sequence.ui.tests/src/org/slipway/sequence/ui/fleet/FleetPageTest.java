package org.slipway.sequence.ui.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
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

/** Fleets simulated in the real workbench. */
@ExtendWith(ScreenshotOnFailure.class)
class FleetPageTest {
    private static final String SEQUENCE = """
            taskSequence: Lab
            id: lab
            entries:
              - commandLine: Only one
                command: cmd /c echo one
              - commandLine: Never
                enabled: false
                command: cmd /c echo never
            """;

    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds()).file("task-sequences/lab.yaml", SEQUENCE)
            .with("device: Front desk\nid: pc-desk\n").with("collection: Desks\nid: desks\nmembers: [pc-desk]\n").with("collection: Nobody\nid: nobody\n");
    @TempDir
    Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void openPage() {
        shown.open(site);
        shown.openSequence("Lab");
        shown.page("Fleet");
        bot.tableWithId("fleet.matrix");
    }

    @AfterEach
    void closeSite() {
        shown.closeRun();
        shown.close();
    }

    private void count(int machines) {
        bot.run(() -> ((Spinner) WorkbenchBot.control("fleet.count")).setSelection(machines));
    }

    private void waitFor(String words) {
        bot.waitUntil("the summary says “" + words + "”", () -> ((Label) WorkbenchBot.control("fleet.summary")).getText().contains(words));
    }

    private void simulate(String until) {
        bot.buttonWithId("fleet.run").click();
        waitFor(until);
    }

    private String told() {
        return bot.ask(() -> ((StyledText) WorkbenchBot.control("fleet.told")).getText());
    }

    private void save(Path file) {
        bot.buttonWithId("fleet.save").click();
        bot.shell("Save the report");
        bot.textWithId("save.path").setText(file.toString());
        bot.button("Save").click();
        waitFor("Wrote " + file);
    }

    @Test
    void theMatrixTellsBySignsToldWhatBecameOfEachStepAndLeadsToTheJournalOfAMachine() throws Exception {
        count(60);
        bot.textWithId("fleet.faults").setText("fail 1603 at \"run *\" chance 30 %");
        simulate("60 machines succeed");
        BotTable matrix = bot.tableWithId("fleet.matrix");
        List<String> rows = matrix.rows();
        assertTrue(rows.getFirst().contains("✗") && rows.getFirst().contains("failed"), rows::toString);
        assertTrue(rows.getLast().contains("– off"), rows::toString);

        matrix.select("Only one");
        BotTable outcomes = bot.tableWithId("fleet.outcomes");
        assertTrue(outcomes.rows().getFirst().startsWith("✗ failed, and the run ended there | "), () -> outcomes.rows().toString());
        assertTrue(outcomes.rows().getLast().startsWith("✓ done | "), () -> outcomes.rows().toString());
        String machine = outcomes.rows().getFirst().replaceAll(".* ", "");
        bot.buttonWithId("fleet.journal").click();
        bot.tableWithId("run.timeline");
        bot.waitUntil("it is the journal of a machine on which it failed", () -> {
            String state = ((Label) WorkbenchBot.control("run.state")).getText();
            return state.startsWith("✗ failed") && state.endsWith("machine " + machine + " of the fleet");
        });
    }

    @Test
    void anotherFleetTakesThePlaceOfTheFirst() {
        count(40);
        simulate("40 machines succeed");
        bot.tableWithId("fleet.matrix").select("Only one");
        count(3);
        simulate("3 machines succeed");

        List<String> rows = bot.tableWithId("fleet.matrix").rows();
        assertTrue(rows.stream().anyMatch(row -> row.contains("all")), rows::toString);
    }

    @Test
    void theReportIsSavedAsAPageOrAsData() throws Exception {
        count(5);
        simulate("5 machines succeed");
        save(folder.resolve("fleet.json"));
        save(folder.resolve("fleet.html"));

        assertTrue(Files.readString(folder.resolve("fleet.json")).contains("\"machines\" : 5"), () -> "no report");
        assertTrue(Files.readString(folder.resolve("fleet.html")).contains("<table class=\"matrix\">"));
    }

    @Test
    void aFleetIsTheDevicesOfACollectionTooAndAnEmptyOneIsRefused() {
        bot.run(() -> {
            var who = (Combo) WorkbenchBot.control("fleet.who");
            assertEquals(List.of("machines like those of this site", "machines of built-in models", "the devices of desks", "the devices of nobody"), List.of(who.getItems()));
            who.select(2);
        });
        simulate("1 machines succeed");
        bot.run(() -> ((Combo) WorkbenchBot.control("fleet.who")).select(3));
        simulate("It cannot be simulated");
        assertTrue(told().contains("has no devices"), this::told);
    }

    @Test
    void aSimulationIsStoppedAndAWrongRuleIsTold() {
        count(1_000_000);
        simulate("of 1000000 machines");
        simulate("Stopped");
        assertEquals(List.of(), bot.tableWithId("fleet.matrix").rows());

        bot.textWithId("fleet.faults").setText("explode");
        simulate("It cannot be simulated");
        assertTrue(told().contains("“explode” is none of fail, cut, slow"), this::told);
    }
}
