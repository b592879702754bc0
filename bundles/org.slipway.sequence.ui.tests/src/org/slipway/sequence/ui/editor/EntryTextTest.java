package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.sequence.Entry;
import org.slipway.testkit.Installed;

/** What of other programs' text is taken for groups and steps. */
class EntryTextTest {
    private final EntryText text = new EntryText(Installed.kinds());

    private List<String> names(String pasted) {
        return text.parse(pasted).stream().map(Entry::getName).toList();
    }

    @Test
    void aListIsReadAtAnyDepth() {
        assertEquals(List.of("One", "Two"), names("      - group: One\n      - commandLine: Two\n        command: hostname\n"));
    }

    @Test
    void oneEntryMayComeWithoutItsDash() {
        assertEquals(List.of("One"), names("group: One\nentries:\n  - commandLine: Two\n"));
    }

    @Test
    void commentsAndEmptyLinesInFrontAreNoEntries() {
        assertEquals(List.of("One"), names("\n# first of all\n- group: One\n  entries:\n    - commandLine: Two\n"));
        assertEquals(List.of("One"), names("# first of all\ngroup: One\n"));
    }

    @Test
    void aSelectionThatBeginsBehindTheIndentationIsUnderstood() {
        assertEquals(List.of("One", "Three"), names("- group: One\n    entries:\n      - commandLine: Two\n  - group: Three\n"));
        assertEquals(List.of("One"), names("- group: One\n        entries:\n          - commandLine: Two\n"));
    }

    @Test
    void aStepThatIsNotInstalledComesWithThoseThatAre() {
        assertEquals(List.of("One", "Flash"), names("- group: One\n- acmeTool: Flash\n  level: 3\n"));
    }

    @Test
    void otherTextsSayNothing() {
        assertEquals(List.of(), names("Dear all,\nsee you: tomorrow"));
        assertEquals(List.of(), names("# only a comment"));
        assertEquals(List.of(), names(""));
        assertEquals(List.of(), names("- apples: 3\n- pears: 4\n"));
    }
}
