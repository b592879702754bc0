package org.slipway.target.windows.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;

/** Programs run, are heard, and are ended with all that they started. The shell of the machine that builds stands for programs of Windows. */
@Timeout(60)
class WindowsProcessesTest {
    private final WindowsProcesses processes = new WindowsProcesses(line -> List.of("/bin/sh", "-c", line), StandardCharsets.UTF_8);

    private static CommandLine command(String line, Optional<Duration> limit, Map<String, String> environment) {
        return new CommandLine(line, line, Optional.empty(), environment, Optional.empty(), limit);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyLineIsHeardAndTheEndIsTold() throws Exception {
        var heard = new ArrayList<String>();
        Exit exit = processes.run(command("echo one; printf '10 %%\\r20 %%\\r'; echo $GIVEN >&2; exit 7", Optional.empty(), Map.of("GIVEN", "three")), heard::add);

        assertEquals(new Exit(7, false, "one\n10 %\n20 %\nthree"), exit);
        assertEquals(List.of("one", "10 %", "20 %", "three"), heard);
    }

    /** Three programs within each other that tell their numbers and would go on for a long time. */
    private static final String THREE = "sh -c 'sh -c \"echo \\$\\$; exec sleep 60\" & echo $$; sleep 60' & echo $$; sleep 60";

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatTakesTooLongIsEndedWithAllThatItStarted() throws Exception {
        var begun = new ArrayList<String>();
        for (long millis = 200; begun.size() < 3; millis *= 2) { // a slow machine has not begun all three in so short a time
            begun.clear();
            assertTrue(processes.run(command(THREE, Optional.of(Duration.ofMillis(millis)), Map.of()), begun::add).timedOut());
        }
        assertEnded(begun);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoeverIsInterruptedEndsTheProgramFirstWithAllThatItStarted() throws Exception {
        var begun = new ArrayList<String>();
        assertThrows(InterruptedException.class, () -> processes.run(command(THREE, Optional.empty(), Map.of()), line -> {
            begun.add(line);
            if (begun.size() == 3) {
                Thread.currentThread().interrupt();
            }
        }));
        assertEnded(begun);
    }

    private static void assertEnded(List<String> programs) throws Exception {
        assertEquals(3, programs.size());
        for (String number : programs) {
            Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(number));
            if (left.isPresent()) {
                left.get().onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAProgramLeavesRunningDoesNotHoldItUp() throws Exception {
        var impatient = new WindowsProcesses(line -> List.of("/bin/sh", "-c", line), StandardCharsets.UTF_8, Duration.ofMillis(100));
        String[] told = impatient.run(command("sleep 60 & echo $!; echo done", Optional.empty(), Map.of()), line -> { }).output().split("\n");

        assertEquals("done", told[1]);
        assertTrue(ProcessHandle.of(Long.parseLong(told[0])).map(ProcessHandle::destroyForcibly).orElse(false), "nothing was left running");
    }

    @Test
    void aProgramThatIsNotThereIsToldWithoutItsArguments() {
        var plain = new WindowsProcesses(line -> List.of(line.split(" ")), StandardCharsets.UTF_8);
        TargetException refused = assertThrows(TargetException.class, () -> plain.run(CommandLine.of("no-such-program.exe /password:hunter22"), line -> { }));
        assertEquals("TARGET-NO-START", refused.problem().code());
        assertEquals(0x80070002L, refused.code());
        assertFalse(refused.problem().toString().contains("hunter22"));
    }

    @Test
    void runningAsSomebodyElseIsRefused() {
        var command = new CommandLine("x", "x", Optional.empty(), Map.of(), Optional.of(new Account("CONTOSO\\one", "hunter22", false)), Optional.empty());
        TargetException refused = assertThrows(TargetException.class, () -> processes.run(command, line -> { }));
        assertEquals("TARGET-RUN-AS", refused.problem().code());
        assertFalse(refused.problem().toString().contains("hunter22"));
    }

    @ParameterizedTest
    @CsvSource({ "Active code page: 437,IBM437", "Aktive Codepage: 850.,IBM850", "Page de codes active : 65001,UTF-8", "Текущая кодовая страница: 866,IBM866", "現在のコード ページ: 932,windows-31j",
            "1252,windows-1252", "nothing,ISO-8859-1", "Active code page: 99999,ISO-8859-1" })
    void theCodePageIsReadInAnyLanguage(String told, String charset) {
        assertEquals(Charset.forName(charset), new CodePage().of(told));
    }

    @Test
    void outputIsReadInTheCodePageOfTheConsoleAndInUtf16WhereItIsThat() throws Exception {
        assertEquals(List.of("für", "Müller"), lines("für\r\nMüller".getBytes("IBM850"), Charset.forName("IBM850")));
        assertEquals(List.of("für", "漢字"), lines("\uFEFFfür\r\n\r\n漢字\r\n".getBytes(StandardCharsets.UTF_16LE), Charset.forName("IBM850")));
        assertEquals(List.of("abc"), lines("abc\n".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8));
    }

    private static List<String> lines(byte[] bytes, Charset console) throws Exception {
        var lines = new ArrayList<String>();
        new ConsoleLines(console, lines::add).read(new ByteArrayInputStream(bytes));
        return lines;
    }

    @Test
    void onlyTheEndOfLongOutputIsKept() {
        var output = new Output();
        for (int i = 0; i < 20_000; i++) {
            output.add("line " + i);
        }
        assertTrue(output.text().length() <= 64 * 1024 + 1);
        assertTrue(output.text().endsWith("line 19999"));
    }
}
