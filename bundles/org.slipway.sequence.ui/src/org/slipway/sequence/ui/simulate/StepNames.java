package org.slipway.sequence.ui.simulate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;

/** The names of a sequence's steps, each once. */
public final class StepNames {
    private StepNames() {
    }

    /** @param sequence empty where the file holds none that can be read */
    public static List<String> of(Optional<TaskSequence> sequence) {
        var names = new LinkedHashSet<String>();
        sequence.ifPresent(each -> collect(each.getEntries(), names));
        return List.copyOf(names);
    }

    private static void collect(List<Entry> entries, Set<String> names) {
        for (Entry each : entries) {
            if (each instanceof Group group) {
                collect(group.getEntries(), names);
            } else {
                Optional.ofNullable(each.getName()).ifPresent(names::add);
            }
        }
    }
}
