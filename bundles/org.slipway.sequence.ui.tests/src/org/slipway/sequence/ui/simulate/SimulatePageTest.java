package org.slipway.sequence.ui.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.BotText;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** Sequences run on machines that are thought of, in the real workbench. */
@ExtendWith(ScreenshotOnFailure.class)
class SimulatePageTest {
    private static final String SEQUENCE = """
            taskSequence: Lab
            id: lab
            entries:
              - setVariable: Set the language
                variable: Language
                value: de-DE
              - group: Words
                entries:
                  - commandLine: German words
                    command: cmd /c echo Worte
                    when:
                      variable: Language
                      equals: de-DE
                  - commandLine: French words
                    command: cmd /c echo mots
                    when:
                      variable: Language
                      equals: fr-FR
              - commandLine: Say goodbye
                command: cmd /c echo bye
            """;
    /** What it never installs is not on the disk. */
    private static final String WARNED = """
            taskSequence: Warned
            id: warned
            entries:
              - group: Never
                when:
                  variable: Language
                  equals: fr-FR
                entries:
                  - installPackage: Install the tools
                    package: tools
              - commandLine: Say goodbye
                command: cmd /c echo bye
            """;

    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds()).file("task-sequences/lab.yaml", SEQUENCE)
            .file("task-sequences/warned.yaml", WARNED)
            .file("packages/tools.yaml", "package: Tools\nid: tools\ncontent:\n  - content: packages/tools.zip\n")
            .with("device: Front desk\nid: pc-desk\n")
            .file("machines/lab.yaml", "device: LAB-9\nmodel: Book 14\n").file("machines/broken.yaml", "device: LAB-8\nmemory: much\n");
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void openPage() {
        shown.open(site);
        show("Lab", 3);
    }

    private void show(String sequence, int entries) {
        shown.openSequence(sequence);
        shown.page("Simulate");
        bot.waitUntil("the entries and machines are there", () -> ((Tree) WorkbenchBot.control("simulate.tree")).getItemCount() == entries
                && ((Combo) WorkbenchBot.control("simulate.machine")).getItemCount() > 3);
    }

    @AfterEach
    void closeSite() {
        shown.closeRun();
        shown.close();
    }

    private void waitFor(String words) {
        bot.waitUntil("the state is “" + words + "”", () -> ((Label) WorkbenchBot.control("simulate.state")).getText().contains(words));
    }

    private void run(String until) {
        bot.clickTool("simulate.run");
        waitFor(until);
    }

    /** Each entry with what became of it, as the tree tells. */
    private List<String> path() {
        return bot.ask(() -> {
            var lines = new ArrayList<String>();
            Stream.of(((Tree) WorkbenchBot.control("simulate.tree")).getItems()).forEach(each -> collect(each, lines));
            return lines;
        });
    }

    private static void collect(TreeItem item, List<String> lines) {
        lines.add(item.getText(0) + " | " + item.getText(1));
        Stream.of(item.getItems()).forEach(each -> collect(each, lines));
    }

    private String told() {
        return bot.ask(() -> ((StyledText) WorkbenchBot.control("simulate.told")).getText());
    }

    private void machine(String name) {
        bot.run(() -> ((Combo) WorkbenchBot.control("simulate.machine")).setText(name));
    }

    @Test
    void thePathThatARunTakesIsShownInTheTreeAndItsJournalInTheRunView() {
        run("✓ Succeeded");

        List<String> path = path();
        assertTrue(path.get(0).startsWith("Set the language | ✓ done"), path::toString);
        assertTrue(path.get(1).startsWith("Words | ▾ entered"), path::toString);
        assertTrue(path.get(2).startsWith("German words | ✓ done"), path::toString);
        assertTrue(path.get(3).startsWith("French words | – skipped"), path::toString);

        bot.clickTool("simulate.journal");
        bot.tableWithId("run.timeline");
        bot.waitUntil("the run view shows it", () -> ((Label) WorkbenchBot.control("run.state")).getText().startsWith("✓ succeeded"));
        assertTrue(bot.tableWithId("run.timeline").rows().stream().anyMatch(each -> each.contains("French words | ◆ false")));
    }

    @Test
    void aRunStopsWhereItIsToldGoesStepByStepAndTakesOtherVariables() {
        bot.treeWithId("simulate.tree").select("Words");
        bot.clickTool("simulate.break");
        run("Waits before “Words”");
        bot.tab("simulate.tab.Variables");
        BotTable variables = bot.tableWithId("simulate.variables");
        variables.doubleClick("Language");
        bot.shell("Set a variable");
        bot.text("de-DE").setText("fr-FR");
        bot.button("OK").click();
        bot.waitUntil("it is set", () -> variables.rows().contains("Language | fr-FR"));
        bot.clickTool("simulate.step");
        waitFor("Waits before “German words”");
        run("✓ Succeeded");

        List<String> path = path();
        assertTrue(path.get(2).startsWith("German words | – skipped"), path::toString);
        assertTrue(path.get(3).startsWith("French words | ✓ done"), path::toString);
    }

    @Test
    void aFaultFromTheFormFailsItsStepWhichIsToldAsACard() {
        bot.buttonWithId("simulate.faults.edit").click();
        bot.shell("Faults");
        bot.run(() -> {
            ((Combo) WorkbenchBot.control("faults.code")).setText("1603 – installation failed");
            ((Combo) WorkbenchBot.control("faults.at")).setText("run *");
            ((Combo) WorkbenchBot.control("faults.in")).setText("German words");
        });
        bot.buttonWithId("faults.add").click();
        bot.button("Use these").click();
        BotText faults = bot.textWithId("simulate.faults");
        bot.waitUntil("the rule is written", () -> faults.getText().equals("fail 1603 at \"run *\" in \"German words\""));
        run("✗ Failed");

        assertEquals(List.of("German words"), bot.treeWithId("simulate.tree").selected(), "the step that failed is chosen");
        assertTrue(told().contains("Why it failed") && told().contains("What most likely helps"), this::told);
        assertTrue(bot.ask(() -> progress().getSelection() < progress().getMaximum()), "the bar is not full: it did not come to its end");
    }

    private static ProgressBar progress() {
        return (ProgressBar) WorkbenchBot.control("simulate.progress");
    }

    @Test
    void aRuleThatIsFilledInButNotAddedIsUsedTooAndAWrongOneIsNotDropped() {
        bot.buttonWithId("simulate.faults.edit").click();
        bot.shell("Faults");
        bot.run(() -> ((Combo) WorkbenchBot.control("faults.code")).setText("0"));
        bot.button("Use these").click();
        bot.run(() -> ((Combo) WorkbenchBot.control("faults.code")).setText("1618"));
        bot.button("Use these").click();
        BotText faults = bot.textWithId("simulate.faults");
        bot.waitUntil("the rule is written", () -> faults.getText().equals("fail 1618"));
    }

    @Test
    void aMachineIsADeviceOfTheSiteOrAFileToo() {
        machine("pc-desk");
        run("✓ Succeeded");
        machine("machines/lab.yaml");
        bot.clickTool("simulate.step");
        waitFor("Waits before “Set the language”");
        bot.tab("simulate.tab.Machine");
        bot.waitUntil("it is that machine", () -> ((StyledText) WorkbenchBot.control("simulate.machine.text")).getText().contains("Book 14"));
        bot.clickTool("simulate.end");
        waitFor("Ended by hand");
    }

    @Test
    void anotherMachineWhileARunWaitsBeginsAnew() {
        bot.clickTool("simulate.step");
        waitFor("Waits before “Set the language”");
        bot.clickTool("simulate.step");
        waitFor("Waits before “Words”");
        machine("machines/lab.yaml");
        bot.clickTool("simulate.step");
        waitFor("Waits before “Set the language”");
        bot.tab("simulate.tab.Machine");
        bot.waitUntil("it is that machine", () -> ((StyledText) WorkbenchBot.control("simulate.machine.text")).getText().contains("Book 14"));
    }

    @Test
    void whatIsTypedBehindAMachineOfTheListIsNotPassedOver() {
        String first = bot.ask(() -> ((Combo) WorkbenchBot.control("simulate.machine")).getItem(0));
        machine(first + "nosuch");
        run("It cannot be simulated");
        assertTrue(told().contains(first + "nosuch"), this::told);
        machine(first);
        run("✓ Succeeded");
    }

    @Test
    void nothingOfTheRunBeforeIsLeftWhereOneIsRefused() {
        run("✓ Succeeded");
        machine("toaster");
        run("It cannot be simulated");
        assertTrue(path().stream().allMatch(each -> each.endsWith("| ")), () -> path().toString());
        assertEquals(0, bot.ask(() -> progress().getSelection()));
    }

    @Test
    void theWarningsOfThePlanCanBeReadAtTheEnd() {
        bot.closeEditors();
        show("Warned", 2);
        run("✓ Succeeded");
        bot.treeWithId("simulate.tree").select("Say goodbye");
        Link warnings = bot.ask(() -> (Link) WorkbenchBot.control("simulate.warnings"));
        assertEquals("<a>1 warning</a>", bot.ask(warnings::getText));
        bot.run(() -> warnings.notifyListeners(SWT.Selection, new Event()));
        assertTrue(told().contains("packages/tools.zip"), this::told);
    }

    @Test
    void namesThatNobodyMaySetAreRefusedWithAReason() {
        bot.clickTool("simulate.step");
        waitFor("Waits before “Set the language”");
        bot.tab("simulate.tab.Variables");
        BotTable variables = bot.tableWithId("simulate.variables");
        bot.waitUntil("variables of the engine are there", () -> ((Table) WorkbenchBot.control("simulate.variables")).getItemCount() > 0);
        String own = variables.rows().stream().filter(each -> each.startsWith("_")).findFirst().orElseThrow().split(" \\| ")[0];
        variables.doubleClick(own + " |");
        bot.shell("Set a variable");
        bot.text("Names that begin with “_” are the engine's own: it alone sets them. Choose another name.");
        bot.text(own).type("9 lives");
        bot.text("A name has letters, digits, “_” and “-”, at most 256, and begins with a letter.");
        bot.button("Cancel").click();
    }

    @Test
    void whatIsNoMachineAndWhatCannotBeReadIsTold() {
        machine("toaster");
        run("It cannot be simulated");
        assertTrue(told().contains("neither a device of this site, nor a file"), this::told);

        machine("machines/broken.yaml");
        bot.clickTool("simulate.run");
        bot.waitUntil("the place is told", () -> ((StyledText) WorkbenchBot.control("simulate.told")).getText().contains("machines/broken.yaml:2:9"));
    }

    @Test
    void theFlowShowsThePathUntilTheSequenceIsAnother() {
        run("✓ Succeeded");
        bot.tab("simulate.tab.Flow");
        bot.waitForPaint("simulate.flow");
        shown.page("Design");
        bot.treeWithId("entries").select("Say goodbye");
        bot.textWithId("field.command").setText("cmd /c echo never");
        shown.page("Simulate");
        waitFor("the sequence has been changed since");
    }
}
