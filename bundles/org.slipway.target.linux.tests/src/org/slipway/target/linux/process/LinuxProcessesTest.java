package org.slipway.target.linux.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;

@EnabledOnOs(OS.LINUX)
class LinuxProcessesTest {
    /** A program that starts two more, of which one leaves the family, and never ends; it tells their numbers. */
    private static final String FAMILY = "sh -c 'sleep 1000 & echo $!; setsid sh -c \"sleep 1000 & echo \\$!\"; sleep 1000'";

    @TempDir
    private Path folder;
    private final List<String> lines = new ArrayList<>();

    private LinuxProcesses processes() {
        return new LinuxProcesses(new Programs(new Stamp("processes-test")), path -> Optional.of(folder.resolve(path.substring(3)).toString()));
    }

    private Exit run(String line) throws Exception {
        return processes().run(CommandLine.of(line), lines::add);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', value = { "echo a  b~echo|a|b", "echo 'a  b' \"c d\"~echo|a  b|c d", "echo a\\ b~echo|a b",
            "a \\\\srv\\share\\x~a|\\\\srv\\share\\x",
            "tool C:\\Program\\x.exe /q~tool|C:\\Program\\x.exe|/q", "say \"it's\" 'a \"b\"'~say|it's|a \"b\"", "say \"a \\\"b\\\" c\"~say|a \"b\" c",
                    "say ''~say|" })
    void aCommandLineIsDividedAtBlanksOutsideOfQuotes(String line, String words) {
        assertEquals(List.of(words.split("\\|", -1)), Words.of(line).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', value = { "a | b", "a > b", "a && b", "a; b", "echo $HOME", "echo \"$HOME\"", "ls *.txt",
            "echo `date`", "echo 'open" })
    void whatOnlyAShellUnderstandsIsLeftToOne(String line) {
        assertEquals(Optional.empty(), Words.of(line));
    }

    @Test
    void linesAreHeardInOrderAndTheExitIsTold() throws Exception {
        Exit exit = run("echo first; echo second >&2; printf 'half\\rwhole\\n'; exit 7");
        assertEquals(List.of("first", "second", "half", "whole"), lines);
        assertEquals(new Exit(7, false, "first\nsecond\nhalf\nwhole"), exit);
    }

    @Test
    void aShellIsNotGivenItsLineWhereEverybodyCanReadIt() throws Exception {
        run("key=pa55; tr '\\0' ' ' < /proc/$$/cmdline; env");
        assertFalse(lines.toString().contains("pa55"), lines.toString());
    }

    @Test
    void pathsOfWindowsLeadToWhereTheFilesLie() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "contents\n");
        run("cat C:\\a.txt");
        assertEquals(List.of("contents"), lines);
        processes().run(new CommandLine("pwd", "pwd", Optional.of("C:\\"), Map.of(), Optional.empty(), Optional.empty()), lines::add);
        assertEquals(folder.toRealPath().toString(), lines.getLast());
    }

    @Test
    void theEnvironmentOfACallIsAddedToThatOfTheMachine() throws Exception {
        processes().run(new CommandLine("sh -c 'echo $GIVEN $PATH'", "", Optional.empty(), Map.of("GIVEN", "given"), Optional.empty(),
                Optional.empty()), lines::add);
        assertEquals("given " + System.getenv("PATH"), lines.getFirst());
    }

    @Test
    void aProgramThatTakesTooLongEndsWithAllThatItStarted() throws Exception {
        var family = new LinkedBlockingQueue<String>();
        Exit exit = processes().run(new CommandLine(FAMILY, "family", Optional.empty(), Map.of(), Optional.empty(), Optional.of(Duration.ofSeconds(2))),
                family::add);
        assertTrue(exit.timedOut());
        assertEquals(2, family.size());
        family.forEach(each -> assertFalse(isRunning(each), each));
    }

    @Test
    void aProgramWhoseRunIsCancelledEndsWithAllThatItStarted() throws Exception {
        var family = new ArrayBlockingQueue<String>(10);
        var cancelled = new CountDownLatch(1);
        Thread runner = Thread.ofPlatform().start(() -> {
            try {
                processes().run(CommandLine.of(FAMILY), family::add);
            } catch (InterruptedException expected) {
                cancelled.countDown();
            } catch (TargetException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
        List<String> both = List.of(family.poll(30, TimeUnit.SECONDS), family.poll(30, TimeUnit.SECONDS));
        runner.interrupt();
        assertTrue(cancelled.await(30, TimeUnit.SECONDS));
        both.forEach(each -> assertFalse(isRunning(each), each));
    }

    /** One that has ended, and that nobody has asked how, is none. */
    private static boolean isRunning(String id) {
        try {
            String told = Files.readString(Path.of("/proc", id, "stat"));
            return "ZX".indexOf(told.charAt(told.lastIndexOf(") ") + 2)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void aProgramThatIsNotThereIsToldWithoutItsSecrets() {
        var failed = assertThrows(TargetException.class, () -> processes().run(new CommandLine("nowhere.exe /password pa55",
                "nowhere.exe /password ***", Optional.empty(), Map.of(),
                Optional.empty(), Optional.empty()), lines::add));
        assertEquals("“nowhere.exe” could not be started.", failed.problem().text());
        assertEquals(0x80070002L, failed.code());
        assertFalse(failed.toString().contains("pa55") || String.valueOf(failed.getCause()).contains("pa55"), failed.toString());
    }

    @Test
    void nobodyIsRunAsSomebodyElse() {
        var account = new Account("CORP\\anna", "pa55", false);
        var failed = assertThrows(TargetException.class, () -> processes().run(new CommandLine("true", "true", Optional.empty(), Map.of(),
                Optional.of(account), Optional.empty()), lines::add));
        assertEquals("TARGET-RUN-AS", failed.problem().code());
    }
}
