package org.slipway.steps.run.drivers;


import org.slipway.engine.journal.Event;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.steps.ApplyDriverPackage;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;

/** Adds all drivers of a package to the applied system. */
public final class ApplyDriverPackageExecutor implements StepExecutor<ApplyDriverPackage> {

    @Override
    public Outcome execute(ApplyDriverPackage step, StepContext context) throws StepException, TargetException, InterruptedException {
        Deployable chosen = Packages.needed(step.getPackage(), "driver package");
        String drive = new AppliedSystem(context).drive();
        if (Said.of(step.getBootCritical()).isPresent()) {
            context.say(Event.Level.WARNING, "A mass storage driver of its own is for systems before Windows Vista; it is passed over.");
        }
        String options = step.isRecurse() ? Said.of(step.getOptions()).orElse("") : "";
        if (!step.isRecurse() && Said.of(step.getOptions()).isPresent()) {
            context.say(Event.Level.WARNING, "The further options count only where folders below are looked through; they are passed over.");
        }
        String folder = new Packages(context).bring(chosen);
        new Abilities(context).offlineWindows().addDrivers(drive, new Drivers(folder, step.isRecurse(), step.isUnsigned(), options), context::progress);
        return Outcome.done("The system on " + drive + " has the drivers of “" + Packages.called(chosen) + "”.");
    }

    @Override
    public Standing standing(ApplyDriverPackage step, StepContext context) {
        return Standing.open();
    }
}
