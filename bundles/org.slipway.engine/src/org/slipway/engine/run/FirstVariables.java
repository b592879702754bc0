package org.slipway.engine.run;

import java.util.Optional;

import org.slipway.engine.machine.Boots;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.RunVariables;
import org.slipway.engine.variables.ToolkitClient;
import org.slipway.sequence.TaskSequence;

/** The variables that the first entry of a sequence finds on a machine, for whoever asks what a run would see without one. */
public final class FirstVariables {
    private final TaskSequence sequence;
    private final Target target;

    public FirstVariables(TaskSequence sequence, Target target) {
        this.sequence = sequence;
        this.target = target;
    }

    /** A sequence without an id is nobody's, and says nothing of itself. */
    public RunVariables of(RunStart start) throws TargetException {
        var variables = new RunVariables();
        new ToolkitClient(sequence).add(new MachineVariables(target).add(start.variables()), target)
                .forEach((name, value) -> variables.put(name, value, start.readOnly().contains(name)));
        var own = new OwnVariables(variables);
        if (sequence.getId() != null) {
            own.begin(sequence);
        }
        Optional<Boots> boots = target.offer(Boots.class);
        own.woke(target.inBootEnvironment(), boots.isPresent() && boots.get().uefi());
        return variables;
    }
}
