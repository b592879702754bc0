package org.slipway.target.windows.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.engine.target.TargetException;

/** Arguments reach programs as they were meant, whatever is in them. */
class CommandLinesTest {
    private static final int TRIES = 5_000;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "plain,plain", "``,\"\"", "a b,\"a b\"", "C:\\dir\\,C:\\dir\\", "C:\\a b\\,\"C:\\a b\\\\\"", "say \"hi\",\"say \\\"hi\\\"\"", "a\\\"b,\"a\\\\\\\"b\"", "x\\\\y,x\\\\y" })
    void anArgumentIsQuotedWhereItMustBe(String argument, String written) {
        assertEquals(written, new Quoting().quoted(argument));
    }

    @Test
    void anyArgumentsComeThroughTheArgumentRulesUnharmed() throws TargetException {
        var random = new RandomTexts(1);
        for (int i = 0; i < TRIES; i++) {
            List<String> arguments = random.texts(5);
            String line = ProgramLine.of("C:\\Program Files\\x.exe").with(arguments.toArray(String[]::new)).text();
            for (boolean rule : List.of(true, false)) {
                List<String> read = ArgumentRules.divide(line, rule);
                assertEquals("C:\\Program Files\\x.exe", read.getFirst());
                assertEquals(arguments, read.subList(1, read.size()), line);
            }
        }
    }

    @Test
    void anyArgumentsComeThroughCmdUnharmed() throws TargetException {
        var random = new RandomTexts(2);
        for (int i = 0; i < TRIES; i++) {
            List<String> arguments = random.texts(5);
            String line = new ShellLine("C:\\Windows\\System32\\cmd.exe").of("C:\\Program Files (x86)\\x.exe", arguments.toArray(String[]::new));
            String started = ArgumentRules.throughShell(line, Map.of("PATH", "(what PATH is)"));
            var all = new ArrayList<String>(List.of("C:\\Program Files (x86)\\x.exe"));
            all.addAll(arguments);
            assertEquals(all, ArgumentRules.divide(started, true), line);
        }
    }

    @Test
    void javaGivesWindowsTheLineThatWasMeant() throws TargetException {
        var random = new RandomTexts(3);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String line = ProgramLine.of("x.exe").with(random.texts(4).toArray(String[]::new)).text();
            try {
                assertSame(line, new StartWords("cmd.exe").of(line));
            } catch (TargetException noWords) {
                refused++;
            }
        }
        assertTrue(refused < TRIES / 10, refused + " lines were refused");
    }

    private static void assertSame(String line, List<String> words) {
        String joined = ArgumentRules.joinedByJava(words);
        if (words.getFirst().equals("cmd.exe")) {
            assertEquals("cmd.exe /d /s /c \"" + line + "\"", joined);
        } else {
            assertEquals(line, joined);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "msiexec.exe /i \"C:\\a b\\x.msi\" TRANSFORMS=\"a b.mst\" /qn", "cmd /c \"\"C:\\a b\\x.cmd\" \"y z\"\"", "x.exe /name=\"a\" b\"c d\"",
            "x.exe \"two  blanks\" y", "x.exe /a:\"\" /b" })
    void linesWithRulesOfTheirOwnReachTheProgramToTheLetter(String line) throws TargetException {
        assertEquals(line, ArgumentRules.joinedByJava(new StartWords("cmd.exe").of(line)));
    }

    @Test
    void blanksOutsideOfQuotesBecomeOneAndBlanksWithinStay() throws TargetException {
        assertEquals(List.of("x.exe", "/a", "/b"), new StartWords("cmd.exe").of("  x.exe   /a \t /b "));
        assertEquals(List.of("cmd.exe", "/d", "/s", "/c", "\"x.exe TEXT=\"a  b\"\""), new StartWords("cmd.exe").of("x.exe TEXT=\"a  b\""));
    }

    @Test
    void blanksThatOneRuleOrAnotherSeesWithinQuotesStay() throws TargetException {
        assertEquals(List.of("cmd.exe", "/d", "/s", "/c", "\"x.exe say\\\"  y\""), new StartWords("cmd.exe").of("x.exe say\\\"  y"));
    }

    @Test
    void aLineThatNothingCanPassOnUnchangedIsRefused() {
        TargetException refused = assertThrows(TargetException.class, () -> new StartWords("cmd.exe").of("x.exe TEXT=\"a  %PATH%\""));
        assertEquals("TARGET-LINE", refused.problem().code());
    }

    @Test
    void theProgramMayLieInAFolderWithBlanks() throws TargetException {
        assertEquals(List.of("C:\\Program Files\\x.exe", "/a"), new StartWords("cmd.exe").of("\"C:\\Program Files\\x.exe\" /a"));
    }

    @Test
    void linesThatWindowsWouldCutOffAreRefused() throws TargetException {
        String most = "x".repeat(ProgramLine.LONGEST - 2);
        assertEquals(ProgramLine.LONGEST, ProgramLine.of("y").with(most).text().length());
        assertEquals("TARGET-LINE-LONG", assertThrows(TargetException.class, () -> ProgramLine.of("y").with(most + "x").text()).problem().code());
        assertEquals("TARGET-LINE-ZERO", assertThrows(TargetException.class, () -> ProgramLine.of("y").with("a\0b").text()).problem().code());
        assertEquals("TARGET-SHELL-LINE", assertThrows(TargetException.class, () -> new ShellLine("cmd").of("y", "z".repeat(9_000))).problem().code());
        assertEquals("TARGET-LINE", assertThrows(TargetException.class, () -> new StartWords("cmd").of("  ")).problem().code());
    }
}
