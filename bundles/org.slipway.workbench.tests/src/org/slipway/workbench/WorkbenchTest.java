package org.slipway.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

/** What a person does of a morning, in the real workbench. */
@ExtendWith(ScreenshotOnFailure.class)
class WorkbenchTest {
    private static final String DEVICE = """
            # The reception desk.
            device: Reception PC   # moved in May
            id: pc-001
            description: 'Beside the door'    # the glass one
            variables:
              # the name on the door
              - string: OSDComputerName
                value: PC-%SerialNumber%
            """;
    @TempDir
    Path folder;
    /** Another name for each test, so that none mistakes the site of the one before for its own. */
    private String site;
    private final WorkbenchBot bot = new WorkbenchBot();
    private NavigatorPage navigator;
    private final SitePage shown = new SitePage(bot);

    @BeforeEach
    void openSite() throws IOException {
        site = "Contoso " + folder.getFileName();
        Files.writeString(folder.resolve("site.yaml"), "site: " + site + "\nid: contoso\n");
        Files.createDirectory(folder.resolve("devices"));
        Files.writeString(folder.resolve("devices/pc.yaml"), DEVICE);
        Files.createDirectory(folder.resolve("collections"));
        Files.writeString(folder.resolve("collections/all.yaml"), "collection: All\nid: all\nmembers:\n  - pc-001\n");
        navigator = shown.open(folder).select(site);
    }

    @AfterEach
    void closeSite() {
        shown.close();
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve("devices/pc.yaml"));
    }

    private static List<String> changedLines(String before, String after) {
        var come = new ArrayList<>(after.lines().toList());
        before.lines().forEach(come::remove);
        return come;
    }

    @Test
    void changingOneFieldAndSavingChangesOneLineOfTheFile() throws IOException {
        EditorPage editor = navigator.open("Reception PC");
        editor.field("description").setText("Behind the door");
        bot.waitUntil("the editor is dirty", editor::isDirty);
        editor.save();
        assertEquals(List.of("description: 'Behind the door'    # the glass one"), changedLines(DEVICE, file()));
        assertEquals(DEVICE.lines().count(), file().lines().count());
    }

    @Test
    void undoTakesBackWhatAFieldChanged() throws IOException {
        EditorPage editor = navigator.open("Reception PC");
        editor.field("description").setText("Behind the door");
        bot.waitUntil("the editor is dirty", editor::isDirty);
        bot.command("org.eclipse.ui.edit.undo");
        bot.waitUntil("the editor is clean", () -> !editor.isDirty());
        assertEquals("Beside the door", editor.field("description").getText());
        assertEquals(DEVICE, file());
    }

    @Test
    void aFileChangedElsewhereIsShownWithoutBeingAsked() throws IOException {
        EditorPage editor = navigator.open("Reception PC");
        BotText field = editor.field("description");
        Files.writeString(folder.resolve("devices/pc.yaml"), DEVICE.replace("Beside", "Before"));
        bot.waitUntil("the field shows it", () -> field.getText().equals("Before the door"));
        assertFalse(editor.isDirty());
    }

    @Test
    void aMisspeltReferenceIsFoundWhileTheSiteIsOpen() throws IOException {
        Files.writeString(folder.resolve("collections/all.yaml"), "collection: All\nid: all\nmembers:\n  - pc-01\n");
        shown.waitForProblem("pc-01");
        assertTrue(Files.readString(folder.resolve("collections/all.yaml")).contains("pc-01"));
    }
}
