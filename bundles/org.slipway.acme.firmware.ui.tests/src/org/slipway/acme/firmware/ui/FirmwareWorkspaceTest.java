package org.slipway.acme.firmware.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTable;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** The vendor's workspace in the real workbench, reached through its button in the bar. */
@ExtendWith(ScreenshotOnFailure.class)
class FirmwareWorkspaceTest {
    private static final String DOCK = "recommended | Dock 2.1 | 2.1 | none";

    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds())
            .with("acme.firmwareImage: Dock 2.1\nid: dock\nversion: 2.1\n")
            .with("acme.firmwareImage: BIOS 1.9\nid: bios\nversion: 1.9\nurgency: critical\nmodels: [BookPro 14]\n")
            .with("""
                    device: Desk
                    id: desk
                    inventory:
                      - class: Win32_ComputerSystem
                        instances:
                          - instance:
                              Model: BookPro 14
                    """);
    private final WorkbenchBot bot = new WorkbenchBot();

    @BeforeEach
    void openSite() {
        bot.command("org.slipway.workbench.openSite", Map.of("folder", site.folder().toString()));
        bot.workspace("org.slipway.acme.firmware.ui");
    }

    @AfterEach
    void closeSite() {
        bot.command("org.slipway.workbench.closeSite");
        BotTable table = table();
        bot.waitUntil("no site is shown", () -> table.rows().isEmpty());
    }

    private BotTable table() {
        return bot.tableWithId("acme.firmware.table");
    }

    @Test
    void showsImagesByUrgencyAndFollowsTheSite() throws IOException {
        BotTable table = table();
        bot.waitUntil("both images are listed", () -> table.rows().equals(List.of("critical | BIOS 1.9 | 1.9 | Desk", DOCK)));

        Files.delete(site.folder().resolve("firmware/bios.yaml"));

        bot.waitUntil("the one that is left is listed", () -> table.rows().equals(List.of(DOCK)));
    }

    @Test
    void anImageThatIsOpenedComesUpInItsEditor() {
        table().doubleClick("critical");

        assertEquals("BIOS 1.9", bot.editor("BIOS 1.9").getTitle());
    }
}
