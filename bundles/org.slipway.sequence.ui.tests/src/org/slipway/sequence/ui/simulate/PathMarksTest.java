package org.slipway.sequence.ui.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.slipway.engine.journal.Act;
import org.slipway.engine.journal.Act.Fate;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.ui.flow.FlowMarks;
import org.slipway.testkit.Installed;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.editor.form.Look;

/** What became of each entry, as the picture of a sequence marks it. */
class PathMarksTest {
    private static final String SEQUENCE = "taskSequence: A\nid: a\nentries:\n  - group: G\n    entries:\n      - commandLine: One\n        command: a\n"
            + "      - commandLine: Two\n        command: b\n  - commandLine: Three\n    command: c\n  - commandLine: Four\n    command: d\n";

    private final TaskSequence sequence = (TaskSequence) YamlResource.of(URI.createURI("a.yaml"), Installed.kinds(), SEQUENCE).getContents().getFirst();

    private static Act act(String path, Fate fate) {
        return new Act(path, path, fate, 1, Instant.EPOCH, Instant.EPOCH, 0, "", List.of(), Map.of(), List.of(), Map.of());
    }

    private static FlowMarks.Mark mark(FlowMarks marks, Entry entry) {
        return new WorkbenchBot().ask(() -> marks.of(entry).orElseThrow());
    }

    @Test
    void eachEntryHasASignOfItsOwnAndWhatWasNotDoneIsFaint() {
        var acts = Map.of("0", act("0", Fate.ENTERED), "0/0", act("0/0", Fate.FAILED), "0/1", act("0/1", Fate.SKIPPED));
        FlowMarks marks = new WorkbenchBot().ask(() -> new PathMarks(acts, Optional.of("1"), new Look(WorkbenchBot.page().getWorkbenchWindow().getShell())));
        List<Entry> inside = ((Group) sequence.getEntries().getFirst()).getEntries();

        assertEquals("▾", mark(marks, sequence.getEntries().getFirst()).sign());
        assertTrue(mark(marks, inside.getFirst()).strong() && mark(marks, inside.getFirst()).sign().equals("✗"));
        assertTrue(mark(marks, inside.getLast()).faint() && mark(marks, inside.getLast()).word().equals("skipped"));
        assertEquals("the run waits here", mark(marks, sequence.getEntries().get(1)).word());
        assertTrue(mark(marks, sequence.getEntries().get(2)).faint() && mark(marks, sequence.getEntries().get(2)).word().equals("not reached"));
        assertFalse(mark(marks, sequence.getEntries().getFirst()).faint());
    }
}
