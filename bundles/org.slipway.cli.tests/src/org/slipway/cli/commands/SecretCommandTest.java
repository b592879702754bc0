package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class SecretCommandTest {
    private static final String CANARY = "Tr0ub4dor-canary-&3";

    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;
    private final List<Answer> answers = new ArrayList<>();

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home).with("SLIPWAY_CONFIG", home.resolve("mine").toString());
        site = terminal.demoSite();
    }

    private Answer run(String... words) {
        Answer answer = terminal.run(words);
        answers.add(answer);
        return answer;
    }

    @AfterEach
    void theValueIsNeitherInAnAnswerNorInAFile() throws IOException {
        answers.forEach(answer -> assertFalse(answer.all().contains("canary"), answer::all));
        assertEquals(List.of(), new Leaks("canary").in(home));
    }

    @Test
    void setSealsAValueFromAPipe() {
        terminal.piping(CANARY + "\n");
        Answer answer = run("secret", "set", "OSDJoinPassword");
        assertEquals("Sealed OSDJoinPassword in secrets.sealed.\nUsed by all-workstations.\n", answer.out());
        assertEquals(0, answer.exit(), answer.err());
        assertTrue(Files.exists(site.resolve("secrets.sealed")));
    }

    @Test
    void setAsksAtATerminalWithoutShowingAndTwice() {
        terminal.typingHidden(CANARY);
        assertEquals(0, run("secret", "set", "Other").exit());
        assertTrue(answers.getLast().out().contains("No secret variable of this site refers to it yet."));
    }

    @Test
    void anEmptyValueIsRefused() {
        terminal.piping("\n");
        Answer answer = run("secret", "set", "OSDJoinPassword");
        assertTrue(answer.err().contains("SECRET-EMPTY"), answer.err());
        assertEquals(1, answer.exit());
        assertFalse(Files.exists(site.resolve("secrets.sealed")));
    }

    @Test
    void aValueAsAnArgumentIsWrongUse() {
        assertEquals(2, run("secret", "set", "OSDJoinPassword", "typed-on-the-line").exit());
        assertFalse(Files.exists(site.resolve("secrets.sealed")));
    }

    @Test
    void listTellsWhatIsStoredWhatIsMissingAndWhoUsesIt() {
        assertEquals(List.of(Map.of("name", "OSDJoinPassword", "stored", false, "usedBy", List.of("all-workstations"))),
                run("secret", "list", "--json").rows());
        terminal.piping(CANARY);
        run("secret", "set", "osdjoinpassword");
        run("secret", "set", "Spare");
        List<String> lines = run("secret", "list").lines();
        assertTrue(lines.stream().anyMatch(line -> line.matches("(?i)OSDJoinPassword +●●● +all-workstations")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches("Spare +●●● +nobody")), lines::toString);
    }

    @Test
    void aVariableCanNameAnEntryThatIsCalledOtherwise() {
        Terminal.write(site.resolve("collections/branch.yaml"), """
                collection: Branch
                id: branch
                variables:
                  - secret: OSDJoinPassword
                    entry: branch/join
                """);

        assertTrue(run("secret", "list", "--json").rows().contains(Map.of("name", "branch/join", "stored", false, "usedBy", List.of("branch"))));
    }

    @Test
    void removeTakesItOutAndSaysWhoMissesIt() {
        terminal.piping(CANARY);
        run("secret", "set", "OSDJoinPassword");
        Answer answer = run("secret", "remove", "OSDJoinPassword");
        assertTrue(answer.out().contains("It is missing now for all-workstations."), answer.all());
        Answer again = run("secret", "remove", "OSDJoinPassword");
        assertTrue(again.err().contains("SECRET-UNKNOWN"), again.err());
        assertEquals(1, again.exit());
    }

    @Test
    void rekeyMakesAnotherKeyFileAndKeepsTheSecrets() throws IOException {
        terminal.piping(CANARY);
        run("secret", "set", "OSDJoinPassword");
        String sealed = Terminal.read(site.resolve("secrets.sealed"));
        Answer answer = run("secret", "rekey", "--json");
        assertEquals(Map.of("key", "key-file", "secrets", 1), answer.json());
        assertFalse(sealed.equals(Terminal.read(site.resolve("secrets.sealed"))));
        assertEquals(true, run("secret", "list", "--json").rows().getFirst().get("stored"));
        try (var keys = Files.list(home.resolve("mine/keys"))) {
            assertEquals(2, keys.count());
        }
    }

    @Test
    void aStoreCanBeSealedWithAPassphrase() {
        terminal.piping(CANARY);
        run("secret", "set", "OSDJoinPassword");
        terminal.typingHidden("four words that rhyme");
        assertEquals("passphrase", run("secret", "rekey", "--passphrase", "--json").json().get("key"));
        assertEquals(0, run("secret", "list").exit(), "names need no key");
        terminal.typingHidden("some other words");
        Answer wrong = run("secret", "remove", "OSDJoinPassword");
        assertTrue(wrong.err().contains("SECRET-WRONG-KEY"), wrong.err());
        assertEquals(1, wrong.exit());
    }

    @Test
    void scriptsGiveThePassphraseInAFile() {
        Terminal.write(home.resolve("passphrase"), "four words that rhyme\n");
        terminal.piping(CANARY);
        run("secret", "set", "OSDJoinPassword");
        assertEquals(2, run("secret", "rekey", "--passphrase").exit());
        assertEquals(0, run("secret", "rekey", "--new-passphrase-file", "../passphrase").exit());
        assertEquals(2, run("secret", "remove", "OSDJoinPassword").exit());
        assertEquals(2, run("secret", "remove", "OSDJoinPassword", "--passphrase-file", "../nothing").exit());
        assertEquals(0, run("secret", "remove", "OSDJoinPassword", "--passphrase-file", "../passphrase").exit());
    }

    @Test
    void withoutSecretsThereIsNothingToSealAnew() {
        assertEquals(2, run("secret", "rekey").exit());
    }

    @Test
    void aDamagedStoreIsAProblem() {
        terminal.piping(CANARY);
        run("secret", "set", "OSDJoinPassword");
        Path file = site.resolve("secrets.sealed");
        Terminal.write(file, Terminal.read(file) + "x");
        Answer answer = run("secret", "list");
        assertTrue(answer.err().contains("error SECRET-"), answer.err());
        assertEquals(1, answer.exit());
    }

    @Test
    void aloneItSaysWhatItCanDo() {
        Answer answer = run("secret");
        assertTrue(answer.err().contains("set, list, remove or rekey"), answer.err());
        assertEquals(2, answer.exit());
        assertTrue(run("secret", "--help").out().contains("rekey"));
        assertTrue(run("help", "secret", "set").out().startsWith("Usage: slipway secret set"), answers.getLast().all());
        assertTrue(run("secret", "lst").err().contains("Did you mean list?"), answers.getLast().err());
    }

    @Test
    void aMisplacedValueIsNotRepeated() {
        for (Answer answer : List.of(run("secret", "set", "OSDJoinPassword", CANARY), run("secret", "set", "OSDJoinPassword", "--value", CANARY),
                run("secret", "set", "OSDJoinPassword", "--value=" + CANARY, "--json"))) {
            assertTrue(answer.all().contains("never goes into arguments"), answer.all());
            assertFalse(answer.all().contains(" -- "), answer.all());
            assertEquals(2, answer.exit());
        }
    }

    @Test
    void whatIsNoTextIsRefusedByItsCode() {
        terminal.pipingBytes((byte) 0xff, (byte) 0xfe, (byte) 'x');
        Answer answer = run("secret", "set", "OSDJoinPassword");
        assertTrue(answer.err().contains("SECRET-VALUE"), answer.err());
        assertEquals(1, answer.exit());
    }

    @Test
    void namesAreListedWithoutTheKey() throws IOException {
        terminal.piping(CANARY);
        run("secret", "set", "OSDJoinPassword");
        Folders.delete(home.resolve("mine"));
        Answer answer = run("secret", "list");
        assertTrue(answer.out().contains("OSDJoinPassword"), answer.all());
        assertEquals(0, answer.exit());
        assertTrue(run("secret", "remove", "OSDJoinPassword").err().contains("set them anew"), answers.getLast().err());
    }
}
