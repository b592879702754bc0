package org.slipway.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.BotText;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.editor.ElementEditor;

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

    @BeforeEach
    void openSite() throws IOException {
        site = "Contoso " + folder.getFileName();
        Files.writeString(folder.resolve("site.yaml"), "site: " + site + "\nid: contoso\n");
        Files.createDirectory(folder.resolve("devices"));
        Files.writeString(folder.resolve("devices/pc.yaml"), DEVICE);
        Files.createDirectory(folder.resolve("collections"));
        Files.writeString(folder.resolve("collections/all.yaml"), "collection: All\nid: all\nmembers:\n  - pc-001\n");
        bot.command("org.slipway.workbench.openSite", Map.of("folder", folder.toString()));
        bot.treeWithId("navigator.tree").select(site);
    }

    @AfterEach
    void closeSite() {
        bot.closeEditors();
        bot.command("org.slipway.workbench.closeSite");
        bot.editor("Welcome");
    }

    private IEditorPart open(String element) {
        bot.treeWithId("navigator.tree").doubleClick(element);
        bot.waitUntil("its editor is open", () -> WorkbenchBot.page().getActiveEditor() instanceof ElementEditor);
        return bot.ask(() -> WorkbenchBot.page().getActiveEditor());
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
        IEditorPart editor = open("Reception PC");
        bot.textWithId("field.description").setText("Behind the door");
        bot.waitUntil("the editor is dirty", editor::isDirty);
        bot.command("org.eclipse.ui.file.save");
        bot.waitUntil("the editor is saved", () -> !editor.isDirty());
        assertEquals(List.of("description: 'Behind the door'    # the glass one"), changedLines(DEVICE, file()));
        assertEquals(DEVICE.lines().count(), file().lines().count());
    }

    @Test
    void undoTakesBackWhatAFieldChanged() throws IOException {
        IEditorPart editor = open("Reception PC");
        bot.textWithId("field.description").setText("Behind the door");
        bot.waitUntil("the editor is dirty", editor::isDirty);
        bot.command("org.eclipse.ui.edit.undo");
        bot.waitUntil("the editor is clean", () -> !editor.isDirty());
        assertEquals("Beside the door", bot.textWithId("field.description").getText());
        assertEquals(DEVICE, file());
    }

    @Test
    void aFileChangedElsewhereIsShownWithoutBeingAsked() throws IOException {
        IEditorPart editor = open("Reception PC");
        BotText field = bot.textWithId("field.description");
        Files.writeString(folder.resolve("devices/pc.yaml"), DEVICE.replace("Beside", "Before"));
        bot.waitUntil("the field shows it", () -> field.getText().equals("Before the door"));
        assertFalse(bot.ask(editor::isDirty));
    }

    @Test
    void aMisspeltReferenceIsFoundWhileTheSiteIsOpen() throws IOException {
        Files.writeString(folder.resolve("collections/all.yaml"), "collection: All\nid: all\nmembers:\n  - pc-01\n");
        bot.showView("org.slipway.workbench.problems");
        BotTree problems = bot.treeWithId("problems.tree");
        bot.waitUntil("the problem is told", () -> problems.texts().stream().anyMatch(each -> each.contains("pc-01")));
        assertTrue(Files.readString(folder.resolve("collections/all.yaml")).contains("pc-01"));
    }
}
