package org.slipway.steps.run.software;


import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Application;
import org.slipway.model.Deployable;
import org.slipway.model.Installer;
import org.slipway.steps.InstallApplication;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Pauses;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.software.AppRun.Result;

/**
 * Installs applications, in order. Where one wants a restart and others follow, the machine is restarted and the step goes on behind it; which
 * ones were done, or failed, is noted in a variable, as not every application can be told from its traces.
 */
public final class InstallApplicationExecutor implements StepExecutor<InstallApplication> {
    private static final String STATUS = "_TSAppInstallStatus";
    private static final String WARNING = "Warning";

    @Override
    public Outcome execute(InstallApplication step, StepContext context) throws StepException, InterruptedException {
        boolean warned = context.variables().text(STATUS).equals(WARNING);
        context.variables().setOwn(STATUS, "Undefined");
        List<Deployable> all = new ChosenApplications(step, context).all();
        if (all.isEmpty()) {
            return new Outcome.Skipped("No application is to be installed.");
        }
        return new Installing(step, context, all, new BeforeTheRestart(context), warned).run();
    }

    /** Applications that can be told from their traces are passed over where they are there. */
    @Override
    public Standing standing(InstallApplication step, StepContext context) throws StepException {
        boolean telling = new ChosenApplications(step, context).all().stream().allMatch(InstallApplicationExecutor::canBeTold);
        return telling ? Standing.open() : Standing.unknown();
    }

    private static boolean canBeTold(Deployable each) {
        return each instanceof Application application && !application.getInstallers().isEmpty() && application.getInstallers().stream().map(Installer::getDetect).noneMatch(detect -> detect == null);
    }

    /** One go at it. */
    private static final class Installing {
        private final InstallApplication step;
        private final StepContext context;
        private final List<Deployable> all;
        private final BeforeTheRestart before;
        private final List<String> failed = new ArrayList<>();
        private long code;
        private boolean warned;
        private boolean restart;

        Installing(InstallApplication step, StepContext context, List<Deployable> all, BeforeTheRestart before, boolean warnedBefore) {
            this.step = step;
            this.context = context;
            this.all = all;
            this.before = before;
            this.warned = warnedBefore && before.any();
        }

        Outcome run() throws InterruptedException {
            for (Deployable each : all) {
                before.failure(each.getId()).ifPresent(number -> fail(Problem.error("STEP-APPLICATION", "“" + Packages.called(each)
                        + "” could not be installed before the restart."), number));
            }
            for (int i = 0; i < all.size(); i++) {
                Deployable each = all.get(i);
                if (before.knows(each.getId())) {
                    continue;
                }
                context.progress((double) i / all.size(), Packages.called(each));
                before.note(each.getId(), one(each));
                if (!failed.isEmpty() && !step.isContinueOnInstallError()) {
                    break;
                }
                if (restart && i + 1 < all.size()) {
                    before.keep();
                    context.variables().setOwn(STATUS, warned ? WARNING : "Undefined");
                    return new Outcome.RestartNeeded(Power.Next.SYSTEM, "“" + Packages.called(each) + "” wants a restart before the others are installed.",
                            true, 3010);
                }
            }
            before.forget();
            return end();
        }

        private Outcome end() {
            if (!failed.isEmpty()) {
                context.variables().setOwn(STATUS, "Error");
                return new Outcome.Failed(Problem.error("STEP-APPLICATIONS", String.join(" ", failed)).next("Look at the lines of each installer above."), code);
            }
            context.variables().setOwn(STATUS, warned ? WARNING : "Success");
            String told = before.size() + (before.size() == 1 ? " application is" : " applications are") + " dealt with.";
            return restart ? new Outcome.RestartNeeded(Power.Next.SYSTEM, told + " A restart is needed.", false, 3010) : Outcome.done(told);
        }

        /** The number by which its failure is known; 0 for none. */
        private long one(Deployable each) throws InterruptedException {
            Result result = tried(each);
            switch (result) {
                case Result.Installed installed -> restart |= installed.restart();
                case Result.There there -> context.say("“" + Packages.called(each) + "” is passed over.");
                case Result.NotForThis not -> {
                    context.say(Event.Level.WARNING, not.why());
                    warned = true;
                    if (Said.yes(context.variables().text("TSErrorOnWarning"))) {
                        return fail(Problem.error("STEP-APPLICATION", not.why()), 0x87D00215L);
                    }
                }
                case Result.Failed wrong -> {
                    return fail(wrong.problem(), wrong.code());
                }
            }
            return 0;
        }

        private long fail(Problem problem, long number) {
            context.say(Event.Level.ERROR, problem.text());
            failed.add(problem.text());
            code = code == 0 ? number : code;
            return number;
        }

        /** As often as variables say, unless the others follow anyway. */
        private Result tried(Deployable each) throws InterruptedException {
            long retries = step.isContinueOnInstallError() ? 0 : Pauses.number(context.variables().text("OSDAppInstallRetries"), 0, 0, 100);
            Duration pause = Duration.ofMillis(Pauses.number(context.variables().text("OSDAppInstallRetryTimeout"), 30_000, 0, 3_600_000));
            Result result = attempt(each);
            for (long i = 0; i < retries && result instanceof Result.Failed failure; i++) {
                context.say(Event.Level.WARNING, failure.problem().text());
                context.say(Event.Level.WARNING, "“" + Packages.called(each) + "” is tried once more.");
                new Pauses(context).pause(pause);
                result = attempt(each);
            }
            return result;
        }

        /** What one application lacks, as its content, is its own failure, and no reason to leave out the others. */
        private Result attempt(Deployable each) throws InterruptedException {
            try {
                if (each instanceof Application application) {
                    return new AppRun(context, step.isClearCache(), ownCodes()).install(application);
                }
                new TakenAsGiven(context).install(each);
                return new Result.Installed(false);
            } catch (StepException refused) {
                return failed(refused.problem(), refused.code());
            } catch (TargetException refused) {
                return failed(refused.problem(), refused.code());
            }
        }

        /** Where somebody cancels, whatever went wrong with it is none. */
        private Result failed(Problem problem, long number) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Result.Failed(problem, number == 0 ? Codes.UNSPECIFIED : number);
        }

        private Set<Long> ownCodes() {
            return Said.of(step.getApplicationSuccessCodes()).map(codes -> Stream.of(codes.split("\\s+")).map(Long::valueOf).collect(Collectors.toSet())).orElse(Set.of());
        }
    }
}
