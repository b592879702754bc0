package org.slipway.workbench.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.SitePage;
import org.slipway.ui.testkit.WorkbenchBot;

@ExtendWith(ScreenshotOnFailure.class)
class NewSiteTest {
    @TempDir
    private Path folder;

    @Test
    void aSiteIsMadeByItsNameAndOpened() throws IOException {
        var bot = new WorkbenchBot();
        Path site = folder.resolve("branch");
        bot.command("org.slipway.workbench.newSite");
        bot.shell("New site");
        bot.textWithId("site.name").setText("Branch office");
        bot.textWithId("site.folder").setText(site.toString());
        bot.button("Create").click();
        try {
            BotTree tree = bot.treeWithId("navigator.tree");
            bot.waitUntil("it is open", () -> tree.texts().stream().anyMatch(each -> each.startsWith("Branch office")));
            assertTrue(Files.readString(site.resolve("site.yaml")).endsWith("site: Branch office\nid: branch-office\n"));
            assertTrue(Files.isDirectory(site.resolve("devices")));
        } finally {
            new SitePage(bot).close();
        }
    }

    @Test
    void thereIsNoNewSiteInOneThatIsThere() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "site: Contoso\nid: contoso\n");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertTrue(NewSiteDialog.objection(folder.toString()).orElseThrow().contains("is a site already"));
        assertTrue(NewSiteDialog.objection(empty.toString()).orElseThrow().contains("within the site"));
        assertTrue(NewSiteDialog.objection("branch").orElseThrow().contains("whole path"));
    }

    @Test
    void anyOtherFolderWillDo() {
        assertEquals(Optional.empty(), NewSiteDialog.objection(folder.resolve("branch").toString()));
    }
}
