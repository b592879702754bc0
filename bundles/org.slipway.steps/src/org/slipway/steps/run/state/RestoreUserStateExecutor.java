package org.slipway.steps.run.state;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.UserStates.Restoring;
import org.slipway.engine.machine.UserStates.Secret;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.RestoreUserState;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.LeftOut;

/** Brings saved files and settings of users back. */
public final class RestoreUserStateExecutor implements StepExecutor<RestoreUserState> {

    @Override
    public Outcome execute(RestoreUserState step, StepContext context) throws StepException, TargetException, InterruptedException {
        var toolkit = new ToolkitState(context);
        if (toolkit.applies() && toolkit.nothing()) {
            return new Outcome.Skipped("UserDataLocation says that no user state is restored.");
        }
        toolkit.prepareStore();
        var store = new StateStore(context);
        Exit exit = new Abilities(context).userStates().restore(new Restoring(toolkit.tool(step.getPackage()), store.path(), StateStore.rules(step.getMode(),
                step.getConfigFiles()),
                step.isVerboseLog(), step.isContinueOnLockedFiles(), store.linked(), accounts(step, context), Optional.empty(),
                        StateStore.text(step.getOptions()).orElse("")), context::progress);
        return store.judge(exit, step.isContinueOnLockedFiles());
    }

    private static Optional<Secret> accounts(RestoreUserState step, StepContext context) throws StepException {
        if (!step.isLocalAccounts()) {
            return Optional.empty();
        }
        return Optional.of(new Secret(LeftOut.password(step.getLocalAccountPassword(), context).orElseThrow(() -> new StepException(
                Problem.error("STEP-LOCAL-ACCOUNTS", "Local accounts are to come back, and there is no password for them.")
                        .next("Give one, as %Name% of a secret variable."), Codes.WRONG_PARAMETER))));
    }
}
