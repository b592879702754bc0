package org.slipway.steps.run.toolkit;


import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Registry;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.RegistryType;
import org.slipway.steps.run.Said;
import org.slipway.steps.toolkit.Tattoo;

/** Writes into the registry how and by what the system was deployed, where inventories look for it. */
public final class TattooExecutor implements StepExecutor<Tattoo> {
    private static final String KEY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Deployment 4";
    private static final DateTimeFormatter CIM = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'.000000+000'").withZone(ZoneOffset.UTC);

    @Override
    public Outcome execute(Tattoo step, StepContext context) throws TargetException {
        if (context.target().inBootEnvironment()) {
            return new Outcome.Skipped("The system that the registry belongs to does not run yet.");
        }
        set(context, "Deployment Type", text(context, "DeploymentType"));
        set(context, "Deployment Method", text(context, "DeploymentMethod"));
        set(context, "Deployment Source", text(context, "DeployRoot"));
        set(context, "Deployment Timestamp", CIM.format(context.target().clock().instant()));
        set(context, "Task Sequence ID", or(text(context, "TaskSequenceID"), text(context, "_SMSTSPackageID")));
        set(context, "Task Sequence Name", or(text(context, "TaskSequenceName"), text(context, "_SMSTSPackageName")));
        set(context, "Task Sequence Version", or(text(context, "TaskSequenceVersion"), Said.of(context.sequence().getVersion()).orElse("")));
        set(context, "Capture Method", text(context, "DoCapture"));
        return Outcome.done("The registry tells how the system was deployed.");
    }

    private static String text(StepContext context, String variable) {
        return context.variables().text(variable);
    }

    private static String or(String first, String second) {
        return first.isBlank() ? second : first;
    }

    private static void set(StepContext context, String name, String value) throws TargetException {
        Registry registry = context.target().registry();
        if (!value.isBlank()) {
            registry.set(KEY, name, new RegistryValue(RegistryType.REG_SZ, value));
        }
    }
}
