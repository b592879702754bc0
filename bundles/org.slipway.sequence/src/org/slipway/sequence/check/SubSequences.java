package org.slipway.sequence.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slipway.model.check.CheckScope;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;

/** Which sequences of a site run which others. */
final class SubSequences {
    private final Map<TaskSequence, List<TaskSequence>> parents = new IdentityHashMap<>();

    static SubSequences of(CheckScope scope) {
        var all = new SubSequences();
        for (var each : scope.all(SequencePackage.Literals.TASK_SEQUENCE)) {
            if (each instanceof TaskSequence parent) {
                parent.eAllContents().forEachRemaining(part -> {
                    if (part instanceof RunSequence run && run.getSequence() instanceof TaskSequence child && !child.eIsProxy()) {
                        all.parents.computeIfAbsent(child, one -> new ArrayList<>()).add(parent);
                    }
                });
            }
        }
        return all;
    }

    boolean isRunByOthers(TaskSequence sequence) {
        return parents.containsKey(sequence);
    }

    /** All that run it, directly or by way of others. */
    Set<TaskSequence> above(TaskSequence sequence) {
        Set<TaskSequence> above = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(sequence, above);
        return above;
    }

    private void collect(TaskSequence sequence, Set<TaskSequence> above) {
        for (TaskSequence parent : parents.getOrDefault(sequence, List.of())) {
            if (above.add(parent)) {
                collect(parent, above);
            }
        }
    }
}
