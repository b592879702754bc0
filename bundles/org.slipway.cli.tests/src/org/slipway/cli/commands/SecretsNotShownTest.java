package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

/** Whoever wrote a secret into a file finds it there, and nowhere else. */
class SecretsNotShownTest {
    private static final String DEVICE = """
            device: Lab
            id: lab
            description: of the CANARY-free kind
            variables:
              - string: LocalAdminPassword
                value: CANARY1
              - list: AdminPasswords
                values: [CANARY2, "CANARY 3"]
              - secret: OSDJoinPassword
                value: CANARY4
              - string: Greeting
                value: hello
            """;

    @TempDir
    Path home;
    private Terminal terminal;
    private Path file;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        file = terminal.site("devices/lab.yaml", DEVICE).resolve("devices/lab.yaml");
    }

    private static void showsNone(Answer answer) {
        assertFalse(answer.all().replace("CANARY-free", "").contains("CANARY"), answer::all);
    }

    @Test
    void showMasksThemInTextAndInJson() {
        Answer text = terminal.run("show", "lab");
        assertTrue(text.out().contains("hello") && text.out().contains("CANARY-free") && text.out().contains("●●●"), text.out());
        showsNone(text);
        Answer json = terminal.run("show", "lab", "--json");
        assertTrue(json.out().contains("hello"), json.out());
        showsNone(json);
    }

    @ParameterizedTest
    @ValueSource(strings = { "variables.LocalAdminPassword.value", "variables.AdminPasswords.values.1" })
    void setTakesNoValueForWhatIsASecretByItsName(String feature) {
        for (String option : new String[] { "--json", "--force" }) {
            Answer answer = terminal.run("set", "lab", feature, "CANARY5", option);
            assertTrue(answer.all().contains("SET-SECRET") && answer.all().contains("slipway secret set"), answer.all());
            assertEquals(1, answer.exit());
            showsNone(answer);
            assertEquals(DEVICE, Terminal.read(file));
        }
    }

    @Test
    void setTakesAReferenceToASecretAndTakesASecretAway() {
        Answer reference = terminal.run("set", "lab", "variables.LocalAdminPassword.value", "%OSDJoinPassword%");
        assertEquals(0, reference.exit(), reference.err());
        showsNone(reference);
        Answer away = terminal.run("set", "lab", "variables.AdminPasswords.values", "--unset");
        assertEquals(0, away.exit(), away.err());
        showsNone(away);
    }

    @Test
    void diffSaysThatOneChangedAndNotTheValues() throws IOException {
        Folders.copy(home.resolve("site"), home.resolve("before"));
        Terminal.write(file, DEVICE.replace("CANARY1", "CANARY6 ".repeat(20)).replace("CANARY4", "CANARY7"));
        Answer text = terminal.run("diff", "../before", ".");
        assertEquals(3, text.lines().size(), text.all());
        showsNone(text);
        showsNone(terminal.run("diff", "../before", ".", "--json"));
    }

    @Test
    void convertMakesNoSecondPlaceForThem() {
        Answer answer = terminal.run("convert", "devices/lab.yaml", "--to", "xmi");
        assertTrue(answer.err().contains("CONVERT-SECRET"), answer.all());
        assertEquals(1, answer.exit());
        showsNone(answer);
    }
}
