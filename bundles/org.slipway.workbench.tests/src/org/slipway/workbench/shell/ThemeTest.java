package org.slipway.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Appearance;
import org.slipway.workbench.appearance.Theme;

/**
 * Light is light and dark is dark, from edge to edge: told from the picture, since what counts is what is seen. The pictures of the
 * demo site in {@code target/pictures} are those of the README.
 */
@ExtendWith(ScreenshotOnFailure.class)
class ThemeTest {
    private static final int LIGHT = 180;
    private static final int DARK = 70;

    @TempDir
    private Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();

    @BeforeEach
    void openTheDemo() throws IOException {
        Path source = Path.of(System.getProperty("slipway.root")).resolve("bundles/org.slipway.cli/demo");
        Path site = Files.createDirectory(folder.resolve("contoso"));
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Path copy = site.resolve(source.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        bot.command("org.slipway.workbench.openSite", Map.of("folder", site.toString()));
        bot.treeWithId("navigator.tree").doubleClick("Reception");
        bot.treeWithId("elements");
    }

    @AfterEach
    void backToLight() {
        use(Theme.LIGHT);
        bot.closeEditors();
        bot.command("org.slipway.workbench.closeSite");
        bot.editor("Welcome");
    }

    private void use(Theme theme) {
        bot.run(() -> new Appearance().use(theme, PlatformUI.getWorkbench().getService(IThemeEngine.class)));
    }

    /** Native widgets fade from one theme into the other, so that a picture is as it should be a moment after the change. */
    private void waitForNoPatch(String where, int from, int to) {
        Path file = folder.resolve("window.png");
        bot.waitUntil("there is no patch of the other theme " + where, () -> {
            bot.captureScreenshot(file);
            return !Picture.read(file).hasPatch(from, to);
        });
    }

    @Test
    void darkLeavesNoLightPatchInAnyView() {
        use(Theme.DARK);
        for (String view : List.of("uses", "history", "help", "navigator", "problems")) {
            bot.showView("org.slipway.workbench." + view);
            waitForNoPatch("beside " + view, LIGHT, 255);
        }
        bot.command("org.slipway.workbench.welcome");
        bot.editor("Welcome");
        waitForNoPatch("in the welcome", LIGHT, 255);
    }

    @Test
    void lightLeavesNoDarkPatch() {
        use(Theme.DARK);
        use(Theme.LIGHT);

        waitForNoPatch("after coming back to light", 0, DARK);
    }

    @Test
    void theDemoIsWorthAPictureInBoth() throws IOException {
        Path pilot = folder.resolve("contoso/collections/pilot.yaml");
        Files.writeString(pilot, Files.readString(pilot).replace("pc-office-1", "pc-ofice-1"));
        bot.showView("org.slipway.workbench.problems");
        BotTree problems = bot.treeWithId("problems.tree");
        bot.waitUntil("the misspelling is told", () -> problems.texts().stream().anyMatch(each -> each.contains("pc-ofice-1")));
        use(Theme.DARK);
        waitForNoPatch("in the dark picture", LIGHT, 255);
        Path dark = Path.of("target", "pictures", "dark.png");
        bot.captureScreenshot(dark);
        use(Theme.LIGHT);
        waitForNoPatch("in the light picture", 0, DARK);
        Path light = Path.of("target", "pictures", "light.png");
        bot.captureScreenshot(light);

        assertTrue(Picture.read(dark).brightness() < DARK, "dark is dark");
        assertTrue(Picture.read(light).brightness() > LIGHT, "light is light");
    }
}
