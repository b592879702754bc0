package org.slipway.steps.run.software;


import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Foresight;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Application;
import org.slipway.model.Installer;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.ProgramCall;

/** Installs one application, with those that it needs before it. */
public final class AppRun {
    /** Exit codes that mean success where the installer names none. */
    private static final Set<Long> SUCCESS = Set.of(0L, 1707L, Codes.RESTART_NEEDED, Codes.RESTART_BEGUN);
    private static final Set<Long> RESTART = Set.of(Codes.RESTART_NEEDED, Codes.RESTART_BEGUN);
    /** Installed without an error, and not found afterwards. */
    private static final long NOT_DETECTED = 0x87D00324L;

    private final StepContext context;
    private final boolean clearing;
    private final Set<Long> ownCodes;

    /**
     * Of one step.
     *
     * @param clearing whether what was brought is removed behind each installation
     * @param ownCodes success codes that the step gives for installers; none for theirs
     */
    public AppRun(StepContext context, boolean clearing, Set<Long> ownCodes) {
        this.context = context;
        this.clearing = clearing;
        this.ownCodes = ownCodes;
    }

    /** What came of it. */
    public sealed interface Result {
        record Installed(boolean restart) implements Result {
        }

        record There() implements Result {
        }

        /** No way of installing it is for this machine. */
        record NotForThis(String why) implements Result {
        }

        record Failed(Problem problem, long code) implements Result {
        }
    }

    public Result install(Application application) throws StepException, TargetException, InterruptedException {
        return install(application, List.of());
    }

    private Result install(Application application, List<Application> around) throws StepException, TargetException, InterruptedException {
        Optional<Installer> fitting = application.getInstallers().stream().filter(each -> each.getWhen() == null || context.holds(each.getWhen())).findFirst();
        if (fitting.isEmpty()) {
            return new Result.NotForThis("“" + Packages.called(application) + "” has no installer for this machine.");
        }
        if (detected(fitting.get())) {
            context.say("“" + Packages.called(application) + "” is installed already.");
            return new Result.There();
        }
        boolean restart = false;
        for (Application needed : application.getDependsOn()) {
            if (needed != application && !around.contains(needed)) {
                switch (install(needed, with(around, application))) {
                    case Result.Installed installed -> restart |= installed.restart();
                    case Result.There there -> context.say("It is needed by “" + Packages.called(application) + "”.");
                    case Result.NotForThis not -> {
                        return not;
                    }
                    case Result.Failed failed -> {
                        return failed;
                    }
                }
            }
        }
        return run(application, fitting.get(), restart);
    }

    private static List<Application> with(List<Application> around, Application one) {
        return Stream.concat(around.stream(), Stream.of(one)).toList();
    }

    private boolean detected(Installer installer) {
        return installer.getDetect() != null && context.holds(installer.getDetect());
    }

    private Result run(Application application, Installer installer, boolean before) throws StepException, TargetException, InterruptedException {
        Optional<String> folder = new Packages(context).bringAny(application);
        foretell(installer);
        Exit exit = ProgramCall.of(context.variables().expand(installer.getInstall())).in(folder).within(Duration.ofMinutes(installer.getTimeoutMinutes())).run(context);
        if (clearing && folder.isPresent()) {
            context.target().files().delete(folder.get());
        }
        String name = "“" + Packages.called(application) + "”";
        if (exit.timedOut()) {
            return new Result.Failed(Problem.error("STEP-TIME-OUT", "The installer of " + name + " took longer than " + installer.getTimeoutMinutes()
                    + " min and was ended.")
                    .next("Look whether it waits for somebody, or give it more time."), 0x800705B4L);
        }
        if (!success(installer).contains(exit.code())) {
            return new Result.Failed(Problem.error("STEP-APPLICATION", name + " could not be installed: its installer ended with " + exit.code() + ".")
                    .next("Look at the lines that it wrote, and at its own log."), exit.code() == 0 ? Codes.UNSPECIFIED : exit.code());
        }
        boolean restart = before || installer.isRestart() || RESTART.contains(exit.code());
        if (installer.getDetect() != null && !RESTART.contains(exit.code()) && !detected(installer)) {
            return new Result.Failed(Problem.error("STEP-NOT-DETECTED", "The installer of " + name
                    + " reported success, and the application is not found afterwards.")
                    .next("Mend how it is detected, or look what its installer really did."), NOT_DETECTED);
        }
        context.say(name + " is installed" + (restart ? "; it wants a restart." : "."));
        return new Result.Installed(restart);
    }

    private void foretell(Installer installer) {
        if (installer.getDetect() != null) {
            context.target().offer(Foresight.class)
                    .ifPresent(target -> target.expecting(installer.getDetect(), text -> context.variables().expand(text).text()));
        }
    }

    private Set<Long> success(Installer installer) {
        if (!ownCodes.isEmpty()) {
            return ownCodes;
        }
        return installer.getSuccessCodes().isEmpty() ? SUCCESS
                : installer.getSuccessCodes().stream().map(code -> Integer.toUnsignedLong(code)).collect(Collectors.toSet());
    }
}
