package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;

/** What programs do on a simulated machine. */
class ProgramsTest {
    private final Lab lab = new Lab();
    private final List<String> lines = new ArrayList<>();
    private SimulatedTarget target;

    @BeforeEach
    void machine() throws Exception {
        target = lab.machine(Lab.INSTALLED + """
                software:
                  - {software: Reader, productCode: "{11111111-2222-3333-4444-555555555555}", version: 11.0, upgradeCode: "{U}"}
                files:
                  C:\\Sources\\agent.msi: {size: 20 MB}
                  C:\\Sources\\readme.txt: Read me
                commands:
                  - command: "*\\\\setup.exe /quiet*"
                    exit: 3010
                    takes: 4 min
                    output: installed
                    effects:
                      - {software: Suite, version: "16.0", productCode: "{S}"}
                      - {registry: HKLM\\SOFTWARE\\Suite, value: Level, data: 3, type: REG_DWORD}
                      - {file: C:\\Suite\\suite.exe, size: 90 MB, version: 16.0.1.2}
                  - {command: "*cctk*--uefi*", effects: [{firmware: {secureBoot: false}}]}
                """);
    }

    private Exit run(String line) throws Exception {
        return target.processes().run(CommandLine.of(line), lines::add);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "cmd /c exit 5~5", "cmd.exe /c exit /b 7~7", "C:\\Windows\\System32\\cmd.exe /c \"exit 9\"~9", "cmd /c echo a && exit 3~3",
                    "cmd /c exit 1 && exit 3~1",
            "cmd /c dir x || exit 4~0", "cmd /c exit -1~4294967295", "powershell -NoProfile -Command \"exit 12\"~12", "msiexec /i agent.msi /qn~0",
            "msiexec /i C:\\Nowhere\\agent.msi~1619", "msiexec /i C:\\Sources\\agent.msi~0", "msiexec /x {99999999-2222-3333-4444-555555555555}~1605",
            "msiexec /x {11111111-2222-3333-4444-555555555555} /qn~0", "msiexec~1639", "reg query HKLM\\SOFTWARE\\None~1", "reg add NOKEY\\A /v B~1",
            "wusa C:\\Sources\\readme.txt /quiet~3010", "robocopy C:\\Sources D:\\x~16", "robocopy C:\\Sources C:\\Copy /e~1", "md C:\\Sources~1",
                    "anything.exe /x~0",
            "C:\\Sources\\nothing.exe~2", "copy C:\\Sources\\none.txt C:\\a~1", "\"C:\\Program Files\\Vendor\\tool.exe\" /s~0" })
    void wellKnownProgramsEndAsTheyDo(String line, long code) throws Exception {
        assertEquals(code, run(line).code(), lines.toString());
    }

    @Test
    void whatNobodyKnowsSaysSo() throws Exception {
        run("anything.exe /x");

        assertTrue(lines.getFirst().contains("Nobody says what this program does"), lines.toString());
    }

    @Test
    void aRuleOfTheMachineSaysWhatAProgramDoes() throws Exception {
        Instant begin = target.clock().instant();

        Exit exit = run("\\\\srv\\apps\\setup.exe /quiet /norestart");

        assertEquals(new Exit(3010, false, "installed"), exit);
        assertEquals(Duration.ofMinutes(4), Duration.between(begin, target.clock().instant()));
        assertTrue(target.facts().rows("root\\cimv2", "Win32_Product").stream().anyMatch(row -> row.text("Name").equals("Suite") && row.text("Version")
                .equals("16.0")));
        assertEquals("3", target.registry().get("HKEY_LOCAL_MACHINE\\SOFTWARE\\Suite", "Level").orElseThrow().data());
        assertEquals(Optional.of("16.0.1.2"), target.files().state("C:\\Suite\\suite.exe").orElseThrow().version());
    }

    @Test
    void aFirmwareToolChangesTheFirmware() throws Exception {
        run("cctk.exe --uefi");

        assertFalse(target.state().firmware().secureBoot());
    }

    @Test
    void theRegistryIsWrittenAsRegWritesIt() throws Exception {
        run("reg add \"HKLM\\SOFTWARE\\Lab Tools\" /v Level /t REG_DWORD /d 0x10 /f");
        assertEquals("16", target.registry().get("HKLM\\Software\\lab tools", "level").orElseThrow().data());

        assertEquals(0, run("reg query \"HKLM\\SOFTWARE\\Lab Tools\" /v Level").code());
        assertEquals(0, run("reg delete \"HKLM\\SOFTWARE\\Lab Tools\" /f").code());
        assertFalse(target.registry().hasKey("HKLM\\SOFTWARE\\Lab Tools"));
    }

    @Test
    void theShellWorksOnFiles() throws Exception {
        run("cmd /c md C:\\Work && copy C:\\Sources\\readme.txt C:\\Work\\ && echo done > C:\\Work\\log.txt && del C:\\Sources\\readme.txt");

        assertEquals(List.of("log.txt", "readme.txt"), target.files().list("C:\\Work"));
        try (var log = target.files().read("C:\\Work\\log.txt")) {
            assertEquals("done\r\n", new String(log.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(target.files().state("C:\\Sources\\readme.txt").isEmpty());
    }

    @Test
    void aPatternStandsForAllFilesThatFit() throws Exception {
        run("cmd /c echo a > C:\\Logs\\a.log & echo b > C:\\Logs\\b.log & echo c > C:\\Logs\\c.txt");

        assertEquals(0, run("xcopy /y /i C:\\Logs\\*.log C:\\Kept").code());
        assertEquals(4, run("xcopy /y C:\\Logs\\*.zip C:\\Kept").code());
        assertEquals(List.of("a.log", "b.log"), target.files().list("C:\\Kept"));
    }

    @Test
    void powerShellKnowsWhatSequencesAreFullOf() throws Exception {
        run("powershell.exe -ExecutionPolicy Bypass -Command \"Install-WindowsFeature -Name Web-Server, NET-Framework-Core; Set-ItemProperty -Path HKLM:\\SOFTWARE\\Lab -Name A -Value 5\"");
        String script = Base64.getEncoder()
                .encodeToString("New-ItemProperty -Path 'HKLM:\\SOFTWARE\\Lab' -Name 'B' -Value 'x y'".getBytes(StandardCharsets.UTF_16LE));
        run("powershell -EncodedCommand " + script);

        assertEquals(List.of("NET-Framework-Core", "Web-Server"), List.copyOf(target.state().system().orElseThrow().features()));
        assertEquals("5", target.registry().get("HKLM\\SOFTWARE\\Lab", "A").orElseThrow().data());
        assertEquals("x y", target.registry().get("HKLM\\SOFTWARE\\Lab", "B").orElseThrow().data());
    }

    @Test
    void aProgramThatTakesTooLongIsEndedAndChangesNothing() throws Exception {
        var command = new CommandLine("x\\setup.exe /quiet", "x\\setup.exe /quiet", Optional.empty(), Map.of(), Optional.empty(),
                Optional.of(Duration.ofMinutes(1)));
        Instant begin = target.clock().instant();

        Exit exit = target.processes().run(command, lines::add);

        assertTrue(exit.timedOut());
        assertEquals(Duration.ofMinutes(1), Duration.between(begin, target.clock().instant()));
        assertFalse(target.registry().hasKey("HKLM\\SOFTWARE\\Suite"));
    }

    @Test
    void inTheBootEnvironmentThereIsNeitherAnInstallerNorAnotherAccount() throws Exception {
        target = lab.machine(Lab.THREE_LINES);
        var other = new CommandLine("cmd /c exit 0", "cmd", Optional.empty(), Map.of(), Optional.of(new CommandLine.Account("CORP\\a", "b", false)),
                Optional.empty());

        assertEquals(2, run("msiexec /i agent.msi").code());
        assertEquals(0x800703F0L, assertThrows(TargetException.class, () -> target.processes().run(other, lines::add)).code());
    }

    @Test
    void theBootEnvironmentForgetsItsRegistryAndItsDriveAtARestart() throws Exception {
        target = lab.machine(Lab.THREE_LINES);
        run("reg add HKLM\\SOFTWARE\\Lab /v A /d 1 /f");
        target.files().write("X:\\note.txt", new ByteArrayInputStream(new byte[4]));
        assertTrue(target.registry().hasKey("HKLM\\SOFTWARE\\Lab"));

        target.power().restart(Power.Next.PE, "");

        assertFalse(target.registry().hasKey("HKLM\\SOFTWARE\\Lab"));
        assertTrue(target.files().state("X:\\note.txt").isEmpty());
    }

    @Test
    void anInterruptedThreadEndsTheProgramFirst() {
        Thread.currentThread().interrupt();

        assertThrows(InterruptedException.class, () -> run("cmd /c exit 0"));
        assertFalse(Thread.interrupted());
    }
}
