package org.slipway.steps.run.software;


import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.model.Package;
import org.slipway.model.Program;
import org.slipway.steps.InstallPackage;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.SiteNames;
import org.slipway.steps.run.StartFolder;

/** Runs a program of a package, or the programs that variables list. */
public final class InstallPackageExecutor implements StepExecutor<InstallPackage> {
    private static final Pattern LISTED = Pattern.compile("([A-Z0-9]{3}[0-9A-F]{5}):(.+)");
    private static final int MOST = 999;

    private record Chosen(Package from, Program program) {
    }

    @Override
    public Outcome execute(InstallPackage step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (Said.of(step.getBaseVariable()).isEmpty() && step.getPackage() != null && new TakenAsGiven(context).is(step.getPackage())) {
            new TakenAsGiven(context).install(step.getPackage());
            return Outcome.done("“" + Packages.called(step.getPackage()) + "” is taken as given.");
        }
        List<Chosen> chosen = chosen(step, context);
        if (chosen.isEmpty()) {
            return new Outcome.Skipped("No program is to be run.");
        }
        boolean restart = false;
        Optional<Outcome.Failed> failed = Optional.empty();
        for (Chosen each : chosen) {
            switch (attempt(each, step, context)) {
                case Outcome.Failed wrong when !step.isContinueOnInstallError() -> {
                    return wrong;
                }
                case Outcome.Failed wrong -> {
                    context.say(Event.Level.ERROR, wrong.problem().text());
                    failed = failed.or(() -> Optional.of(wrong));
                }
                case Outcome.Done done -> restart |= done.code() == Codes.RESTART_NEEDED || done.code() == Codes.RESTART_BEGUN;
                case Outcome.Skipped passedOver -> context.say(passedOver.reason());
                case Outcome.RestartNeeded needed -> restart = true;
            }
        }
        if (failed.isPresent()) {
            return failed.get();
        }
        String told = chosen.size() + (chosen.size() == 1 ? " program has run." : " programs have run.");
        return restart ? new Outcome.RestartNeeded(Power.Next.SYSTEM, told + " A restart is needed.", false, Codes.RESTART_NEEDED) : Outcome.done(told);
    }

    private static List<Chosen> chosen(InstallPackage step, StepContext context) throws StepException {
        if (Said.of(step.getBaseVariable()).isPresent()) {
            return listed(step.getBaseVariable().strip(), context);
        }
        Package from = real(Packages.needed(step.getPackage(), "package"));
        return List.of(new Chosen(from, program(from, Said.of(step.getProgram()))));
    }

    /** Three digits, up to the first that is missing; each names package and program. */
    private static List<Chosen> listed(String base, StepContext context) throws StepException {
        var chosen = new ArrayList<Chosen>();
        for (int i = 1; i <= MOST; i++) {
            String variable = base + String.format(Locale.ROOT, "%03d", i);
            String value = context.variables().text(variable).strip();
            if (value.isEmpty()) {
                break;
            }
            Matcher parts = LISTED.matcher(value);
            if (!parts.matches()) {
                throw new StepException(Problem.error("STEP-PACKAGE-LIST", variable + " is “" + value + "”, which names no package and program.")
                        .next("Write it as PKG00001:Program, with the package's number in capitals."), Codes.WRONG_PARAMETER);
            }
            Package from = new SiteNames(context).get(Package.class, parts.group(1), "package", variable);
            chosen.add(new Chosen(from, program(from, Optional.of(parts.group(2).strip()))));
        }
        return chosen;
    }

    private static Package real(Deployable named) throws StepException {
        if (named instanceof Package found) {
            return found;
        }
        throw new StepException(Problem.error("STEP-NO-PACKAGE", "“" + Packages.called(named) + "” is no package with programs.")
                .next("Choose a package of the site."), Codes.WRONG_PARAMETER);
    }

    private static Program program(Package from, Optional<String> name) throws StepException {
        List<Program> fitting = from.getPrograms().stream().filter(each -> name.map(asked -> asked.equals(each.getName())).orElse(true)).toList();
        if (fitting.isEmpty() || name.isEmpty() && fitting.size() > 1) {
            throw new StepException(Problem.error("STEP-NO-PROGRAM", "“" + Packages.called(from) + "” has "
                    + name.map(asked -> "no program “" + asked + "”.").orElse((fitting.isEmpty() ? "no" : "more than one") + " program, and the step names none."))
                    .next("Choose one of its programs."), Codes.NOT_FOUND);
        }
        return fitting.getFirst();
    }

    /** What one program lacks, as its content, is its own failure, and no reason to leave out the others. */
    private static Outcome attempt(Chosen chosen, InstallPackage step, StepContext context) throws InterruptedException {
        try {
            return run(chosen, step, context);
        } catch (StepException refused) {
            return failed(new Outcome.Failed(refused.problem(), refused.code()));
        } catch (TargetException refused) {
            return failed(new Outcome.Failed(refused.problem(), refused.code()));
        }
    }

    /** Where somebody cancels, whatever went wrong with it is none. */
    private static Outcome failed(Outcome.Failed failure) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return failure;
    }

    private static Outcome run(Chosen chosen, InstallPackage step, StepContext context) throws StepException, TargetException, InterruptedException {
        Program program = chosen.program();
        if (program.getWhen() != null && !context.holds(program.getWhen())) {
            return new Outcome.Skipped("“" + program.getName() + "” is not for this machine.");
        }
        Optional<String> folder = new Packages(context).bringAny(chosen.from());
        var call = ProgramCall.of(context.variables().expand(program.getCommandLine())).in(StartFolder.of(program.getStartIn(), folder))
                .within(context.timeout().orElse(Duration.ofMinutes(program.getTimeoutMinutes())));
        boolean hidden = Said.yes(context.variables().text("OSDDoNotLogCommand"));
        Exit exit = (hidden ? call.told("(the program is not told: OSDDoNotLogCommand)") : call).run(context);
        List<Long> own = step.getSuccessCodes().isEmpty() ? program.getSuccessCodes().stream().map(code -> Integer.toUnsignedLong(code)).toList() : List.of();
        boolean usual = exit.code() == Codes.RESTART_NEEDED && own.isEmpty();
        return !exit.timedOut() && (own.contains(exit.code()) || usual) ? new Outcome.Done("It ended with " + exit.code() + ".", exit.code()) : context.judge(exit);
    }
}
