package org.slipway.target.windows.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;

/** Programs run, are heard, and are ended with all that they started. The shell of the machine that builds stands for programs of Windows. */
@Timeout(60)
class WindowsProcessesTest {
    @TempDir
    Path folder;

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

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatTakesTooLongIsEndedWithAllThatItStarted() throws Exception {
        Path sign = folder.resolve("alive");
        Exit exit = processes.run(command("(sleep 2; echo x > " + sign + ") & (sh -c 'sleep 2; echo y > " + sign + "') & sleep 30", Optional.of(Duration.ofMillis(300)), Map.of()), line -> { });

        assertTrue(exit.timedOut());
        Thread.sleep(2_500);
        assertFalse(Files.exists(sign), "something lived on");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoeverIsInterruptedEndsTheProgramFirst() throws Exception {
        Path sign = folder.resolve("alive");
        var thread = Thread.ofPlatform().start(() -> assertThrows(InterruptedException.class,
                () -> processes.run(command("sh -c 'sleep 2; echo x > " + sign + "'", Optional.empty(), Map.of()), line -> { })));
        Thread.sleep(400);
        thread.interrupt();
        thread.join();
        Thread.sleep(2_200);
        assertFalse(Files.exists(sign), "the program lived on");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAProgramLeavesRunningDoesNotHoldItUp() throws Exception {
        long begun = System.nanoTime();
        assertEquals("done", processes.run(command("sleep 20 & echo done", Optional.empty(), Map.of()), line -> { }).output());
        assertTrue(System.nanoTime() - begun < 15_000_000_000L);
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
