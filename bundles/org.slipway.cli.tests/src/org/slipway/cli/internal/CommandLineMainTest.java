package org.slipway.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Surroundings;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;
import org.slipway.cli.TestRegistry;

class CommandLineMainTest {
    @TempDir
    Path home;
    private Terminal terminal;

    @BeforeEach
    void sitDown() {
        String acme = "<extension point='org.slipway.cli.commands'>"
                + command("greet", "Greet") + command("crash", "Crash") + command("unlinked", "Unlinked") + command("full", "Full")
                + command("twice", "Twice") + command("stranger", "Stranger") + command("missing", "Missing") + "</extension>";
        terminal = new Terminal(home, new TestRegistry().with("com.acme", acme).registry());
    }

    private static String command(String name, String type) {
        return "<command name='acme." + name + "' description='Of a vendor' class='org.slipway.cli.internal.VendorCommands$" + type + "'/>";
    }

    @ParameterizedTest
    @ValueSource(strings = { "--version", "-V" })
    void tellsItsVersion(String option) {
        Answer answer = terminal.run(option);
        assertEquals("slipway 1.2.3\n", answer.out());
        assertEquals(0, answer.exit());
    }

    @Test
    void tellsItsVersionAsJson() {
        assertEquals("1.2.3", terminal.run("--version", "--json").json().get("version"));
    }

    @Test
    void withoutWordsItShowsWhatItCanDo() {
        Answer answer = terminal.run();
        assertTrue(answer.out().contains("Usage: slipway COMMAND"), answer.out());
        assertEquals(2, answer.exit());
    }

    @ParameterizedTest
    @ValueSource(strings = { "help", "--help", "-h" })
    void helpListsCommandsByBundleAndLoadsNone(String word) {
        Answer answer = terminal.run(word);
        assertTrue(answer.out().contains("Commands of further bundles\n  acme.greet"), answer.out());
        assertTrue(answer.out().contains("acme.missing"));
        assertEquals("", answer.err());
        assertEquals(0, answer.exit());
    }

    @Test
    void helpOfACommandShowsItsOptionsAndItsJson() {
        Answer answer = terminal.run("help", "list");
        assertTrue(answer.out().startsWith("Usage: slipway list"), answer.out());
        assertTrue(answer.out().contains("--kind=K") && answer.out().contains("--site=DIR") && answer.out().contains("JSON:"), answer.out());
        assertEquals(answer.out(), terminal.run("list", "--help").out());
    }

    @Test
    void helpAsJsonNamesEveryCommandAndItsBundle() {
        List<?> commands = (List<?>) terminal.run("help", "--json").json().get("commands");
        assertTrue(commands.contains(Map.of("name", "acme.greet", "description", "Of a vendor", "bundle", "com.acme")), commands::toString);
    }

    @Test
    void aVendorsCommandRunsLikeABuiltInOne() {
        assertEquals("Hello, Ada\n", terminal.run("acme.greet", "--whom", "Ada").out());
        assertEquals(Map.of("whom", "everybody"), terminal.run("--json", "acme.greet").json());
    }

    @ParameterizedTest
    @ValueSource(strings = { "acme.twice", "acme.stranger", "acme.missing" })
    void aBrokenCommandIsReportedByItsBundleAndTheOthersLive(String broken) {
        Answer answer = terminal.run(broken);
        assertTrue(answer.err().startsWith("error COMMAND-BROKEN The command “" + broken + "” of the bundle com.acme"), answer.err());
        assertEquals(1, answer.exit());
        assertEquals(0, terminal.run("acme.greet").exit());
    }

    @Test
    void aFaultIsOneLineAndTheLogHoldsTheRest() {
        Answer answer = terminal.run("acme.crash");
        assertEquals(List.of("error INTERNAL A fault in Slipway itself: IllegalStateException, the flux.",
                "    The details are in " + terminal.logs().resolve("faults.log") + ". Please send them to whoever looks after Slipway for you."),
                answer.err().lines().toList());
        assertEquals("", answer.out());
        assertEquals(3, answer.exit());
        String log = Terminal.read(terminal.logs().resolve("faults.log"));
        assertTrue(log.contains("slipway 1.2.3 acme.crash") && log.contains("at org.slipway.cli.internal.VendorCommands"), log);
    }

    @Test
    void aClassThatIsMissingAtRunTimeIsAFaultToo() {
        Answer answer = terminal.run("acme.unlinked", "--json");
        assertEquals("INTERNAL", problem(answer).get("code"));
        assertEquals(3, answer.exit());
    }

    @Test
    void whatTheMachineRefusesIsFailed() {
        Answer answer = terminal.run("acme.full");
        assertEquals("error IO No space left on device\n", answer.err());
        assertEquals(3, answer.exit());
    }

    @Test
    void aLogThatCannotBeWrittenDoesNotHideTheFault() throws IOException {
        Files.writeString(terminal.logs(), "a file where the folder should be");
        Answer answer = terminal.run("acme.crash");
        assertTrue(answer.err().contains("INTERNAL") && answer.err().contains("could not be kept"), answer.err());
        assertEquals(3, answer.exit());
    }

    @Test
    void anUnknownCommandIsWrongUseWithASuggestion() {
        Answer answer = terminal.run("chekc");
        assertEquals("error WRONG-USE There is no command “chekc”.\n    Did you mean slipway check? slipway help lists all commands.\n", answer.err());
        assertEquals(2, answer.exit());
    }

    @Test
    void anUnknownOptionIsWrongUseWithASuggestion() {
        Answer answer = terminal.run("list", "--knd", "device");
        assertTrue(answer.err().contains("--knd") && answer.err().contains("Did you mean --kind?"), answer.err());
        assertEquals(2, answer.exit());
    }

    @Test
    void aMissingParameterIsWrongUse() {
        Answer answer = terminal.run("show");
        assertTrue(answer.err().contains("ID"), answer.err());
        assertTrue(answer.err().contains("See slipway show --help"), answer.err());
        assertEquals(2, answer.exit());
    }

    @Test
    void optionsMayStandBeforeTheCommand() {
        Path site = terminal.site();
        Answer answer = terminal.in(home).run("--json", "--site", site.toString(), "list");
        assertEquals("test", answer.rows().getFirst().get("id"));
    }

    @Test
    void optionsWithoutACommandAreWrongUse() {
        assertEquals(2, terminal.run("--json", "--site", "x").exit());
    }

    @Test
    void wrongUseAsJsonHasTheShapeOfProblems() {
        Answer answer = terminal.run("list", "--json", "--knd");
        assertEquals("WRONG-USE", problem(answer).get("code"));
        assertEquals("error", problem(answer).get("severity"));
        assertFalse(problem(answer).get("nextStep").toString().isEmpty());
        assertEquals("", answer.err());
        assertEquals(2, answer.exit());
    }

    @Test
    void withoutASiteItSaysHowToGetOne() {
        Answer answer = terminal.run("list");
        assertTrue(answer.err().contains("site.yaml") && answer.err().contains("slipway init"), answer.err());
        assertEquals(2, answer.exit());
    }

    @Test
    void aSiteOptionThatNamesNoSiteIsWrongUse() {
        Answer answer = terminal.run("list", "--site", "nowhere");
        assertTrue(answer.err().contains("nowhere is no site"), answer.err());
        assertEquals(2, answer.exit());
    }

    @Test
    void theNearestSiteUpwardIsTakenFromAnyFolderBelow() throws IOException {
        Path site = terminal.site("devices/a.yaml", "device: A\nid: a\n");
        Path below = Files.createDirectories(site.resolve("devices/deeper/still"));
        assertTrue(terminal.in(below).run("list").out().contains("../../a.yaml:1"));
    }

    @Test
    void coloursAreForTerminalsOnly() {
        terminal.site("devices/a.yaml", "device: A\n");
        assertFalse(terminal.run("check").all().contains("\u001b"));
        terminal.onATerminal();
        assertTrue(terminal.run("check").out().contains("\u001b[1;31merror"), terminal.run("check").out());
    }

    @ParameterizedTest
    @ValueSource(strings = { "NO_COLOR=1", "TERM=dumb" })
    void coloursAreTurnedOffByTheEnvironment(String setting) {
        terminal.site("devices/a.yaml", "device: A\n");
        terminal.onATerminal().with(setting.split("=")[0], setting.split("=")[1]);
        assertFalse(terminal.run("check").all().contains("\u001b"));
        assertFalse(terminal.run("list", "--help").all().contains("\u001b"));
    }

    @Test
    void jsonIsNeverColoured() {
        terminal.site("devices/a.yaml", "device: A\n");
        assertFalse(terminal.onATerminal().run("check", "--json").out().contains("\u001b"));
    }

    private static Map<?, ?> problem(Answer answer) {
        return (Map<?, ?>) ((List<?>) answer.json().get("problems")).getFirst();
    }

    @Test
    void anAnswerThatCannotBeWrittenIsFailed() {
        var full = new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        var err = new StringWriter();
        var surroundings = new Surroundings(new PrintWriter(full), new PrintWriter(err), new NoInput(), false, home, Map.of(), home,
                Optional.empty(), "1.2.3");
        assertEquals(ExitCode.FAILED, new CommandLineMain(new TestRegistry().registry()).run(surroundings, List.of("explain")));
        assertTrue(err.toString().startsWith("error IO The answer could not be written"), err.toString());
    }

    @Test
    void whatIsWrongStandsBehindWhatWasAnsweredBeforeIt() {
        Path site = terminal.site("devices/a.yaml", "device: [", "devices/b.yaml", "device: [");
        var both = new StringWriter();
        var surroundings = new Surroundings(new PrintWriter(new BufferedWriter(both)), new PrintWriter(new BufferedWriter(both)), new NoInput(), false,
                site, Map.of(), home, Optional.empty(), "1.2.3");
        new CommandLineMain(new TestRegistry().registry()).run(surroundings, List.of("list"));
        assertTrue(both.toString().indexOf("1 element") < both.toString().indexOf("devices/a.yaml:1"), both.toString());
    }

    @Test
    void helpOfACommandAsJsonIsJson() {
        assertTrue(terminal.run("help", "list", "--json").json().get("usage").toString().startsWith("Usage: slipway list"));
        assertEquals("WRONG-USE", problem(terminal.run("help", "nope", "--json")).get("code"));
    }

    @Test
    void helpOffersASiteOnlyWhereThereIsOne() {
        assertFalse(terminal.run("help", "init").out().contains("--site"));
        assertTrue(terminal.run("help", "list").out().contains("--site"));
    }

    @Test
    void keysOfJsonStandInTheirOrder() {
        assertEquals(List.of("command", "usage"), List.copyOf(terminal.run("help", "list", "--json").json().keySet()));
        assertEquals(List.of("site", "files"), List.copyOf(terminal.run("init", "new", "--json").json().keySet()));
        assertEquals(List.of("shell", "script"), List.copyOf(terminal.run("completion", "bash", "--json").json().keySet()));
    }

    @Test
    void whatCannotBeWrittenNamesItsFolderAndTheNextStep() {
        Terminal.write(home.resolve("file"), "");
        Answer answer = terminal.run("schema", "--out", "file/schema.json");
        assertTrue(answer.err().contains("file is no folder") || answer.err().contains("/file"), answer.err());
        assertTrue(answer.err().lines().count() > 1, answer.err());
        assertFalse(answer.err().contains(".tmp"), answer.err());
        assertEquals("The folder " + Path.of("/ro") + " may not be read or written.",
                IoProblems.text(new AccessDeniedException(Path.of("/ro/.slipway-1.tmp").toString())));
    }

    @Test
    void theWordVersionIsUnderstood() {
        assertTrue(terminal.run("version").err().contains("slipway --version"));
    }

    @Test
    void aSiteOptionIsRepeatedAsItWasWritten() {
        assertTrue(terminal.run("check", "--site", "/nowhere/at/all").err().contains(" /nowhere/at/all is no site"));
    }

    private record NoInput() implements Surroundings.Input {
        @Override
        public InputStream piped() {
            return InputStream.nullInputStream();
        }

        @Override
        public Optional<char[]> hidden(String prompt) {
            return Optional.empty();
        }
    }
}
