package org.slipway.acme.firmware.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** The vendor's workspace in the real workbench, reached through its button in the bar. */
@ExtendWith(ScreenshotOnFailure.class)
class FirmwareWorkspaceTest {
    private static final String DOCK = "recommended | Dock 2.1 | 2.1 | none";
    @TempDir
    Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();

    @BeforeEach
    void openSite() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "site: Test\nid: test\n");
        Files.writeString(folder.resolve("dock.yaml"), "acme.firmwareImage: Dock 2.1\nid: dock\nversion: 2.1\n");
        Files.writeString(folder.resolve("bios.yaml"),
                "acme.firmwareImage: BIOS 1.9\nid: bios\nversion: 1.9\nurgency: critical\nmodels: [BookPro 14]\n");
        Files.writeString(folder.resolve("desk.yaml"), """
                device: Desk
                id: desk
                inventory:
                  - class: Win32_ComputerSystem
                    instances:
                      - instance:
                          Model: BookPro 14
                """);
        bot.command("org.slipway.workbench.openSite", Map.of("folder", folder.toString()));
        bot.workspace("org.slipway.acme.firmware.ui");
    }

    private BotTable table() {
        return bot.tableWithId("acme.firmware.table");
    }

    @Test
    void showsImagesByUrgencyAndFollowsTheSite() throws IOException {
        BotTable table = table();
        bot.waitUntil("both images are listed", () -> table.rows().equals(List.of("critical | BIOS 1.9 | 1.9 | Desk", DOCK)));

        Files.delete(folder.resolve("bios.yaml"));

        bot.waitUntil("the one that is left is listed", () -> table.rows().equals(List.of(DOCK)));
    }

    @Test
    void anImageThatIsOpenedComesUpInItsEditor() {
        table().doubleClick("critical");

        assertEquals("BIOS 1.9", bot.editor("BIOS 1.9").getTitle());
    }
}
