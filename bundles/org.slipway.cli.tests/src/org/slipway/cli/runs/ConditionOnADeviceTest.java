package org.slipway.cli.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

/** Conditions that are explained on a device hold there as a run would find it. */
class ConditionOnADeviceTest {
    private static final String SEQUENCE = """
            taskSequence: Asking
            id: asking
            variables:
              - string: Way
                value: left
            entries:
              - group: By the sequence
                when:
                  variable: Way
                  equals: left
              - group: By its id
                when:
                  variable: _SMSTSPackageID
                  equals: asking
            """;

    @TempDir
    Path home;
    private Terminal terminal;

    @BeforeEach
    void makeIt() {
        terminal = new Terminal(home);
        Path site = terminal.demoSite();
        Terminal.write(site.resolve("task-sequences/asking.yaml"), SEQUENCE);
    }

    private Answer explained(String condition) {
        return terminal.run("explain", condition, "--device", "pc-office-1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "win11-bare-metal/Partition Disk 0 - UEFI", "asking/By the sequence", "asking/By its id", "variable: _SMSTSInWinPE\nequals: true" })
    void itHoldsByTheVariablesThatARunBeginsWith(String condition) {
        Answer answer = explained(condition);

        assertTrue(answer.out().startsWith("Holds on "), answer.all());
        assertEquals(0, answer.exit());
    }

    @ParameterizedTest
    @ValueSource(strings = { "SELECT * FROM Win32_ComputerSystem WHERE Model LIKE", "SELECT * FROM Win32_Nonsense" })
    void whatCannotBeAskedIsNoHonestNo(String query) {
        Answer answer = explained(query);

        assertTrue(answer.out().startsWith("Cannot be told on "), answer.all());
        assertTrue(answer.err().contains("CONDITION-UNTOLD") && answer.err().contains("spelling"), answer.err());
        assertEquals(1, answer.exit());
        assertTrue(terminal.run("explain", query, "--device", "pc-office-1", "--json").json().get("trouble") instanceof String);
    }

    @Test
    void anHonestNoIsNoProblem() {
        Answer answer = explained("variable: Nothing\nexists: true");

        assertTrue(answer.out().startsWith("Does not hold on "), answer.all());
        assertEquals(0, answer.exit());
    }
}
