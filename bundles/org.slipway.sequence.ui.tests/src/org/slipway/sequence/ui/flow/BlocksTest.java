package org.slipway.sequence.ui.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

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

    private final Blocks blocks = blocks(BEGINS_ANYWHERE);

    /** As if every letter were seven pixels wide. */
    private static Blocks blocks(String text) {
        return new Blocks((TaskSequence) YamlResource.of(URI.createURI("begins.yaml"), Installed.kinds(), text).getContents().getFirst(),
                new BlockText(name -> 7 * name.length(), condition -> 6 * condition.length()));
    }

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
    void blocksAreAsWideAsTheirNamesNeed() {
        String name = "Install the applications that every device of the house needs today";
        Blocks wide = blocks(BEGINS_ANYWHERE.replace("First", name));

        assertEquals(List.of(name), wide.all().getFirst().name());
        assertTrue(wide.all().getFirst().bounds().width > blocks.all().getFirst().bounds().width);
    }

    @Test
    void aVeryLongNameStandsOnTwoLinesAndItsBlockIsHigher() {
        Block block = blocks(BEGINS_ANYWHERE.replace("First", "Install " + "everything ".repeat(9).strip())).all().getFirst();

        assertEquals(2, block.name().size());
        assertEquals("Install " + "everything ".repeat(9).strip(), String.join(" ", block.name()));
        assertEquals(block("First").bounds().height + Blocks.LINE, block.bounds().height);
    }

    @Test
    void whatDoesNotFitOnTwoLinesEndsInDots() {
        Block block = blocks(BEGINS_ANYWHERE.replace("First", "Install " + "everything ".repeat(30).strip())).all().getFirst();

        assertTrue(block.name().size() == 2 && block.name().getLast().endsWith("…"), block.name().toString());
        assertTrue(block.name().stream().allMatch(line -> 7 * line.length() <= block.bounds().width - Blocks.BEFORE - Blocks.BEHIND));
    }

    @Test
    void aConditionTakesAllTheRoomThereIs() {
        Block block = blocks(BEGINS_ANYWHERE.replace("equals: \"true\"", "equals: " + "x".repeat(120))).all().stream()
                .filter(each -> !each.detail().isEmpty()).findFirst().orElseThrow();
        int room = block.bounds().width - Blocks.BEFORE;

        assertTrue(block.detail().endsWith("…") && 6 * block.detail().length() <= room && 7 * block.detail().length() > room, block.detail());
    }

    @Test
    void theConditionStandsBelowTheName() {
        assertTrue(block("Only in Windows PE").detail().startsWith("◆ if all of (_SMSTSInWinPE"), block("Only in Windows PE").detail());
        assertEquals("disabled", block("Off").detail());
    }

    @Test
    void aConditionStandsForItsStep() {
        Block step = block("Only in Windows PE");

        assertEquals(step, blocks.of(step.entry().getWhen().eContents().getFirst()).orElseThrow());
    }
}
