package org.slipway.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.BotStyledText;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.NavigatorPage;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.SitePage;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.editor.ElementEditor;
import org.slipway.workbench.editor.Widgets;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.WindowSite;

/** The shell's views and commands on a small site, in the real workbench. */
@ExtendWith(ScreenshotOnFailure.class)
class ShellTest {
    private static final String COLLECTION = "collection: Pilot\nid: pilot\nmembers:\n  - pc-1   # the first\n";

    @TempDir
    private Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SitePage shown = new SitePage(bot);

    @BeforeEach
    void openSite() throws IOException {
        write("site.yaml", "site: Contoso\nid: contoso\n");
        write("devices/pc-1.yaml", "device: Reception\nid: pc-1\n");
        write("collections/pilot.yaml", COLLECTION);
        shown.open(folder);
        bot.waitUntil("the site is shown", () -> site(window()).filter(shown -> shown.folder().endsWith(folder.getFileName())).isPresent());
    }

    @AfterEach
    void closeSite() {
        shown.close();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private static Optional<OpenedSite> site(IWorkbenchWindow window) {
        return window.getService(WindowSite.class).current();
    }

    private void choose(String element) {
        bot.showView("org.slipway.workbench.navigator");
        bot.treeWithId("navigator.tree").select(element);
    }

    @Test
    void theNavigatorFindsByWords() {
        BotTree tree = bot.treeWithId("navigator.tree");
        bot.textWithId("navigator.filter").setText("rece");
        try {
            bot.waitUntil("only the device is left", () -> tree.texts().equals(List.of("Devices  1/1", "Reception  pc-1")));
        } finally {
            bot.textWithId("navigator.filter").setText("");
        }
    }

    @Test
    void anIdIsRenamedWhereverItIsUsed() {
        choose("Reception");
        bot.command("org.slipway.workbench.rename");
        bot.shell("Rename id");
        bot.textWithId("rename.id").setText("front-desk");
        bot.button("OK").click();

        bot.waitUntil("both files are written", () -> read("devices/pc-1.yaml").contains("front-desk")
                && read("collections/pilot.yaml").equals(COLLECTION.replace("pc-1", "front-desk")));
    }

    @Test
    void deletingTellsWhoWouldMissItAndCanBeUndone() {
        choose("Reception");
        bot.command("org.slipway.workbench.delete");
        bot.shell("Delete");
        bot.button("Delete").click();

        bot.waitUntil("the file is gone", () -> !Files.exists(folder.resolve("devices/pc-1.yaml")));
        bot.showView("org.slipway.workbench.history");
        BotTable steps = bot.tableWithId("history.table");
        bot.waitUntil("the step is listed", () -> !steps.rows().isEmpty() && steps.rows().getFirst().startsWith("Delete “Reception”"));
    }

    @Test
    void anEditorThatGoesWithItsFileIsExplained() throws IOException {
        new NavigatorPage(bot).open("Reception");

        Files.delete(folder.resolve("devices/pc-1.yaml"));

        bot.waitUntil("its editor is closed", () -> Stream.of(WorkbenchBot.page().getEditorReferences()).noneMatch(editor -> editor.getTitle().equals("Reception")));
        bot.waitUntil("the line at the bottom says why", () -> Widgets.find("status.notice").filter(Control::isVisible)
                .map(CLabel.class::cast).filter(notice -> notice.getText().startsWith("devices/pc-1.yaml was deleted")).isPresent());
    }

    @Test
    void editorsComeBackOnTheirPageAndWithTheirIcon() {
        NavigatorPage navigator = new NavigatorPage(bot);
        navigator.open("Reception");
        bot.run(() -> ((ElementEditor) WorkbenchBot.page().getActiveEditor()).showSource());
        navigator.open("Pilot");

        bot.command("org.slipway.workbench.closeSite");
        bot.editor("Welcome");
        shown.open(folder);
        bot.editor("Pilot");

        IEditorReference unseen = bot.ask(() -> Stream.of(WorkbenchBot.page().getEditorReferences())
                .filter(editor -> editor.getTitle().equals("Reception")).findFirst().orElseThrow());
        assertNull(bot.ask(() -> unseen.getEditor(false)), "it was not looked at yet");
        byte[] icon = bot.ask(() -> unseen.getTitleImage().getImageData().data);
        bot.run(() -> WorkbenchBot.page().activate(unseen.getEditor(true)));
        assertArrayEquals(bot.ask(() -> unseen.getEditor(false).getTitleImage().getImageData().data), icon);
        bot.waitUntil("it shows its text again", () -> Widgets.find("source").filter(Control::isVisible).isPresent());
    }

    @Test
    void whatWasDoneInTheNavigatorIsUndoneThere() throws IOException {
        String device = read("devices/pc-1.yaml");
        choose("Reception");
        bot.command("org.slipway.workbench.delete");
        bot.shell("Delete");
        bot.button("Delete").click();
        bot.waitUntil("the file is gone", () -> !Files.exists(folder.resolve("devices/pc-1.yaml")));
        bot.showView("org.slipway.workbench.navigator");
        bot.command("org.eclipse.ui.edit.undo");

        bot.waitUntil("it is back", () -> read("devices/pc-1.yaml").equals(device));
    }

    @Test
    void anElementIsFoundByAPartOfItsId() {
        choose("Pilot");
        bot.command("org.slipway.workbench.openElement");
        bot.textWithId("picker.filter").setText("c-1");
        BotTable found = bot.tableWithId("picker.list");
        bot.waitUntil("only the device is left", () -> found.rows().size() == 1 && found.rows().getFirst().startsWith("Reception"));
        bot.buttonWithId("picker.ok").click();

        bot.editor("Reception");
    }

    @Test
    void whoUsesAnElementIsAnsweredAndStaysAnswered() throws IOException {
        choose("Reception");
        bot.command("org.slipway.workbench.uses");
        BotTable uses = bot.tableWithId("uses.table");
        bot.waitUntil("the collection is listed", () -> uses.rows().stream().anyMatch(row -> row.startsWith("Pilot")));

        write("collections/second.yaml", "collection: Second\nid: second\nmembers:\n  - pc-1\n");

        bot.waitUntil("the new one too", () -> uses.rows().stream().anyMatch(row -> row.startsWith("Second")));
    }

    @Test
    void aNewElementGetsItsFileAndItsEditor() {
        choose("Reception");
        bot.command("org.slipway.workbench.newElement");
        bot.shell("New element");
        bot.textWithId("new.name").setText("Shop till");
        bot.button("Create").click();

        bot.waitUntil("it is written", () -> read("devices/shop-till.yaml").equals("device: Shop till\nid: shop-till\n"));
        bot.editor("Shop till");
    }

    @Test
    void helpIsReadBesideTheWork() {
        bot.command("org.slipway.workbench.helpContents");

        BotStyledText page = bot.styledTextWithId("help.page");
        bot.waitUntil("the first page is shown", () -> page.getText().startsWith("First steps"));
    }

    @Test
    void twoWindowsShowOneSiteAndOneText() throws Exception {
        IWorkbenchWindow second = bot.ask(ShellTest::openWindow);
        try {
            bot.waitUntil("it shows the same site", () -> site(second).equals(site(window())));
            OpenedSite site = bot.ask(() -> site(window()).orElseThrow());
            OpenedFile inFirst = bot.ask(() -> site.file("devices/pc-1.yaml").orElseThrow());
            OpenedFile inSecond = bot.ask(() -> site(second).orElseThrow().file("devices/pc-1.yaml").orElseThrow());
            assertSame(inFirst.document(), inSecond.document());
        } finally {
            bot.run(second::close);
        }
        assertTrue(bot.ask(() -> site(window()).isPresent()), "the first window keeps its site");
        bot.run(() -> type(site(window()).orElseThrow().file("devices/pc-1.yaml").orElseThrow()));
        bot.waitUntil("the site still answers", () -> site(window()).orElseThrow().snapshot().elements().anyMatch(each -> each.name().equals("The reception")));
    }

    private static IWorkbenchWindow openWindow() {
        try {
            return PlatformUI.getWorkbench().openWorkbenchWindow(null);
        } catch (WorkbenchException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void type(OpenedFile file) {
        try {
            file.document().replace(0, "device: Reception".length(), "device: The reception");
        } catch (BadLocationException outside) {
            throw new IllegalStateException(outside);
        }
    }
}
