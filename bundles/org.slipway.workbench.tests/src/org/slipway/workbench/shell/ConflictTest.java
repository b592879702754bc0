package org.slipway.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.BotText;
import org.slipway.ui.testkit.EditorPage;
import org.slipway.ui.testkit.NavigatorPage;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.SitePage;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.editor.Widgets;

/** A file that is changed here and elsewhere: the user chooses, and each choice does what it says. */
@ExtendWith(ScreenshotOnFailure.class)
class ConflictTest {
    private static final String BEFORE = "device: Till\nid: till\ndescription: at the door\n";
    private static final String MINE = BEFORE.replace("door", "window");
    private static final String THEIRS = BEFORE.replace("door", "stairs");
    private static final String QUESTION = "Changed in two places";

    @TempDir
    private Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SitePage site = new SitePage(bot);
    private NavigatorPage navigator;
    private EditorPage editor;
    private BotText field;

    @BeforeEach
    void changeItHere() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "site: Contoso\nid: contoso\n");
        Files.createDirectory(folder.resolve("devices"));
        write(BEFORE);
        navigator = site.open(folder);
        editor = navigator.open("Till");
        field = editor.field("description");
        field.setText("at the window");
        bot.waitUntil("the editor is dirty", editor::isDirty);
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("devices/till.yaml"), text);
    }

    private String onDisk() {
        try {
            return Files.readString(folder.resolve("devices/till.yaml"));
        } catch (IOException gone) {
            return "";
        }
    }

    private void answer(String button) {
        bot.shell(QUESTION);
        bot.button(button).click();
    }

    /** The disk is watched: the editor says by itself what happened there. */
    private void waitForBanner() {
        bot.waitUntil("the editor says so", () -> bannerIsShown());
    }

    private static boolean bannerIsShown() {
        return Widgets.find("conflict").filter(Control::isVisible).isPresent();
    }

    @Test
    void whoTypesIsToldWithoutBeingInterrupted() throws IOException {
        write(THEIRS);
        waitForBanner();

        assertEquals(List.of(), bot.ask(() -> Stream.of(Display.getCurrent().getShells()).map(Shell::getText).filter(QUESTION::equals).toList()));
        field.setText("at the wide window");
        bot.waitUntil("typing goes on", () -> field.getText().equals("at the wide window"));
        assertTrue(bot.ask(ConflictTest::bannerIsShown));
    }

    @Test
    void whatIsOnDiskIsTaken() throws IOException {
        write(THEIRS);
        waitForBanner();
        bot.buttonWithId("conflict.theirs").click();

        bot.waitUntil("it is shown", () -> field.getText().equals("at the stairs"));
        bot.waitUntil("there is nothing to save", () -> !editor.isDirty());
        bot.waitUntil("there is nothing to choose", () -> !bannerIsShown());
        assertEquals(THEIRS, onDisk());
    }

    @Test
    void bothTextsAreComparedWhenAskedFor() throws IOException {
        write(THEIRS);
        waitForBanner();
        bot.buttonWithId("conflict.compare").click();
        answer("Take what is on disk");

        bot.waitUntil("it is shown", () -> field.getText().equals("at the stairs"));
        bot.waitUntil("there is nothing to save", () -> !editor.isDirty());
        assertEquals(THEIRS, onDisk());
    }

    @Test
    void mineIsKeptAndOverwritesWhenItIsSaved() throws IOException {
        write(THEIRS);
        waitForBanner();
        bot.buttonWithId("conflict.mine").click();
        bot.waitUntil("there is nothing to choose", () -> !bannerIsShown());
        assertEquals(THEIRS, onDisk());
        bot.command("org.eclipse.ui.file.save");

        bot.waitUntil("it is written", () -> onDisk().equals(MINE));
        bot.waitUntil("there is nothing to save", () -> !editor.isDirty());
    }

    @Test
    void aSaveThatMetAConflictGoesOnOnceMineIsKept() throws IOException {
        write(THEIRS);
        waitForBanner();
        bot.command("org.eclipse.ui.file.save");
        answer("Decide later");
        assertEquals(THEIRS, onDisk());
        bot.command("org.eclipse.ui.file.save");
        answer("Keep mine");

        bot.waitUntil("it is written", () -> onDisk().equals(MINE));
    }

    @Test
    void closedWithoutSavingItIsWhatIsOnDisk() throws IOException {
        write(THEIRS);
        waitForBanner();
        bot.closeEditors();
        editor = navigator.open("Till");

        BotText fresh = editor.field("description");
        bot.waitUntil("it shows the disk's text", () -> fresh.getText().equals("at the stairs") && !editor.isDirty());
    }
}
