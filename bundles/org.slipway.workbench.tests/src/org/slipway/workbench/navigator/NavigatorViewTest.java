package org.slipway.workbench.navigator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.SitePage;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.editor.Widgets;

/** The navigator in the real workbench. */
@ExtendWith(ScreenshotOnFailure.class)
class NavigatorViewTest {
    @TempDir
    private Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SitePage site = new SitePage(bot);

    @BeforeEach
    void openSite() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "site: Contoso\nid: contoso\n");
        Files.createDirectory(folder.resolve("devices"));
        Files.writeString(folder.resolve("devices/pc-1.yaml"), "device: Reception\nid: pc-1\n");
        Files.writeString(folder.resolve("devices/pc-2.yaml"), "device: Workshop\nid: pc-2\n");
        site.open(folder);
        bot.treeWithId("navigator.tree").select("Reception");
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    private void open(String element) {
        bot.treeWithId("navigator.tree").doubleClick(element);
        bot.editor(element);
    }

    private void waitForSelection(String beginning) {
        bot.waitUntil("“" + beginning + "” is selected", () -> Widgets.find("navigator.tree").map(Tree.class::cast).map(Tree::getSelection)
                .filter(lines -> lines.length == 1 && lines[0].getText().startsWith(beginning)).isPresent());
    }

    @Test
    void theElementOfTheEditorInFrontIsSelected() {
        open("Reception");
        open("Workshop");
        waitForSelection("Workshop");

        bot.command("org.eclipse.ui.file.close");

        bot.editor("Reception");
        waitForSelection("Reception");
    }

    @Test
    void aNewElementIsSelectedWhereItStands() {
        bot.showView("org.slipway.workbench.navigator");
        bot.treeWithId("navigator.tree").select("Reception");
        bot.command("org.slipway.workbench.newElement");
        bot.shell("New element");
        bot.textWithId("new.name").setText("Shop till");
        bot.button("Create").click();

        bot.editor("Shop till");
        waitForSelection("Shop till");
    }

    @Test
    void withoutASiteItOffersOne() {
        bot.command("org.slipway.workbench.closeSite");

        bot.waitUntil("it offers to open one", () -> Widgets.find("navigator.empty").map(Link.class::cast)
                .filter(link -> link.isVisible() && link.getText().contains("<a href=\"demo\">")).isPresent());
    }
}
