package org.slipway.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.Picture;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.SitePage;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Theme;
import org.slipway.workbench.editor.Widgets;

/**
 * Light is light and dark is dark, from edge to edge: told from the picture, since what counts is what is seen. The pictures of the
 * demo site in {@code target/pictures} are those of the README.
 */
@ExtendWith(ScreenshotOnFailure.class)
class ThemeTest {
    private static final int LIGHT = 180;
    private static final int DARK = 70;
    /** Less is a line that only who knows of it sees. */
    private static final int EDGE = 45;

    @TempDir
    private Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SitePage shown = new SitePage(bot);

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
        shown.open(site).open("Reception");
        bot.treeWithId("elements");
    }

    @AfterEach
    void backToLight() {
        bot.use(Theme.LIGHT);
        shown.close();
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
        bot.use(Theme.DARK);
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
        bot.use(Theme.DARK);
        bot.use(Theme.LIGHT);

        waitForNoPatch("after coming back to light", 0, DARK);
    }

    @Test
    void aDialogIsOfOneColour() {
        bot.use(Theme.DARK);
        bot.showView("org.slipway.workbench.navigator");
        bot.treeWithId("navigator.tree").select("Reception");
        bot.command("org.slipway.workbench.delete");
        bot.shell("Delete");
        try {
            bot.waitUntil("all that stands in the dialog has its colour", () -> grounds(dialog()).distinct().count() == 1);
        } finally {
            bot.button("Cancel").click();
        }
    }

    private static Shell dialog() {
        return Stream.of(PlatformUI.getWorkbench().getDisplay().getShells()).filter(shell -> shell.getText().equals("Delete")).findFirst().orElseThrow();
    }

    private static Stream<RGB> grounds(Composite composite) {
        return Stream.concat(Stream.of(composite.getBackground().getRGB()), Stream.of(composite.getChildren()).flatMap(child ->
                child instanceof Composite inner ? grounds(inner) : child instanceof Label ? Stream.of(child.getBackground().getRGB()) : Stream.of()));
    }

    @Test
    void theEdgesOfFieldsAreSeenInBoth() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            bot.use(theme);
            for (String field : List.of("field.id", "field.description")) {
                bot.waitUntil("the edge of " + field + " is seen in " + theme, () -> edge(field) >= EDGE);
            }
        }
    }

    /** How much the edge of a field differs from what is around it. */
    private int edge(String id) {
        Path file = folder.resolve("window.png");
        bot.captureScreenshot(file);
        Rectangle field = bot.ask(() -> {
            Control control = Widgets.find(id).orElseThrow();
            Rectangle onScreen = control.getDisplay().map(control.getParent(), null, control.getBounds());
            Point corner = control.getShell().getLocation();
            return new Rectangle(onScreen.x - corner.x, onScreen.y - corner.y, onScreen.width, onScreen.height);
        });
        Picture picture = Picture.read(file);
        int y = field.y + field.height / 2;
        return picture.contrast(field.x - 14, field.x + 2, y);
    }

    @Test
    void theDemoIsWorthAPictureInBoth() throws IOException {
        Path pilot = folder.resolve("contoso/collections/pilot.yaml");
        Files.writeString(pilot, Files.readString(pilot).replace("pc-office-1", "pc-ofice-1"));
        shown.waitForProblem("pc-ofice-1");
        bot.use(Theme.DARK);
        waitForNoPatch("in the dark picture", LIGHT, 255);
        Path dark = Path.of("target", "pictures", "dark.png");
        bot.captureScreenshot(dark);
        bot.use(Theme.LIGHT);
        waitForNoPatch("in the light picture", 0, DARK);
        Path light = Path.of("target", "pictures", "light.png");
        bot.captureScreenshot(light);

        assertTrue(Picture.read(dark).brightness() < DARK, "dark is dark");
        assertTrue(Picture.read(light).brightness() > LIGHT, "light is light");
    }
}
