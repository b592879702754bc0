package org.slipway.sequence.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Theme;

/** The pictures of simulations and runs, on the demo site: those of the README, and others to look at. */
@ExtendWith(ScreenshotOnFailure.class)
class RunPicturesTest {
    private static final String NAME = "Windows 11, bare metal";
    private static final Path DEMO = Path.of("..", "org.slipway.cli", "demo");

    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds());
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);
    private final Camera camera = new Camera(bot);

    @BeforeEach
    void openSite() throws IOException {
        try (Stream<Path> files = Files.walk(DEMO)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, site.folder().resolve(DEMO.relativize(file).toString())));
        }
        shown.open(site);
        shown.openSequence(NAME);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @AfterEach
    void closeSite() {
        shown.closeRun();
        camera.use(Theme.LIGHT);
        shown.close();
    }

    private void waitFor(String label, String words) {
        bot.waitUntil(label + " says “" + words + "”", () -> ((Label) WorkbenchBot.control(label)).getText().contains(words));
    }

    /** Where the keyboard is in a field, its caret blinks. */
    private void still() {
        bot.run(() -> WorkbenchBot.control("simulate.tabs").setFocus());
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void aSimulationAndItsRunAreWorthAPicture(Theme now) {
        camera.use(now);
        shown.page("Simulate");
        bot.waitUntil("the entries and machines are there", () -> ((Tree) WorkbenchBot.control("simulate.tree")).getItemCount() == 2
                && ((Combo) WorkbenchBot.control("simulate.machine")).getItemCount() > 3);
        bot.treeWithId("simulate.tree").select("Apply Windows Settings");
        bot.clickTool("simulate.break");
        bot.clickTool("simulate.run");
        waitFor("simulate.state", "Waits before “Apply Windows Settings”");
        bot.treeWithId("simulate.tree").select("Partition Disk 0 - UEFI");
        still();
        camera.picture("simulate");
        bot.clickTool("simulate.run");
        waitFor("simulate.state", "Succeeded");
        bot.clickTool("simulate.journal");
        bot.tableWithId("run.timeline");
        waitFor("run.state", "succeeded after");
        bot.tableWithId("run.timeline").select("0:00:11 |    Apply Operating");
        bot.tab("run.tab.Variables");
        camera.picture("run-timeline");
        shown.closeRun();
        bot.run(() -> ((Combo) WorkbenchBot.control("simulate.machine")).setText("tablet"));
        bot.clickTool("simulate.run");
        waitFor("simulate.state", "Failed");
        still();
        camera.picture("failure-card");
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void aFleetIsWorthAPicture(Theme now) {
        camera.use(now);
        shown.page("Fleet");
        bot.run(() -> ((Spinner) WorkbenchBot.control("fleet.count")).setSelection(300));
        bot.textWithId("fleet.faults").setText("fail 112 at \"apply image*\" on \"BookPro*\" chance 20 %; fail 1603 in \"Install Applications\" chance 5 %");
        bot.buttonWithId("fleet.run").click();
        waitFor("fleet.summary", "machines succeed");
        bot.tableWithId("fleet.matrix").select("    Apply Operating");
        camera.picture("fleet-matrix");
    }
}
