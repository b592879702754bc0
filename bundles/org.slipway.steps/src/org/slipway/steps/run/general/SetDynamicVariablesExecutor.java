package org.slipway.steps.run.general;


import java.util.List;
import java.util.Locale;

import org.slipway.base.Problem;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.model.BooleanVariable;
import org.slipway.model.ListVariable;
import org.slipway.model.NumberVariable;
import org.slipway.model.SecretVariable;
import org.slipway.model.StringVariable;
import org.slipway.model.Variable;
import org.slipway.sequence.DynamicRule;
import org.slipway.sequence.SetDynamicVariables;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Inventory;

/** Sets variables from what the machine says about itself, then those of each rule that holds, in order. */
public final class SetDynamicVariablesExecutor implements StepExecutor<SetDynamicVariables> {

    @Override
    public Outcome execute(SetDynamicVariables step, StepContext context) throws StepException {
        machine(context);
        int held = 0;
        for (DynamicRule rule : step.getRules()) {
            String name = rule.getName() == null ? "a rule" : "the rule “" + rule.getName() + "”";
            if (rule.getWhen() == null || context.holds(rule.getWhen())) {
                held++;
                for (Variable variable : rule.getVariables()) {
                    set(variable, context);
                }
                context.say(name + " holds and sets " + rule.getVariables().size() + (rule.getVariables().size() == 1 ? " variable." : " variables."));
            } else {
                context.say(name + " does not hold.");
            }
        }
        return Outcome.done(held + " of " + step.getRules().size() + " rules hold.");
    }

    private static void machine(StepContext context) {
        var inventory = new Inventory(context);
        own(context, "_SMSTSMake", inventory.make());
        own(context, "_SMSTSModel", inventory.model());
        own(context, "_SMSTSSerialNumber", inventory.serialNumber());
        own(context, "_SMSTSAssetTag", inventory.assetTag());
        own(context, "_SMSTSUUID", inventory.uuid());
        own(context, "_SMSTSMacAddresses", String.join(",", inventory.macAddresses()));
        own(context, "_SMSTSIPAddresses", String.join(",", inventory.addresses()));
        own(context, "_SMSTSDefaultGateways", String.join(",", inventory.gateways()));
    }

    private static void own(StepContext context, String name, String value) {
        context.variables().setOwn(name, value);
    }

    private static void set(Variable variable, StepContext context) throws StepException {
        String name = variable.getName();
        switch (variable) {
            // What this step has just found out about the machine, and what a rule before has set, was not known when its options were read.
            case StringVariable text -> context.variables().set(name, context.variables().expand(text.getValue() == null ? "" : text.getValue()));
            case NumberVariable number -> context.variables().set(name, number.getValue() == null ? "" : number.getValue().toString());
            case BooleanVariable truth -> context.variables().set(name, truth.isValue() ? "true" : "false");
            case ListVariable list -> numbered(name, list.getValues(), context);
            case SecretVariable secret -> secret(secret, context);
            default -> throw new StepException(Problem.error("STEP-VARIABLE-UNKNOWN", "The variable “" + name
                    + "” is of a kind that no installed bundle understands.")
                    .next("Install the bundle that brings it, or use a text."), Codes.NOT_SUPPORTED);
        }
    }

    private static void numbered(String name, List<String> values, StepContext context) throws StepException {
        for (int i = 0; i < values.size(); i++) {
            context.variables().set(name + String.format(Locale.ROOT, "%03d", i + 1), context.variables().expand(values.get(i)));
        }
    }

    /** Only what the run brought along from the secret store can be handed on: a step has no key to it. */
    private static void secret(SecretVariable secret, StepContext context) throws StepException {
        String entry = secret.getEntry() == null || secret.getEntry().isEmpty() ? secret.getName() : secret.getEntry();
        var value = context.variables().get(entry).or(() -> context.variables().get(secret.getName()));
        if (value.isEmpty()) {
            throw new StepException(Problem.error("STEP-SECRET-RULE", "The secret “" + entry + "”, which a rule gives to " + secret.getName() + ", is not at hand.")
                    .next("Declare it as a secret variable of the sequence, and set the rule's variable to %" + entry + "%."), Codes.NOT_FOUND);
        }
        context.variables().set(secret.getName(), value.get());
    }
}
