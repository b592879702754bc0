package org.slipway.steps.run.toolkit;


import java.util.List;
import java.util.stream.Stream;

import org.slipway.engine.machine.Software.Installed;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Said;
import org.slipway.steps.toolkit.InstallRoles;

/** Adds roles and features to the running system. */
public final class InstallRolesExecutor implements StepExecutor<InstallRoles> {

    @Override
    public Outcome execute(InstallRoles step, StepContext context) throws StepException, TargetException, InterruptedException {
        List<String> names = Stream.of(step.getRoles(), step.getRoleServices(),
                step.getFeatures()).flatMap(option -> Said.list(option).stream()).distinct().toList();
        if (names.isEmpty()) {
            return new Outcome.Skipped("The step names no role and no feature.");
        }
        Installed done = new Abilities(context).software().addFeatures(names, context::progress);
        done.told().forEach(context::say);
        String told = names.size() + (names.size() == 1 ? " role or feature is" : " roles and features are") + " there.";
        return done.restart() ? new Outcome.RestartNeeded(Power.Next.SYSTEM, told, false, Codes.RESTART_NEEDED) : Outcome.done(told);
    }
}
