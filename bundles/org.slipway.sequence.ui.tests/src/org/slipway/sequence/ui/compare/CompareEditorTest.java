package org.slipway.sequence.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** Two versions side by side in the real workbench. */
@ExtendWith(ScreenshotOnFailure.class)
class CompareEditorTest {
    private static final String OLDER = SequenceSite.REFRESH.replace("value: de-DE", "value: fr-FR").replace("  - restartComputer: Last restart\n", "");

    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary();
    @TempDir
    Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void openSite() {
        shown.open(site);
        bot.tableWithId("sequences.table").select("Refresh");
    }

    @AfterEach
    void closeSite() {
        shown.close();
    }

    private void compareWith(Path file) {
        bot.clickTool("sequences.compare");
        bot.shell("Compare a task sequence");
        bot.textWithId("compare.path").setText(file.toString());
        bot.button("Compare").click();
        bot.editor("Compare Refresh");
    }

    private String summary() {
        return bot.ask(() -> ((Label) WorkbenchBot.control("compare.summary")).getText());
    }

    private void waitFor(String words) {
        bot.waitUntil("the summary says “" + words + "”", () -> ((Label) WorkbenchBot.control("compare.summary")).getText().contains(words));
    }

    @Test
    void whatDiffersIsMarkedAndShownInBothWithItsSettingsBelow() throws IOException {
        compareWith(Files.writeString(folder.resolve("old.yaml"), OLDER));
        waitFor("2 steps and groups differ");
        BotTree left = bot.treeWithId("compare.left");
        BotTree right = bot.treeWithId("compare.right");
        BotTable details = bot.tableWithId("compare.details");
        assertEquals(List.of("≠ Set the language  changed"), right.selected(), "the first difference is shown at once");
        assertEquals(List.of("Value | fr-FR | de-DE"), details.rows());

        left.select("Say hello");
        assertEquals(List.of("Say hello"), right.selected(), "choosing one chooses its counterpart");
        assertEquals(List.of(), details.rows());
        right.select("+ Last restart");
        assertEquals(List.of(), left.selected(), "it has none");
    }

    @Test
    void keysGoFromDifferenceToDifference() throws IOException {
        compareWith(Files.writeString(folder.resolve("old.yaml"), OLDER));
        waitFor("2 steps and groups differ");
        BotTree right = bot.treeWithId("compare.right");
        bot.command("org.eclipse.ui.navigate.next");
        bot.waitUntil("the second is chosen", () -> right.selected().equals(List.of("+ Last restart  added")));
        bot.command("org.eclipse.ui.navigate.next");
        bot.waitUntil("it begins anew", () -> right.selected().equals(List.of("≠ Set the language  changed")));
        bot.command("org.eclipse.ui.navigate.previous");
        bot.waitUntil("and goes back", () -> right.selected().equals(List.of("+ Last restart  added")));
    }

    @Test
    void whatIsNotSavedIsComparedWithWhatIs() {
        shown.openSequence("Refresh").select("Set the language");
        bot.textWithId("field.value").setText("es-ES");
        bot.command("org.slipway.sequence.ui.compare");
        bot.shell("Compare a task sequence");
        bot.buttonWithId("compare.saved").click();
        bot.button("Compare").click();
        bot.editor("Compare Refresh");
        waitFor("1 step or group differs");

        assertEquals(List.of("Value | de-DE | es-ES"), bot.tableWithId("compare.details").rows());
    }

    @Test
    void aFileOfMdtIsComparedAsAnImportWouldReadIt() throws IOException {
        compareWith(Files.writeString(folder.resolve("ts.xml"), """
                <sequence version="3.00" name="Refresh" description="">
                  <step name="Say hello" description="" disable="false" continueOnError="false" successCodeList="0 3010"><action>hello.cmd</action></step>
                </sequence>
                """));
        waitFor("differ");

        assertTrue(bot.treeWithId("compare.left").texts().stream().anyMatch(each -> each.contains("Say hello")));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndNothingElseHappens() throws IOException {
        compareWith(Files.writeString(folder.resolve("broken.yaml"), "taskSequence: [\n"));
        waitFor("The two versions cannot be compared");
        compareWith(Files.writeString(folder.resolve("broken.xml"), "<sequence><group>"));
        waitFor("The two versions cannot be compared");

        assertTrue(summary().contains("broken.xml"), this::summary);
    }
}
