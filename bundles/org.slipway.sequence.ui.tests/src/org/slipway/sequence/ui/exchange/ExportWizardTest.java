package org.slipway.sequence.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.secrets.SealedSecretStore;
import org.slipway.model.secrets.SealingKey;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** The export: what the other tool cannot say is told, and only then a file is written. */
@ExtendWith(ScreenshotOnFailure.class)
class ExportWizardTest {
    private static final String JOIN = """
            taskSequence: Join
            id: join
            variables:
              - secret: OSDJoinPassword
                entry: join-password
            entries:
              - setVariable: Keep it
                variable: Hidden
                value: "%OSDJoinPassword%"
            """;
    private static final String PASSPHRASE = "four words that differ";

    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary().file("task-sequences/join.yaml", JOIN);
    @TempDir
    Path share;
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

    private void begin(String sequence, String format, Path file) {
        BotTable table = bot.tableWithId("sequences.table");
        bot.waitUntil("the sequences are listed", () -> table.rows().size() == 3);
        bot.clickTool("sequences.export");
        bot.shell("Export a task sequence");
        bot.textWithId("export.file").setText(file.toString());
        bot.run(() -> {
            var choice = (Combo) WorkbenchBot.control("export.sequence");
            choice.select(Stream.of(choice.getItems()).map(each -> each.startsWith(sequence)).toList().indexOf(true));
            choice.notifyListeners(SWT.Selection, new Event());
            for (String each : new String[] { "mdt", "configmgr" }) {
                ((Button) WorkbenchBot.control("export.format." + each)).setSelection(each.equals(format));
            }
        });
        bot.button("Next >").click();
    }

    @Test
    void whatTheOtherToolCannotSayIsToldBeforeTheFileIsThere() throws IOException {
        Path file = share.resolve("refresh.xml");
        begin("Refresh", "mdt", file);
        BotTable unsaid = bot.tableWithId("export.unsaid");
        assertFalse(Files.exists(file));
        assertTrue(unsaid.rows().size() > 0);

        bot.button("Export").click();

        bot.waitUntil("it is written", () -> Files.exists(file));
        assertTrue(Files.readString(file).contains("name=\"Say hello\""));
    }

    @Test
    void aFileThatIsThereIsOnlyReplacedWhenThatIsWanted() throws IOException {
        Path file = Files.writeString(share.resolve("mine.xml"), "mine");
        begin("Bare metal", "configmgr", file);
        assertTrue(bot.textWithId("export.problems").getText().contains("already exists"));
        assertEquals("mine", Files.readString(file));

        bot.buttonWithId("export.over").click();
        bot.button("Next >").click();
        bot.tableWithId("export.unsaid");
        bot.button("Export").click();

        bot.waitUntil("it is another now", () -> read(file).contains("hostname"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notNow) {
            return "";
        }
    }

    @Test
    void secretsAreLeftEmptyUnlessTheyAreAskedForWithThePassphrase() throws Exception {
        new SealedSecretStore(SealedSecretStore.fileOf(site.folder()), SealingKey.passphrase(PASSPHRASE.toCharArray())).put("join-password", "Canary-4711!".toCharArray());
        Path file = share.resolve("join.xml");
        begin("Join", "mdt", file);
        BotTable unsaid = bot.tableWithId("export.unsaid");
        assertTrue(unsaid.rows().stream().anyMatch(row -> row.contains("The secret “OSDJoinPassword” is left empty.")), () -> unsaid.rows().toString());
        bot.button("< Back").click();
        bot.buttonWithId("export.secrets").click();
        bot.button("Next >").click();
        assertTrue(bot.textWithId("export.problems").getText().contains("SECRET-PASSPHRASE"));
        bot.textWithId("export.passphrase").setText(PASSPHRASE);
        bot.button("Next >").click();
        bot.tableWithId("export.unsaid");
        bot.button("Export").click();

        bot.waitUntil("it is written, and holds the password", () -> read(file).contains("Canary-4711!"));
    }
}
