package org.slipway.sequence.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BooleanSupplier;

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
import org.slipway.ui.testkit.Picture;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Theme;
import org.slipway.workbench.editor.ElementEditor;

/** The pictures of the workspace in {@code target/pictures}: those of the README, and others to look at. */
@ExtendWith(ScreenshotOnFailure.class)
class PicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    /** Brighter than anything on dark but letters and icons. */
    private static final int LIGHT = 180;
    private static final int DARK = 70;
    /** So many looks show the same. */
    private static final int STILL = 3;

    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds()).file("images/pe-x64.yaml", "bootImage: Windows PE (x64)\nid: pe-x64\n");
    @TempDir
    Path share;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);
    private Theme theme = Theme.LIGHT;

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
        bot.use(Theme.LIGHT);
        shown.close();
    }

    private void page(String name) {
        bot.run(() -> ((ElementEditor) WorkbenchBot.page().getActiveEditor()).showPage(name));
    }

    private void in(Theme now) {
        theme = now;
        bot.use(now);
    }

    /**
     * Native widgets fade from one state into the next, so that a picture is as it should be when later ones are the same. Nothing of
     * the other theme may be left in it.
     */
    private void picture(String name) {
        bot.waitUntil("the picture " + name + " stands still and is of one theme", standsStill(PICTURES.resolve(name + (theme == Theme.DARK ? "-dark.png" : ".png"))));
    }

    private BooleanSupplier standsStill(Path file) {
        Path before = share.resolve("before.png");
        var looks = new int[1];
        return () -> {
            bot.captureScreenshot(file);
            boolean same = Files.exists(before) && same(before, file);
            looks[0] = same ? looks[0] + 1 : 0;
            copy(file, before);
            return looks[0] >= STILL && !(theme == Theme.DARK ? Picture.read(file).hasPatch(LIGHT, 255) : Picture.read(file).hasPatch(0, DARK));
        };
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void theEditorIsWorthAPicture(Theme now) {
        in(now);
        BotTree entries = shown.openSequence("Bare metal");
        entries.select("Partition Disk 0 - UEFI");
        bot.textWithId("field.name");
        picture("sequence-tree");
        bot.tab("details.Options");
        bot.treeWithId("condition.tree");
        picture("sequence-condition");
        page("Flow");
        bot.waitForPaint("flow");
        picture("sequence-flow");
        page("Variables");
        bot.treeWithId("variables.tree");
        picture("sequence-variables");
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void aComparisonIsWorthAPicture(Theme now) throws Exception {
        in(now);
        String older = template("bare-metal").replace("Partition Disk 0 - UEFI", "Format the disk for UEFI").replace("equals: false", "equals: 0")
                .replace("notEquals: true", "notEquals: yes");
        Path file = Files.writeString(share.resolve("bare-metal-2024.yaml"), older);
        bot.tableWithId("sequences.table").select("Bare metal");
        bot.clickTool("sequences.compare");
        bot.shell("Compare");
        bot.textWithId("compare.path").setText(file.toString());
        picture("sequence-compare-dialog");
        bot.button("Compare").click();
        bot.editor("Compare Bare metal");
        BotTree right = bot.treeWithId("compare.right");
        bot.waitUntil("it is compared", () -> !right.selected().isEmpty());
        picture("sequence-compare");
        assertTrue(Files.exists(PICTURES.resolve("sequence-compare.png")));
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void aFidelityReportIsWorthAPicture(Theme now) throws IOException {
        in(now);
        bot.tableWithId("sequences.table");
        bot.clickTool("sequences.new");
        bot.shell("New task sequence");
        bot.treeWithId("newSequence.preview");
        picture("sequence-new");
        bot.button("Cancel").click();
        Path file = Files.createDirectories(share.resolve("LT-W11")).resolve("ts.xml");
        Files.writeString(file, SequenceSite.LITE_TOUCH);
        bot.clickTool("sequences.import");
        bot.shell("Import task sequences");
        bot.textWithId("import.path").setText(file.toString());
        picture("sequence-import-files");
        bot.button("Next >").click();
        bot.tableWithId("import.sequences");
        picture("sequence-import-ids");
        bot.button("Next >").click();
        bot.tableWithId("fidelity.lines");
        picture("fidelity-report");
        bot.tab("fidelity.externals");
        picture("fidelity-externals");
    }
}
