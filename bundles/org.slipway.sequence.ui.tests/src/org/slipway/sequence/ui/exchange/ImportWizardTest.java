package org.slipway.sequence.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.model.secrets.SealedSecretStore;
import org.slipway.model.secrets.SealingKey;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.BotText;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** The import as a person does it: files, ids, the report, and then what is in the site. */
@ExtendWith(ScreenshotOnFailure.class)
class ImportWizardTest {
    private static final String TS = """
            <?xml version="1.0"?>
            <sequence version="3.00" name="Lite touch" description="">
              <group expand="true" name="Install" description="" disable="false" continueOnError="false">
                <action />
                <step name="Say hello" description="" disable="false" continueOnError="false" successCodeList="0 3010" startIn="" colour="green">
                  <action>hello.cmd</action>
                  <defaultVarList>
                    <variable name="PackageID" property="PackageID"></variable>
                  </defaultVarList>
                </step>
              </group>
            </sequence>
            """;
    private static final String CANARY = "Canary-4711!";
    private static final String SECRET = TS.replace("<variable name=\"PackageID\" property=\"PackageID\"></variable>",
            "<variable name=\"SMSTSRunCommandLineUserPassword\" property=\"SMSTSRunCommandLineUserPassword\">" + CANARY + "</variable>");
    private static final String PASSPHRASE = "four words that differ";

    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary();
    @TempDir
    Path share;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void openSite() {
        shown.open(site);
        bot.tableWithId("sequences.table");
    }

    @AfterEach
    void closeSite() {
        shown.close();
    }

    private Path file(String name, String text) throws IOException {
        Path file = share.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void choose(Path... files) {
        bot.clickTool("sequences.import");
        bot.shell("Import task sequences");
        for (Path each : files) {
            bot.textWithId("import.path").setText(each.toString());
        }
        bot.button("Next >").click();
    }

    private BotTable report() {
        bot.button("Next >").click();
        return bot.tableWithId("fidelity.lines");
    }

    private String label(String id) {
        return bot.ask(() -> ((Label) WorkbenchBot.control(id)).getText());
    }

    private Path inSite(String path) {
        return site.folder().resolve(path);
    }

    @Test
    void aSequenceOfMdtComesInOnceItsReportWasSeen() throws IOException {
        choose(file("W11/ts.xml", TS));
        BotTable found = bot.tableWithId("import.sequences");
        assertEquals(List.of("Lite touch | W11 | is new | " + share.resolve("W11/ts.xml")), found.rows());

        BotTable lines = report();
        assertTrue(label("fidelity.counts").contains("2 kept verbatim"), () -> label("fidelity.counts"));
        assertTrue(lines.rows().stream().anyMatch(line -> line.startsWith("= kept") && line.contains("Say hello") && line.contains("@colour")), () -> lines.rows().toString());
        assertFalse(Files.exists(inSite("task-sequences/w11.yaml")), "nothing is in the site before “Import”");

        bot.button("Import").click();
        bot.editor("Lite touch");
        String text = site.text("task-sequences/w11.yaml");
        assertTrue(text.contains("id: W11") && text.contains("commandLine: Say hello"), text);
    }

    @Test
    void anImportIsOneStepOfUndo() throws IOException {
        choose(file("W11/ts.xml", TS));
        bot.tableWithId("import.sequences");
        report();
        bot.button("Import").click();
        bot.editor("Lite touch");
        bot.closeEditors();

        bot.showView("org.slipway.sequence.ui.sequences");
        bot.showView("org.slipway.workbench.history");
        bot.command("org.eclipse.ui.edit.undo");

        bot.waitUntil("the file is gone", () -> !Files.exists(inSite("task-sequences/w11.yaml")));
    }

    @Test
    void theLinesAreFilteredByVerdictAndByWords() throws IOException {
        choose(file("W11/ts.xml", TS));
        bot.tableWithId("import.sequences");
        BotTable lines = report();
        assertTrue(lines.rows().stream().noneMatch(line -> line.startsWith("✓")), "what is simply mapped is not shown at first");

        bot.run(() -> {
            var verdict = (Combo) WorkbenchBot.control("fidelity.verdict");
            verdict.select(0);
            verdict.notifyListeners(SWT.Selection, new Event());
        });
        int all = lines.rows().size();
        assertEquals(all + " of " + all, label("fidelity.shown"));
        bot.textWithId("fidelity.filter").setText("HELLO colour");

        assertEquals("1 of " + all, label("fidelity.shown"));
    }

    @Test
    void theReportIsSavedAsAPageOfItsOwn() throws IOException {
        choose(file("W11/ts.xml", TS));
        bot.tableWithId("import.sequences");
        report();
        Path saved = share.resolve("fidelity.html");
        var page = (FidelityPage) shown.wizardPage();
        bot.run(() -> page.save(saved));

        String text = Files.readString(saved);
        assertTrue(text.contains("<h2>Lite touch</h2>") && text.contains("step @colour"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cut.xml     | `<sequence version="3.00"><group name="a">`                         | XML-SYNTAX
            dtd.xml     | `<!DOCTYPE sequence [<!ENTITY e SYSTEM "file:///etc/passwd">]><sequence>&e;</sequence>` | XML-DTD
            other.xml   | `<unattend/>`                                                      | TS-UNKNOWN-FILE
            broken.zip  | `PK\u0003\u0004 and no more`                                       | ZIP
            missing.xml | ``                                                                 | TS-FILE
            """)
    void aFileThatCannotBeReadEndsInAPlainProblemOnThePage(String name, String text, String code) throws IOException {
        Path broken = share.resolve(name);
        if (!text.isEmpty()) {
            Files.writeString(broken, text);
        }
        choose(file("W11/ts.xml", TS), broken);

        String told = bot.textWithId("import.problems").getText();
        assertTrue(told.contains("[" + code) && told.contains(name), told);
        assertEquals(List.of("bare.yaml", "refresh.yaml"), names("task-sequences"));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(inSite(folder))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anIdThatIsTakenIsReplacedOrChangedAsTheUserSays() throws IOException {
        choose(file("refresh/ts.xml", TS));
        BotTable found = bot.tableWithId("import.sequences");
        IWizardPage page = shown.wizardPage();
        bot.waitUntil("it is told whose id that is", () -> found.rows().getFirst().contains("the id is already that of “Refresh”"));
        assertFalse(page.isPageComplete(), "nothing is replaced unasked");

        bot.textWithId("import.id").setText("lite-touch");
        bot.waitUntil("another id is as good", () -> found.rows().getFirst().contains("is new") && page.isPageComplete());
        bot.textWithId("import.id").setText("refresh");
        bot.buttonWithId("import.replace").click();
        bot.waitUntil("or its place is taken", () -> found.rows().getFirst().contains("replaces “Refresh”") && page.isPageComplete());
        report();
        bot.button("Import").click();

        bot.waitUntil("the file has another sequence", () -> site.text("task-sequences/refresh.yaml").contains("taskSequence: Lite touch"));
    }

    @Test
    void secretsGoToTheStoreAndAWrongPassphraseIsToldBeforeAnythingIsInTheSite() throws Exception {
        var store = new SealedSecretStore(SealedSecretStore.fileOf(site.folder()), SealingKey.passphrase(PASSPHRASE.toCharArray()));
        store.put("other", "value".toCharArray());
        choose(file("W11/ts.xml", SECRET));
        bot.tableWithId("import.sequences");
        report();
        bot.tab("fidelity.secrets");
        assertTrue(bot.tableWithId("fidelity.secrets.table").rows().getFirst().startsWith("W11/Kept_SMSTSRunCommandLineUserPassword | "));

        bot.button("Import").click();
        assertTrue(bot.textWithId("fidelity.trouble").getText().contains("SECRET-PASSPHRASE"));
        bot.textWithId("fidelity.passphrase").setText("another one entirely");
        bot.button("Import").click();
        BotText trouble = bot.textWithId("fidelity.trouble");
        bot.waitUntil("the wrong one is told", () -> trouble.getText().contains("SECRET-WRONG-KEY"));
        assertEquals(List.of("bare.yaml", "refresh.yaml"), names("task-sequences"));
        bot.textWithId("fidelity.passphrase").setText(PASSPHRASE);
        bot.button("Import").click();
        bot.editor("Lite touch");

        assertEquals(CANARY, new String(store.get("W11/Kept_SMSTSRunCommandLineUserPassword").orElseThrow()));
        assertFalse(site.text("task-sequences/w11.yaml").contains(CANARY));
    }

    @Test
    void secretsMayBeLeftWhereTheyAreAndAreNamed() throws IOException {
        choose(file("W11/ts.xml", SECRET));
        bot.tableWithId("import.sequences");
        report();
        bot.buttonWithId("fidelity.leave").click();
        bot.button("Import").click();
        bot.shell("Slipway");
        bot.button("OK").click();
        bot.editor("Lite touch");

        assertFalse(Files.exists(inSite("secrets.sealed")));
        assertFalse(site.text("task-sequences/w11.yaml").contains(CANARY));
    }
}
