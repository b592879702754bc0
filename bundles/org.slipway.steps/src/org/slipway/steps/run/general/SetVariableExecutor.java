package org.slipway.steps.run.general;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.variables.VariableNames;
import org.slipway.sequence.Format;
import org.slipway.steps.SetVariable;

/** Sets a variable. */
public final class SetVariableExecutor implements StepExecutor<SetVariable> {

    @Override
    public Outcome execute(SetVariable step, StepContext context) throws StepException {
        String name = step.getVariable().strip();
        String value = step.getValue() == null ? "" : step.getValue();
        if (VariableNames.reserved(name) && byToolkit(context)) {
            context.variables().setOwn(name, value); // The toolkit sets a few of these itself, such as _SMSTSOrgName.
        } else {
            context.variables().set(name, value);
        }
        return Outcome.done(value.isEmpty() ? name + " is deleted." : step.isHidden() ? name + " is set." : name + " = “" + value + "”");
    }

    private static boolean byToolkit(StepContext context) {
        return context.sequence().isSetOrigin() && context.sequence().getOrigin() == Format.MDT;
    }
}
