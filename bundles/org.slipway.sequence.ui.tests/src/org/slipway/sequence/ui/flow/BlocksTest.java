package org.slipway.sequence.ui.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.Environment;
import org.slipway.sequence.TaskSequence;
import org.slipway.testkit.Installed;

/** What the picture of a sequence tells of its entries. */
class BlocksTest {
    private static final String BEGINS_ANYWHERE = """
            taskSequence: Begins anywhere
            id: begins
            entries:
              - commandLine: First
                command: hostname
              - group: To Windows PE
                entries:
                  - restartComputer: Restart
                    target: bootImage
              - commandLine: Only in Windows PE
                command: hostname
                when:
                  all:
                    - variable: _SMSTSInWinPE
                      equals: "true"
              - group: Off
                enabled: false
                entries:
                  - restartComputer: Never
            """;

    private final Blocks blocks = new Blocks((TaskSequence) YamlResource.of(URI.createURI("begins.yaml"), Installed.kinds(), BEGINS_ANYWHERE)
            .getContents().getFirst());

    private Block block(String name) {
        return blocks.all().stream().filter(each -> name.equals(each.entry().getName())).findFirst().orElseThrow();
    }

    @Test
    void whereAStepRunsIsWhatTheChecksKnow() {
        assertEquals(Environment.BOTH, block("First").in());
        assertEquals(Environment.PE, block("Only in Windows PE").in());
    }

    @Test
    void theLastStepOfAGroupRestartsTooButNotOneThatIsOff() {
        assertTrue(block("Restart").last() && block("Restart").restarts());
        assertEquals(false, block("Never").restarts());
    }

    @Test
    void aConditionStandsForItsStep() {
        Block step = block("Only in Windows PE");

        assertEquals(step, blocks.of(step.entry().getWhen().eContents().getFirst()).orElseThrow());
    }
}
