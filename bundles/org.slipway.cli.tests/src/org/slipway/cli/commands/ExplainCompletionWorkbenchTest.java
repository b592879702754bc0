package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class ExplainCompletionWorkbenchTest {
    @TempDir
    Path home;
    private Terminal terminal;

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(home);
    }

    @ParameterizedTest
    @ValueSource(strings = { "REF-DANGLING", "ref-dangling", "SET-ID", "WRONG-USE", "YAML-SYNTAX" })
    void explainsCodesOfChecksOfReadingAndOfCommands(String code) {
        Answer answer = terminal.run("explain", code);
        assertTrue(answer.out().contains("Why it matters\n  "), answer.all());
        assertEquals(0, answer.exit());
    }

    @Test
    void explainsAsJson() {
        assertEquals(List.of("code", "what", "why", "mend"), List.copyOf(terminal.run("explain", "REF-DANGLING", "--json").json().keySet()));
    }

    @Test
    void anUnknownCodeIsAProblemWithASuggestion() {
        Answer answer = terminal.run("explain", "REF-DANGLE");
        assertTrue(answer.err().contains("Did you mean REF-DANGLING?"), answer.err());
        assertEquals(1, answer.exit());
    }

    @Test
    void withoutACodeListsAll() {
        assertTrue(terminal.run("explain").out().contains("\nREF-DANGLING"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "bash", "zsh" })
    void completionIsAScriptThatKnowsCommandsAndOptions(String shell) {
        Answer answer = terminal.run("completion", shell);
        assertTrue(answer.out().contains("complete -F") && answer.out().contains("--kind") && answer.out().contains("rename"), answer.err());
        assertEquals(0, answer.exit());
    }

    @Test
    void theCompletionScriptRunsInBash() throws IOException, InterruptedException {
        Path script = home.resolve("completion");
        Terminal.write(script, terminal.run("completion", "bash").out() + "\nCOMP_WORDS=(slipway ren)\nCOMP_CWORD=1\n_complete_slipway\n"
                + "echo \"${COMPREPLY[*]}\"\n");
        Process bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        assertTrue(said.contains("rename"), said);
    }

    @Test
    void completesIdsFeaturesKindsCodesAndCommands() throws IOException, InterruptedException {
        terminal.demoSite();
        Terminal.write(home.resolve("answer"), terminal.run("list", "--json").out());
        Path completion = home.resolve("completion");
        Terminal.write(completion, terminal.run("completion", "bash").out());
        for (String each : List.of("show pc-rec|pc-reception", "set pc-reception inv|inventory", "list --kind dev|device", "explain REF-DANG|REF-DANGLING",
                "help ren|rename", "ren|rename", "add pc-reception variables sec|secret", "remove pc-rec|pc-reception", "delete pc-rec|pc-reception", "new dev|device", "new seq|sequence", "new sequence New --template bare|bare-metal", "list --ki|--kind")) {
            String typed = each.substring(0, each.indexOf('|'));
            String said = bash("slipway() { cat " + home.resolve("answer") + "; }; . " + completion + "; COMP_WORDS=(slipway " + typed
                    + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='slipway " + typed + "'; _slipway; echo \"${COMPREPLY[*]}\"");
            assertTrue(List.of(said.strip().split("\\s+")).contains(each.substring(each.indexOf('|') + 1)), each + ": " + said);
        }
    }

    private static String bash(String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-c", commands).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return said;
    }

    @Test
    void anotherShellIsWrongUse() {
        assertEquals(2, terminal.run("completion", "fish").exit());
    }

    @Test
    void theWorkbenchIsStartedAndWaitedForUntilItsWindowIsThere() {
        Path site = terminal.demoSite();
        Path script = script("file=${SLIPWAY_JAVA_OPTIONS##*readyFile=}; echo \"$@\" > said; echo usable > \"$file\"");
        Answer answer = terminal.in(home).startedBy(script).run("--site", site.toString(), "--json", "workbench");
        assertEquals(List.of(script.toString(), "workbench", site.toString()), answer.json().get("started"), answer.all());
        assertEquals("workbench " + site + "\n", Terminal.read(home.resolve("said")));
        assertEquals(0, answer.exit());
    }

    @Test
    void aWorkbenchThatDoesNotStartIsFailed() {
        Answer answer = terminal.startedBy(script("echo noise >&2; echo 'slipway: there is no display.' >&2; exit 3")).run("workbench");
        assertEquals("error IO The workbench did not start: there is no display.\n", answer.err());
        assertEquals(3, answer.exit());
    }

    @Test
    void noWindowIsOpenedOnWhatIsNoSite() {
        terminal.startedBy(script("exit 0"));
        assertEquals(2, terminal.run("workbench", "--site", "nope").exit());
        assertEquals(2, terminal.run("workbench", "nope").exit());
    }

    private Path script(String body) {
        Path script = home.resolve("slipway.sh");
        Terminal.write(script, "#!/bin/sh\n" + body + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }

    @Test
    void withoutItsScriptTheWorkbenchSaysWhatToDo() {
        Answer answer = terminal.run("workbench");
        assertTrue(answer.err().contains("./slipway workbench"), answer.err());
        assertEquals(2, answer.exit());
    }
}
