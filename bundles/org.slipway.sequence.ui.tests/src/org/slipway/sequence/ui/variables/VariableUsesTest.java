package org.slipway.sequence.ui.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flows;
import org.slipway.testkit.Installed;

/** Which variables a sequence is said to set and read. */
class VariableUsesTest {
    private static final String SEQUENCE = """
            taskSequence: Uses
            id: uses
            entries:
              - commandLine: "Say %NotRead%"
                command: cmd /c echo %Department% > %Target%
                outputVariable: Said
                when:
                  any:
                    - wql: SELECT * FROM Win32_ComputerSystem WHERE Model LIKE '%Book%'
                    - variable: Model
                      like: "%Tower%"
              - partitionDisk: Partition
                partitions:
                  - partition: Windows
                    letterVariable: OSDisk
              - setVariable: Switched off
                enabled: false
                variable: Department
                value: Sales
            """;

    private final SortedMap<String, List<VariableUse>> uses = new VariableUses((TaskSequence) YamlResource.of(URI.createURI("uses.yaml"), Installed.kinds(), SEQUENCE)
            .getContents().getFirst(), new Flows()).byName();

    @Test
    void patternsOfConditionsAreNoVariables() {
        assertFalse(uses.containsKey("Book"));
        assertFalse(uses.containsKey("Tower"));
        assertEquals("in its condition", uses.get("Model").getFirst().how());
    }

    @Test
    void namesOfStepsAreNotReplaced() {
        assertFalse(uses.containsKey("NotRead"));
    }

    @Test
    void featuresThatTakeTheNameOfAVariableSetIt() {
        assertTrue(uses.get("Said").getFirst().sets());
        assertEquals("receives the output", uses.get("Said").getFirst().how());
        assertTrue(uses.get("OSDisk").getFirst().sets());
    }

    @Test
    void whatIsDisabledSaysSo() {
        assertEquals(List.of("in command", "set to “Sales” (disabled)"), uses.get("Department").stream().map(VariableUse::how).toList());
    }

    @Test
    void whatIsOnlyReadIsToldWithItsPlace() {
        assertEquals(List.of("in command"), uses.get("Target").stream().map(VariableUse::how).toList());
    }
}
