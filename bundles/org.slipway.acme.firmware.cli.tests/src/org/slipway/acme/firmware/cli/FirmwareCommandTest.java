package org.slipway.acme.firmware.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.cli.EmbeddedCommandLine;
import org.slipway.cli.EmbeddedCommandLine.Answer;
import org.slipway.cli.ExitCode;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;

/** The command as somebody types it, found through the extension registry as the product finds it. */
class FirmwareCommandTest {
    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds())
            .with("acme.firmwareImage: Dock 2.1\nid: dock\nmodels: [Dock 4]\n")
            .with("acme.firmwareImage: BIOS 1.9\nid: bios\nurgency: critical\nmodels: [BookPro 14 G3]\n")
            .with("""
                    device: Desk
                    id: desk
                    inventory:
                      - class: Win32_ComputerSystem
                        instances:
                          - instance:
                              Model: BookPro 14 G3
                    """);

    private Answer run(String... words) {
        return new EmbeddedCommandLine(Installed.registry(), site.folder().resolve(".slipway")).run(site.folder(), words);
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
    void aFileThatCannotBeReadIsToldBesideTheAnswer() {
        site.file("broken.yaml", "device: [");

        Answer answer = run("acme.firmware");

        assertEquals(3, answer.out().lines().count(), answer::out);
        assertTrue(answer.err().contains("broken.yaml:"), answer::err);
        assertEquals(ExitCode.PROBLEMS, answer.exit());
    }
}
