package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.ToolkitClient;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.run.TextFiles;
import org.slipway.steps.toolkit.Gather;

/** Collects what is known about the machine and works through the rules. */
public final class GatherExecutor implements StepExecutor<Gather> {
    private static final String USUAL = "CustomSettings.ini";

    @Override
    public Outcome execute(Gather step, StepContext context) throws StepException, TargetException, InterruptedException {
        new MachineVariables(context).set();
        if (step.isLocalOnly()) {
            begin(context);
            return Outcome.done("The machine is known; no rules are worked through.");
        }
        String path = path(step, context);
        Optional<String> text = new TextFiles(context.target().files()).read(path);
        if (text.isEmpty() && assumed(path, context)) {
            begin(context);
            return Outcome.done("The machine is known; the rules of " + path + " are not, and set nothing.");
        }
        if (text.isEmpty()) {
            throw new StepException(Problem.error("STEP-NO-RULES", "The file with the rules, “" + path + "”, is not there.")
                    .next("Mend its name in the step, or look whether the share is connected."),
                    Codes.FILE_NOT_FOUND);
        }
        int set = new Rules(RulesFile.of(text.get()), context).apply();
        begin(context);
        return Outcome.done("The machine is known; the rules of " + path + " set " + set + (set == 1 ? " variable." : " variables."));
    }

    /** On a machine that is thought of, a share that nobody described has rules that nobody knows. */
    private static boolean assumed(String path, StepContext context) {
        Optional<Assumptions> assumptions = context.target().offer(Assumptions.class).filter(all -> all.cover(path));
        assumptions.ifPresent(all -> all.take("The rules “" + path + "” are not known; none are worked through."));
        return assumptions.isPresent();
    }

    /** What the toolkit's own start of a deployment would have said, unless the rules or whoever started the run did. */
    private static void begin(StepContext context) throws StepException, TargetException {
        unlessSet(context, "PHASE", "VALIDATION");
        unlessSet(context, "DeploymentType", new ToolkitClient(context.sequence()).deploymentType(context.target().inBootEnvironment()));
        unlessSet(context, "DeploymentMethod", "UNC");
    }

    private static void unlessSet(StepContext context, String name, String value) throws StepException {
        if (context.variables().get(name).isEmpty()) {
            context.variables().set(name, value);
        }
    }

    /** In a package it stands by itself; in a share in the folder Control. */
    private static String path(Gather step, StepContext context) throws StepException, TargetException, InterruptedException {
        String name = Said.of(step.getRulesFile()).orElse(USUAL);
        if (TargetPath.absolute(name)) {
            return name;
        }
        Optional<String> content = new Packages(context).bringAny(step.getPackage());
        return content.isPresent() ? TargetPath.in(content.get(), name) : new ToolkitShare(context).in("Control\\" + name);
    }
}
