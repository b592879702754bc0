package org.slipway.engine.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Restart;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.journal.Event.Ruled;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.DriveLetters;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Expander;
import org.slipway.engine.variables.RunVariables;
import org.slipway.engine.variables.Value;
import org.slipway.sequence.Step;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.sequence.flow.StepFacts;

/** Carries out steps, or takes from the journal that they were; goes on with one that was broken off. */
final class StepRun {
    /** What stands for a cause that has no number: “unspecified error”. */
    static final long UNSPECIFIED = 0x80004005L;

    private final Target target;
    private final RunSettings settings;
    private final Ledger ledger;
    private final RunVariables variables;
    private final OwnVariables own;
    private final Plan plan;
    private String run = "";
    /** Whether the letters of volumes were seen to at this start of the engine. */
    private boolean lettered;
    /** How many the steps have asked for. */
    private int restarts;

    StepRun(Target target, RunSettings settings, Ledger ledger, RunVariables variables, OwnVariables own, Plan plan) {
        this.plan = plan;
        this.target = target;
        this.settings = settings;
        this.ledger = ledger;
        this.variables = variables;
        this.own = own;
    }

    void begin(String name) {
        run = name;
    }

    /** Lets the variables say where the machine is at this point of the run, and the volumes have the letters that the run knows. */
    void wake() throws ProblemException, InterruptedException {
        boolean live = ledger.live();
        ledger.woke().ifPresent(woke -> own.woke(woke.pe(), woke.uefi()));
        if (live && !lettered) {
            lettered = true;
            letters();
        }
    }

    /** Only a boot environment forgets letters. */
    private void letters() throws ProblemException, InterruptedException {
        var wanted = DriveLetters.of(variables.text(DriveLetters.VARIABLE));
        Optional<Disks> disks = target.offer(Disks.class);
        try {
            if (!wanted.letters().isEmpty() && disks.isPresent() && target.inBootEnvironment()) {
                disks.get().letters(wanted);
            }
        } catch (TargetException refused) {
            throw new ProblemException(refused.problem(), refused);
        }
    }

    /** One step with all its attempts. */
    Passage perform(PlannedStep step) throws ProblemException, IOException, InterruptedException {
        int interruptions = 0;
        for (int attempt = 1;; attempt++) {
            own.current(step.entry());
            switch (attempt(step, attempt, interruptions)) {
                case Attempt.BrokenOff broken -> interruptions++;
                case Attempt.Unsure unsure -> {
                    return new Passage.Out(unsure.report());
                }
                case Attempt.Over over -> {
                    Optional<Passage> passage = after(step, over.ended());
                    if (passage.isPresent()) {
                        return passage.get();
                    }
                }
            }
        }
    }

    /** What came of an attempt. */
    private sealed interface Attempt {
        record Over(Ended ended) implements Attempt {}
        /** The next attempt makes up for it. */
        record BrokenOff() implements Attempt {}
        record Unsure(RunReport report) implements Attempt {}
    }

    private Attempt attempt(PlannedStep step, int attempt, int interruptions) throws ProblemException, IOException, InterruptedException {
        Optional<Starting> past = ledger.take(Starting.class);
        if (past.isEmpty()) {
            if (!ledger.live()) {
                throw ledger.other(step.path());
            }
            return new Attempt.Over(work(step, attempt).execute(step));
        }
        Optional<Ended> ended = ledger.take(Ended.class);
        return ended.isPresent() ? new Attempt.Over(ended.get()) : broken(step, attempt, interruptions);
    }

    private Attempt broken(PlannedStep step, int attempt, int interruptions) throws ProblemException, IOException, InterruptedException {
        Optional<Ruled> ruled = ledger.take(Ruled.class);
        if (ruled.isPresent()) {
            return ruled(step, attempt, ruled.get());
        }
        if (!ledger.live()) {
            return new Attempt.BrokenOff();
        }
        wake();
        StepWork work = work(step, attempt);
        return switch (work.standing(step)) {
            case Standing.Open open -> new Attempt.BrokenOff();
            case Standing.Reached reached -> new Attempt.Over(work.end(step, reached.outcome()));
            case Standing.Unknown unknown -> step.repeatable() || interruptions < retries(step.entry()) ? new Attempt.BrokenOff()
                    : new Attempt.Unsure(unsure(step, attempt));
        };
    }

    private static RunReport unsure(PlannedStep step, int attempt) {
        return new RunReport.Stopped(step.path(), attempt, Problem.error("RUN-STEP-UNSURE", "The run was broken off while “" + step.entry().getName()
                + "” was under way. Nobody can tell whether it was done, and doing it twice could do harm.")
                .next("Look at the machine, then go on with “slipway resume DIR --step repeat”, “--step done” or “--step failed”."));
    }

    private static Attempt ruled(PlannedStep step, int attempt, Ruled ruled) {
        return switch (ruled.ruling()) {
            case REPEAT -> new Attempt.BrokenOff();
            case DONE -> new Attempt.Over(new Ended(step.path(), attempt, Result.DONE, 0, "Somebody said that it was done.", Map.of(), Optional.empty()));
            case FAILED -> new Attempt.Over(new Ended(step.path(), attempt, Result.FAILED, UNSPECIFIED, "Somebody said that it failed.", Map.of(),
                    Optional.empty()));
        };
    }

    private StepWork work(PlannedStep step, int attempt) {
        return new StepWork(target, settings, ledger, variables, plan, run, step.path(), attempt);
    }

    /** What follows from a step that has ended; nothing where it is to be carried out once more. */
    private Optional<Passage> after(PlannedStep step, Ended ended) throws ProblemException, IOException, InterruptedException {
        apply(ended.changes());
        own.last(step.entry(), ended.code(), ended.result() != Result.FAILED);
        if (ended.restart().isPresent()) {
            Optional<Passage> passage = restart(ended.restart().get());
            if (passage.isPresent() || ended.restart().get().repeat()) {
                return passage;
            }
        }
        return Optional.of(ended.result() == Result.FAILED ? new Passage.Failed(ended.code(), ended.text(), forgivable(step.entry())) : Passage.ON);
    }

    /** How often it is begun again; where it does not say, as often as its kind usually is. */
    private static int retries(Step step) {
        return step.isSetRetries() ? step.getRetries()
                : Facts.of(step.eClass(), Facts.CONFIGMGR).words("retries").stream().mapToInt(Integer::parseInt).findFirst().orElse(0);
    }

    /** Behind a system that could not be started there is nothing to go on with, whatever anybody says. */
    private static boolean forgivable(Step step) {
        return !StepFacts.of(step.eClass()).does("setsUpSystem");
    }

    /** Values come from what is told, now as when they are read again, so that both ways lead to the same; secrets are had from their variables. */
    void apply(Map<String, String> changes) {
        var secrets = new Expander(name -> variables.get(name).filter(Value::holdsSecret));
        new LinkedHashMap<>(changes).forEach((name, told) -> variables.put(name, secrets.expand(told), false));
    }

    /** Nothing where the machine has been restarted already. */
    private Optional<Passage> restart(Restart restart) throws ProblemException, InterruptedException {
        Optional<Event.Finished> refused = ledger.failure();
        if (refused.isPresent()) {
            return Optional.of(new Passage.Failed(refused.get().code(), refused.get().text(), false));
        }
        boolean first = restarts++ == 0;
        try {
            if (!ledger.live() || !target.power().bootId().equals(restart.boot())) {
                wake();
                return Optional.empty();
            }
            if (!target.power().survivesRestart()) {
                return Optional.of(new Passage.Failed(UNSPECIFIED, "The machine cannot restart: no volume is there that would keep the state of the run.", false));
            }
        } catch (TargetException untold) {
            throw new ProblemException(untold.problem(), untold);
        }
        try {
            new RestartNotice(target, variables).restart(restart, first);
            return Optional.of(new Passage.Out(new RunReport.Suspended(restart)));
        } catch (TargetException never) { // It would be refused as often as somebody went on.
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Optional.of(new Passage.Failed(never.code(), never.problem().text() + " " + never.problem().nextStep(), false));
        }
    }
}
