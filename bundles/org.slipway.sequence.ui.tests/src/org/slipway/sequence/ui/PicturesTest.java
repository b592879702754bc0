package org.slipway.sequence.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.model.text.YamlResource;
import org.slipway.steps.templates.Templates;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Theme;
import org.slipway.workbench.editor.ElementEditor;

/** The pictures of the workspace in {@code target/pictures}: those of the README, and others to look at. */
@ExtendWith(ScreenshotOnFailure.class)
class PicturesTest {
    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds()).file("images/pe-x64.yaml", "bootImage: Windows PE (x64)\nid: pe-x64\n");
    @TempDir
    Path share;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);
    private final Camera camera = new Camera(bot);

    @BeforeEach
    void openSite() throws Exception {
        for (String each : new String[] { "bare-metal", "refresh", "in-place-upgrade" }) {
            Files.createDirectories(site.folder().resolve("task-sequences"));
            Files.writeString(site.folder().resolve("task-sequences/" + each + ".yaml"), template(each));
        }
        shown.open(site);
    }

    private static String template(String id) throws Exception {
        var template = Templates.read(Platform.getExtensionRegistry()).find(id).orElseThrow();
        return ((YamlResource) template.make(id, template.name(), Installed.kinds()).eResource()).text();
    }

    @AfterEach
    void closeSite() {
        camera.use(Theme.LIGHT);
        shown.close();
    }

    private void page(String name) {
        bot.run(() -> ((ElementEditor) WorkbenchBot.page().getActiveEditor()).showPage(name));
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void theEditorIsWorthAPicture(Theme now) {
        camera.use(now);
        BotTree entries = shown.openSequence("Bare metal");
        entries.select("Partition Disk 0 - UEFI");
        bot.textWithId("field.name");
        camera.picture("sequence-tree");
        bot.tab("details.Options");
        bot.treeWithId("condition.tree");
        camera.picture("sequence-condition");
        page("Flow");
        bot.waitForPaint("flow");
        camera.picture("sequence-flow");
        page("Variables");
        bot.treeWithId("variables.tree");
        camera.picture("sequence-variables");
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void aComparisonIsWorthAPicture(Theme now) throws Exception {
        camera.use(now);
        String older = template("bare-metal").replace("Partition Disk 0 - UEFI", "Format the disk for UEFI").replace("equals: false", "equals: 0")
                .replace("notEquals: true", "notEquals: yes");
        Path file = Files.writeString(share.resolve("bare-metal-2024.yaml"), older);
        bot.tableWithId("sequences.table").select("Bare metal");
        bot.clickTool("sequences.compare");
        bot.shell("Compare a task sequence");
        bot.textWithId("compare.path").setText(file.toString());
        camera.picture("sequence-compare-dialog");
        bot.button("Compare").click();
        bot.editor("Compare Bare metal");
        BotTree right = bot.treeWithId("compare.right");
        bot.waitUntil("it is compared", () -> !right.selected().isEmpty());
        camera.picture("sequence-compare");
        assertTrue(Files.exists(Camera.PICTURES.resolve("sequence-compare.png")));
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void aFidelityReportIsWorthAPicture(Theme now) throws IOException {
        camera.use(now);
        bot.tableWithId("sequences.table");
        bot.clickTool("sequences.new");
        bot.shell("New task sequence");
        bot.treeWithId("newSequence.preview");
        camera.picture("sequence-new");
        bot.button("Cancel").click();
        Path file = Files.createDirectories(share.resolve("LT-W11")).resolve("ts.xml");
        Files.writeString(file, SequenceSite.LITE_TOUCH);
        bot.clickTool("sequences.import");
        bot.shell("Import task sequences");
        bot.textWithId("import.path").setText(file.toString());
        camera.picture("sequence-import-files");
        bot.button("Next >").click();
        bot.tableWithId("import.sequences");
        camera.picture("sequence-import-ids");
        bot.button("Next >").click();
        bot.tableWithId("fidelity.lines");
        camera.picture("fidelity-report");
        bot.tab("fidelity.externals");
        camera.picture("fidelity-externals");
    }
}
