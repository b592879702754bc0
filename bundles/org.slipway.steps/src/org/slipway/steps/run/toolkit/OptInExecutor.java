package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.RegistryType;
import org.slipway.steps.toolkit.OptIn;

/** Answers the questions about error reports and improvement programs with yes. */
public final class OptInExecutor implements StepExecutor<OptIn> {

    @Override
    public Outcome execute(OptIn step, StepContext context) throws TargetException {
        if (context.target().inBootEnvironment()) {
            return new Outcome.Skipped("The system that would be asked does not run yet.");
        }
        context.target().registry().set("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SQMClient\\Windows", "CEIPEnable", new RegistryValue(RegistryType.REG_DWORD, "1"));
        context.target().registry().set("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\Windows Error Reporting", "Disabled",
                new RegistryValue(RegistryType.REG_DWORD, "0"));
        return Outcome.done("The system takes part in both.");
    }
}
