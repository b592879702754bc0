package org.slipway.cli.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.TestRegistry;
import org.slipway.cli.runs.Rehearsal.End;
import org.slipway.engine.wql.Row;
import org.slipway.target.simulated.SimulatedTarget;

/** Sequences as the toolkit's templates stand, imported, do on machines that are thought of what they would do on others. */
class ToolkitSequencesTest {
    @TempDir
    Path folder;

    private final Rehearsal rehearsal = new Rehearsal(new TestRegistry().registry());

    private End run(String file, String machine, String... given) throws Exception {
        Path copy = folder.resolve(file);
        try (InputStream text = ToolkitSequencesTest.class.getResourceAsStream(file)) {
            Files.write(copy, text.readAllBytes());
        }
        var variables = new HashMap<String, String>();
        for (int i = 0; i < given.length; i += 2) {
            variables.put(given[i], given[i + 1]);
        }
        try (var imported = rehearsal.imported(copy, folder.resolve("site"))) {
            return imported.on(machine, imported.sequences().getFirst(), Map.copyOf(variables));
        }
    }

    private static String fact(End end, String className, String property) throws Exception {
        List<Row> rows = end.machine().orElseThrow().facts().rows("root\\cimv2", className);
        return rows.getFirst().text(property);
    }

    private static void clean(End end) {
        assertEquals("succeeded", Rehearsal.line(end));
    }

    @Test
    void aNewComputerGetsItsSystemWhicheverFirmwareItHas() throws Exception {
        for (String machine : List.of("desktop", "virtual-bios")) {
            folder = Files.createDirectory(folder.resolve(machine));
            End end = run("toolkit-client.xml", machine, "OSDComputerName", "FAB-1");

            clean(end);
            assertFalse(end.machine().orElseThrow().inBootEnvironment());
            assertEquals("FAB-1", fact(end, "Win32_ComputerSystem", "Name"), machine);
        }
    }

    @Test
    void aRefreshKeepsItsUsers() throws Exception {
        End end = run("toolkit-client.xml", "desktop,system", "OSDComputerName", "FAB-2");

        clean(end);
        SimulatedTarget machine = end.machine().orElseThrow();
        assertEquals("FAB-2", fact(end, "Win32_ComputerSystem", "Name"));
        assertTrue(machine.files().list("C:\\Users").contains("user1"), () -> end.said().toString());
    }

    @Test
    void aCaptureEndsInWindowsPeWithTheImageOnItsShare() throws Exception {
        End end = run("toolkit-client.xml", "virtual", "DoCapture", "YES", "ComputerBackupLocation", "\\\\files\\captures", "BackupFile", "client.wim");

        clean(end);
        assertTrue(end.machine().orElseThrow().inBootEnvironment());
        assertTrue(end.machine().orElseThrow().files().state("\\\\files\\captures\\client.wim").isPresent());
    }

    @Test
    void aComputerThatIsReplacedSavesItsUsersForTheNextOne() throws Exception {
        End end = run("toolkit-replace.xml", "desktop,system", "UDShare", "\\\\files\\users", "UDDir", "anna");

        clean(end);
        assertFalse(end.machine().orElseThrow().files().list("\\\\files\\users\\anna").isEmpty());
    }

    @Test
    void whatIsAssumedIsToldOnce() throws Exception {
        End end = run("toolkit-client.xml", "desktop");

        assertEquals(1, end.said().stream().filter(each -> each.contains("the deployment share “\\\\deployment\\share$” is assumed")).count());
        assertEquals(1, end.said().stream().filter(each -> each.contains("{66666666-7777-8888-9999-aaaaaaaaaaaa}” is only known to the tool")).count());
        assertEquals(0, run("toolkit-client.xml", "desktop,system", "DeployRoot", "\\\\files\\deploy$").said().stream().filter(each -> each.contains("is assumed, with all")).count());
    }
}
