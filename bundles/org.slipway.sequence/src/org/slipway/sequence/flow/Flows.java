package org.slipway.sequence.flow;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.check.CheckScope;
import org.slipway.sequence.TaskSequence;

/** The flows of sequences, each worked out once in a run of the checks. */
public final class Flows {
    private final Map<TaskSequence, Flow> flows = new IdentityHashMap<>();
    private final Map<EClass, StepFacts> facts = new HashMap<>();
    private final KnownVariables known = KnownVariables.read();

    public static Flows of(CheckScope scope) {
        return scope.once(Flows.class, Flows::new);
    }

    public Flow of(TaskSequence sequence) {
        Flow flow = flows.get(sequence);
        if (flow == null) {
            flow = new FlowWalk(sequence, this).walk();
            flows.put(sequence, flow);
        }
        return flow;
    }

    public StepFacts facts(EClass kind) {
        return facts.computeIfAbsent(kind, StepFacts::of);
    }

    /** The variables that the engine and the toolkit bring. */
    public KnownVariables known() {
        return known;
    }
}
