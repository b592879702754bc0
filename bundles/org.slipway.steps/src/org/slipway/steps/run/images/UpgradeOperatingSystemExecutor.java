package org.slipway.steps.run.images;


import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.WindowsSetup.Upgrade;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.UpgradeOperatingSystem;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Pauses;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TextFiles;

/** Upgrades the running Windows. Behind the restart the step looks whether another system runs now, or Setup has gone back to the old one. */
public final class UpgradeOperatingSystemExecutor implements StepExecutor<UpgradeOperatingSystem> {
    private static final String RETURN_CODE = "_SMSTSOSUpgradeActionReturnCode";
    private static final String ROLLBACK = "_SMSTSSetupRollback";
    /** What ran before, while Setup is under way. */
    private static final String BEFORE = "_OSDUpgradeFrom";
    /** The check found nothing that stands in the way. */
    private static final long NOTHING_IN_THE_WAY = 0xC1900210L;
    private static final long ROLLED_BACK = 0xC1900101L;

    @Override
    public Outcome execute(UpgradeOperatingSystem step, StepContext context) throws StepException, TargetException, InterruptedException {
        return context.variables().text(BEFORE).isEmpty() ? begin(step, context) : behindTheRestart(context);
    }

    /**
     * What is done behind the restart can be done anew. Before it, another system than the one that was noted is the new one; with the old one,
     * Setup begins anew, whatever it did before it was broken off.
     */
    @Override
    public Standing standing(UpgradeOperatingSystem step, StepContext context) throws TargetException {
        if (!context.variables().text(BEFORE).isEmpty()) {
            return Standing.open();
        }
        Optional<String> noted = new TextFiles(context.target().files()).read(note(context));
        if (step.isScanOnly() || noted.isEmpty() || noted.get().equals(running(context))) {
            return Standing.open();
        }
        return new Standing.Reached(upgraded(context));
    }

    private static String note(StepContext context) throws TargetException {
        return new RunningSystem(context).drive() + "\\_SMSTaskSequence\\upgrade-" + context.mark() + ".txt";
    }

    private static Outcome begin(UpgradeOperatingSystem step, StepContext context) throws StepException, TargetException, InterruptedException {
        Upgrade upgrade = upgrade(step, context);
        if (!step.isScanOnly()) {
            new TextFiles(context.target().files()).write(note(context), running(context));
        }
        Exit exit = new Abilities(context).windowsSetup().upgrade(upgrade, context::progress);
        context.variables().setOwn(RETURN_CODE, Long.toString(exit.code()));
        context.variables().setOwn(ROLLBACK, "");
        if (step.isScanOnly()) {
            return exit.code() == NOTHING_IN_THE_WAY ? new Outcome.Done("Nothing stands in the way of the upgrade.", exit.code()) : context.judge(exit);
        }
        Outcome judged = exit.code() == Codes.RESTART_NEEDED ? Outcome.done("") : context.judge(exit);
        if (!(judged instanceof Outcome.Done)) {
            return judged;
        }
        context.variables().setOwn(BEFORE, running(context));
        return new Outcome.RestartNeeded(Power.Next.SYSTEM, "Setup goes on behind the restart.", true, exit.code());
    }

    private static Outcome behindTheRestart(StepContext context) throws InterruptedException {
        String before = context.variables().text(BEFORE);
        context.variables().setOwn(BEFORE, "");
        long pause = Pauses.number(context.variables().text("SetupCompletePause"), 0, 0, 3_600);
        if (pause > 0) {
            new Pauses(context).pause(Duration.ofSeconds(pause));
        }
        if (running(context).equals(before)) {
            context.variables().setOwn(ROLLBACK, "true");
            context.variables().setOwn(RETURN_CODE, Long.toString(ROLLED_BACK));
            return new Outcome.Failed(Problem.error("STEP-ROLLED-BACK", "Setup went back to the old system.")
                    .next("Look at setuperr.log and setupact.log below $WINDOWS.~BT\\Sources\\Rollback."), ROLLED_BACK);
        }
        return upgraded(context);
    }

    private static Outcome upgraded(StepContext context) {
        context.variables().setOwn(RETURN_CODE, "0");
        return Outcome.done("Windows " + new RunningSystem(context).fact("Win32_OperatingSystem", "Version") + " runs now.");
    }

    /** An upgrade to the same version is told by the date of installation. */
    private static String running(StepContext context) {
        var system = new RunningSystem(context);
        return system.fact("Win32_OperatingSystem", "Version") + " of " + system.fact("Win32_OperatingSystem", "InstallDate");
    }

    private static Upgrade upgrade(UpgradeOperatingSystem step, StepContext context) throws StepException, TargetException, InterruptedException {
        String source = source(step, context);
        var options = new LinkedHashMap<String, String>();
        options.put("Auto", "Upgrade");
        options.put("Quiet", "");
        options.put("NoReboot", "");
        options.put("EULA", "Accept");
        options.put("ImageIndex", Integer.toString(step.getEditionIndex()));
        switch (step.getDynamicUpdate()) {
            case DISABLED -> options.put("DynamicUpdate", "Disable");
            case OVERRIDE_POLICY -> options.put("DynamicUpdate", "Enable");
            case USE_POLICY -> context.say("Whether Setup updates itself is left to the machine's policy.");
        }
        drivers(step, context).ifPresent(folder -> options.put("InstallDrivers", folder));
        if (step.isScanOnly()) {
            options.put("Compat", "ScanOnly");
        } else if (step.isIgnoreMessages()) {
            options.put("Compat", "IgnoreWarning");
        }
        Optional<Duration> limit = Optional.ofNullable(step.getSetupMinutes()).map(Duration::ofMinutes).or(context::timeout);
        String both = step.isScanOnly() && step.isIgnoreMessages() ? "/Compat IgnoreWarning " : "";
        return new Upgrade(source, options, (both + Said.of(step.getOptions()).orElse("")).strip(), Said.of(step.getProductKey()), limit);
    }

    private static String source(UpgradeOperatingSystem step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (step.getUpgradePackage() != null) {
            return new Packages(context).bring(step.getUpgradePackage());
        }
        if (Said.of(step.getSourcePath()).isPresent()) {
            return step.getSourcePath().strip();
        }
        boolean update = Said.of(step.getFeatureUpdate()).isPresent() || Said.of(step.getFeatureUpdateAssignment()).isPresent();
        throw new StepException(update
                ? Problem.error("STEP-FEATURE-UPDATE", "A feature update comes from an update service, which this site is not.")
                        .next("Choose an upgrade package, or the folder of its files.")
                : Problem.error("STEP-NOTHING-CHOSEN", "The step names neither an upgrade package nor a folder with its files.").next("Choose one in the sequence."),
                update ? Codes.NOT_SUPPORTED : Codes.WRONG_PARAMETER);
    }

    private static Optional<String> drivers(UpgradeOperatingSystem step, StepContext context) throws StepException, TargetException, InterruptedException {
        Optional<String> brought = new Packages(context).bringAny(step.getDriverPackage());
        return brought.isPresent() ? brought : Said.of(step.getDriverPath());
    }
}
