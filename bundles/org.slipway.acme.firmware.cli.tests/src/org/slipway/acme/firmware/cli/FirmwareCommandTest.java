package org.slipway.acme.firmware.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.EmbeddedCommandLine;
import org.slipway.cli.EmbeddedCommandLine.Answer;
import org.slipway.cli.ExitCode;

/** The command as somebody types it, found through the extension registry as the product finds it. */
class FirmwareCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void site() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "site: Test\nid: test\n");
        Files.writeString(folder.resolve("firmware.yaml"), """
                - acme.firmwareImage: Dock 2.1
                  id: dock
                  models: [Dock 4]
                - acme.firmwareImage: BIOS 1.9
                  id: bios
                  urgency: critical
                  models: [BookPro 14 G3]
                """);
        Files.writeString(folder.resolve("desk.yaml"), """
                device: Desk
                id: desk
                inventory:
                  - class: Win32_ComputerSystem
                    instances:
                      - instance:
                          Model: BookPro 14 G3
                """);
    }

    private Answer run(String... words) {
        return new EmbeddedCommandLine(RegistryFactory.getRegistry(), folder.resolve(".slipway")).run(folder, words);
    }

    @Test
    void theMostUrgentComesFirstWithTheDevicesThatItFits() {
        Answer answer = run("acme.firmware");

        assertEquals(List.of("urgency      id    name      devices", "critical     bios  BIOS 1.9  desk", "recommended  dock  Dock 2.1  –"),
                answer.out().lines().toList());
        assertEquals(ExitCode.OK, answer.exit(), answer::err);
    }

    @Test
    void scriptsGetJson() {
        String json = run("acme.firmware", "--json").out().replaceAll("\\s", "");

        assertTrue(json.contains("{\"id\":\"bios\",\"name\":\"BIOS1.9\",\"version\":null,\"urgency\":\"critical\",\"devices\":[\"desk\"]}"), json);
    }

    @Test
    void oneDeviceCanBeAskedAbout() {
        assertEquals(2, run("acme.firmware", "--device", "desk").out().lines().count());

        Answer answer = run("acme.firmware", "--device", "dest");

        assertEquals(ExitCode.WRONG_USE, answer.exit());
        assertTrue(answer.err().contains("no device “dest”"), answer::err);
    }

    @Test
    void helpListsItAmongTheOthersAndExplainsIt() {
        assertTrue(run("help").out().contains("acme.firmware"));
        assertTrue(run("help", "acme.firmware").out().contains("Only what fits this device."));
    }

    @Test
    void aFileThatCannotBeReadIsToldBesideTheAnswer() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "device: [");

        Answer answer = run("acme.firmware");

        assertEquals(3, answer.out().lines().count(), answer::out);
        assertTrue(answer.err().contains("broken.yaml:"), answer::err);
        assertEquals(ExitCode.PROBLEMS, answer.exit());
    }
}
