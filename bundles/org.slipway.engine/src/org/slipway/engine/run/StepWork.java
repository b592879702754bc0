package org.slipway.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.condition.ConditionEvaluator;
import org.slipway.engine.content.Content;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Restart;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.machine.Witness;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.spi.BootImageStaging;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.spi.StepVariables;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.RunVariables;
import org.slipway.engine.variables.Value;
import org.slipway.model.Condition;
import org.slipway.model.Deployable;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.Facts;

/** One attempt at one step: what its executor is told, and the fence around it. */
final class StepWork implements StepContext {
    private static final String REBOOT = "SMSTSRebootRequested";
    private static final String RETRY = "SMSTSRetryRequested";
    private static final String UNTOLD = "(not logged)";
    /** “This operation returned because the timeout period expired.” */
    private static final long TIMED_OUT = 0x800705B4L;
    /** Lines of a program's output that are kept of one step; further ones are counted. */
    private static final int MOST_LINES = 1_000;

    private final Target target;
    private final RunSettings settings;
    private final Ledger ledger;
    private final RunVariables variables;
    private final Plan plan;
    private final String run;
    private final String path;
    private final int attempt;
    private final ChangedVariables changes;
    private Optional<Step> step = Optional.empty();

    StepWork(Target target, RunSettings settings, Ledger ledger, RunVariables variables, Plan plan, String run, String path, int attempt) {
        this.plan = plan;
        this.target = target;
        this.settings = settings;
        this.ledger = ledger;
        this.variables = variables;
        this.run = run;
        this.path = path;
        this.attempt = attempt;
        this.changes = new ChangedVariables(variables);
    }

    /** Announces the step, carries it out, and writes down how it ended. */
    Ended execute(PlannedStep planned) throws ProblemException, IOException, InterruptedException {
        try {
            StepOptions.Effective effective = begin(planned);
            ledger.writeThrough(new Event.Starting(path, attempt, told(planned, effective)));
            target.offer(Witness.class).ifPresent(witness -> witness.entering(planned.entry().getName()));
            return end(planned, fenced(planned, () -> executor(planned).execute(effective.step(), this)));
        } catch (StepException wrongOption) {
            ledger.writeThrough(new Event.Starting(path, attempt, Map.of()));
            return end(planned, new Outcome.Failed(wrongOption.problem(), wrongOption.code()));
        } finally {
            variables.leaveStep();
        }
    }

    /** How far the step got that was broken off. */
    Standing standing(PlannedStep planned) throws InterruptedException {
        try {
            StepOptions.Effective effective = begin(planned);
            return executor(planned).standing(effective.step(), this);
        } catch (StepException | TargetException | RuntimeException | LinkageError untold) {
            return Standing.unknown();
        } finally {
            variables.leaveStep();
        }
    }

    private StepOptions.Effective begin(PlannedStep planned) throws StepException {
        StepOptions.Effective effective = StepOptions.of(planned.entry(), variables, plan.forms());
        step = Optional.of(effective.step());
        variables.enterStep(effective.own());
        return effective;
    }

    /** What the journal, and with it every log, holds of the options. */
    private Map<String, String> told(PlannedStep planned, StepOptions.Effective effective) {
        var told = new LinkedHashMap<String, String>();
        Set<EStructuralFeature> untold = executor(planned).untold(changes);
        effective.told().forEach((option, text) -> told.put(option, untold.stream().anyMatch(each -> each.getName().equals(option)) ? UNTOLD
                : variables.withoutSecrets(text)));
        return told;
    }

    /** The catalogue holds it under the kind of the step, so it takes steps of that kind. */
    @SuppressWarnings("unchecked")
    private static StepExecutor<Step> executor(PlannedStep planned) {
        return (StepExecutor<Step>) planned.executor();
    }

    private interface Work {
        Outcome now() throws StepException, TargetException, InterruptedException;
    }

    /** Contributed code may go wrong in any way that leaves the machine standing; cancelling is not going wrong, and what goes wrong with it neither. */
    private Outcome fenced(PlannedStep planned, Work work) throws InterruptedException, IOException {
        Outcome outcome = outcome(planned, work);
        if (outcome instanceof Outcome.Failed && Thread.interrupted()) {
            throw new InterruptedException();
        }
        return outcome;
    }

    private Outcome outcome(PlannedStep planned, Work work) throws InterruptedException, IOException {
        try {
            return work.now();
        } catch (StepException refused) {
            return new Outcome.Failed(refused.problem(), refused.code());
        } catch (TargetException refused) {
            return new Outcome.Failed(refused.problem(), refused.code());
        } catch (UncheckedIOException journal) {
            throw journal.getCause();
        } catch (RuntimeException | LinkageError broken) {
            return Outcome.failed(Problem.error("STEP-BROKE", "What carries out “" + planned.entry().getName() + "” has a mistake in it: " + broken)
                    .next("Tell whoever made " + planned.executor().getClass().getName() + "."));
        }
    }

    /** Makes ready for the restart that follows, if any, and writes down how the step ended. */
    Ended end(PlannedStep planned, Outcome outcome) throws ProblemException, IOException, InterruptedException {
        return written(planned, staged(planned, outcome));
    }

    /** Steps that restart into Windows PE have put it on the disk themselves; for a variable that asks for it nobody has. */
    private Outcome staged(PlannedStep planned, Outcome outcome) throws IOException, InterruptedException {
        boolean itself = outcome instanceof Outcome.RestartNeeded needed && needed.next() != Power.Next.DEFAULT;
        if (outcome instanceof Outcome.Failed || itself || next(changes.text(REBOOT)) != Power.Next.PE) {
            return outcome;
        }
        return fenced(planned, () -> {
            new BootImageStaging(this).stage();
            return outcome;
        });
    }

    private Ended written(PlannedStep planned, Outcome outcome) throws ProblemException, IOException {
        target.offer(Assumptions.class).ifPresent(all -> all.fresh().forEach(this::say));
        Optional<Restart> restart = restart(outcome);
        Ended ended = switch (outcome) {
            case Outcome.Done done -> ended(Result.DONE, done.code(), done.summary(), restart);
            case Outcome.Skipped skipped -> ended(Result.SKIPPED, 0, skipped.reason(), restart);
            case Outcome.RestartNeeded needed -> ended(Result.DONE, needed.code(), needed.reason(), restart);
            case Outcome.Failed failed -> failed(failed);
        };
        if (planned.repeatable() && restart.isEmpty()) {
            ledger.write(ended); // It comes to the disk with the announcement of the next step; lost, the step is repeated.
        } else {
            ledger.writeThrough(ended);
        }
        return ended;
    }

    private Ended failed(Outcome.Failed failed) {
        String next = variables.withoutSecrets(failed.problem().nextStep());
        String text = variables.withoutSecrets(failed.problem().text());
        return new Ended(path, attempt, Result.FAILED, failed.code() == 0 ? StepRun.UNSPECIFIED : failed.code(), next.isEmpty() ? text : text + " " + next,
                changes.told(), Optional.empty(), next);
    }

    private Ended ended(Result result, long code, String text, Optional<Restart> restart) {
        return new Ended(path, attempt, result, code, variables.withoutSecrets(text), changes.told(), restart);
    }

    /** A restart that the step asks for by its outcome, or by variables; the variables are used up by it. What the step needs itself is never lost. */
    private Optional<Restart> restart(Outcome outcome) throws ProblemException {
        String asked = changes.text(REBOOT);
        String retry = changes.text(RETRY);
        boolean wanted = !(outcome instanceof Outcome.Failed) && !asked.isEmpty() && !"false".equalsIgnoreCase(asked);
        if (wanted) {
            changes.put(REBOOT, Value.plain(""));
            changes.put(RETRY, Value.plain(""));
            boolean repeat = !retry.isEmpty() && !"false".equalsIgnoreCase(retry);
            return Optional.of(outcome instanceof Outcome.RestartNeeded needed
                    ? restart(needed.next() == Power.Next.DEFAULT ? next(asked) : needed.next(), needed.reason(), needed.repeat() || repeat, needed.notice())
                    : restart(next(asked), "“" + REBOOT + "” is set.", repeat, Optional.empty()));
        }
        return outcome instanceof Outcome.RestartNeeded needed ? Optional.of(restart(needed.next(), needed.reason(), needed.repeat(), needed.notice())) : Optional.empty();
    }

    private static Power.Next next(String asked) {
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
            case "winpe" -> Power.Next.PE;
            case "hd" -> Power.Next.SYSTEM;
            default -> Power.Next.DEFAULT;
        };
    }

    private Restart restart(Power.Next next, String reason, boolean repeat, Optional<Duration> notice) throws ProblemException {
        try {
            return new Restart(next, variables.withoutSecrets(reason), repeat, target.power().bootId(), notice);
        } catch (TargetException untold) {
            throw new ProblemException(untold.problem(), untold);
        }
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public StepVariables variables() {
        return changes;
    }

    @Override
    public Content content() {
        return settings.content();
    }

    @Override
    public TaskSequence sequence() {
        return plan.sequence();
    }

    @Override
    public List<Deployable> site() {
        return plan.site().deployable();
    }

    @Override
    public void say(Event.Level level, String text) {
        try {
            ledger.write(new Event.Said(path, level, variables.withoutSecrets(text)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void progress(double fraction, String text) {
        settings.listener().progress(path, Math.clamp(fraction, 0, 1), variables.withoutSecrets(text));
    }

    @Override
    public List<Long> successCodes() {
        List<Long> own = step.map(Step::getSuccessCodes).<List<Long>>map(ArrayList::new).orElse(List.of());
        if (!own.isEmpty()) {
            return own;
        }
        return step.map(each -> Facts.of(each.eClass(), Facts.CONFIGMGR).words("codes").stream().map(Long::valueOf).toList())
                .filter(codes -> !codes.isEmpty()).orElse(List.of(0L));
    }

    @Override
    public Optional<Duration> timeout() {
        return step.map(Step::getTimeout).map(limit -> limit.duration());
    }

    @Override
    public Exit run(CommandLine command) throws TargetException, InterruptedException {
        var limited = new CommandLine(command.line(), command.told(), command.folder(), command.environment(), command.user(),
                command.timeout().or(this::timeout));
        say("> " + command.told());
        var lines = new int[1];
        Exit exit = target.processes().run(limited, line -> {
            if (lines[0]++ < MOST_LINES) {
                say(line);
            }
        });
        if (lines[0] > MOST_LINES) {
            say("… and " + (lines[0] - MOST_LINES) + " more lines");
        }
        say("It ended with " + exit.code() + ".");
        return exit;
    }

    @Override
    public Outcome judge(Exit exit) {
        if (exit.timedOut()) {
            return new Outcome.Failed(Problem.error("STEP-TIME-OUT", "It took longer than " + timeout().map(limit -> limit.toMinutes() + " min").orElse("it may")
                    + " and was ended, with all that it had started.").next("Give it more time, or find out what it waits for."), TIMED_OUT);
        }
        if (successCodes().contains(exit.code())) {
            return new Outcome.Done("It ended with " + exit.code() + ".", exit.code());
        }
        return new Outcome.Failed(Problem.error("STEP-EXIT-CODE", "It ended with " + exit.code() + " (0x" + Long.toHexString(exit.code()).toUpperCase(Locale.ROOT)
                + "), which is none of its success codes " + successCodes() + "."), exit.code());
    }

    @Override
    public boolean holds(Condition condition) {
        return new ConditionEvaluator(new TargetWorld(target, changes::get)).evaluate(condition).holds();
    }

    @Override
    public UUID mark() {
        return UUID.nameUUIDFromBytes((run + "\n" + path).getBytes(StandardCharsets.UTF_8));
    }
}
