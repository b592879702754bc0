package org.slipway.cli.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.cli.TestRegistry;
import org.slipway.cli.runs.Rehearsal.End;
import org.slipway.engine.wql.Row;
import org.slipway.sequence.TaskSequence;
import org.slipway.target.simulated.SimulatedTarget;
import org.slipway.target.simulated.fault.CutAt;
import org.slipway.target.simulated.keep.StateText;

/** Sequences as the toolkit's templates stand, imported, do on machines that are thought of what they would do on others. */
class ToolkitSequencesTest {
    @TempDir
    Path folder;

    private final Rehearsal rehearsal = new Rehearsal(new TestRegistry().registry());

    private Path copied(String file) throws IOException {
        Path copy = folder.resolve(file);
        try (InputStream text = ToolkitSequencesTest.class.getResourceAsStream(file)) {
            return Files.write(copy, text.readAllBytes());
        }
    }

    private End run(String file, String machine, String... given) throws Exception {
        var variables = new HashMap<String, String>();
        for (int i = 0; i < given.length; i += 2) {
            variables.put(given[i], given[i + 1]);
        }
        try (var imported = rehearsal.imported(copied(file), folder.resolve("site"))) {
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

    @ParameterizedTest
    @ValueSource(strings = { "virtual", "virtual,system" })
    void killedAtAnyChangeOfTheMachineItEndsAsItWouldHave(String machine) throws Exception {
        try (var imported = rehearsal.imported(copied("toolkit-client.xml"), folder.resolve("site"))) {
            TaskSequence sequence = imported.sequences().getFirst();
            var moments = CutAt.never();
            String whole = lasting(imported.on(machine, sequence, Map.of(), moments));
            assertTrue(moments.count() > 40, "moments: " + moments.count());

            for (int moment = 1; moment <= moments.count(); moment++) {
                var cut = new CutAt(moment);
                String end = lasting(imported.on(machine, sequence, Map.of(), cut));
                boolean anybodysGuess = cut.where().contains("run xcopy") && end.startsWith("stands still"); // Of a command line nobody can tell.
                assertTrue(anybodysGuess || whole.equals(end), cut.where() + "\n" + end);
            }
        }
    }

    /** Without the time that Tattoo writes: a broken run takes longer. */
    private static String lasting(End end) {
        return Rehearsal.line(end) + "\n" + new StateText().lasting(end.machine().orElseThrow().state()).replaceAll("\\d{14}\\.000000\\+000", "");
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
