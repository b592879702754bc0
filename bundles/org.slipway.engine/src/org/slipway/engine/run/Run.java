package org.slipway.engine.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.condition.ConditionEvaluator;
import org.slipway.engine.condition.Reason;
import org.slipway.engine.condition.RecordingWorld;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.plan.PlannedEntry.PlannedCall;
import org.slipway.engine.plan.PlannedEntry.PlannedGroup;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.plan.PlannedEntry.RunsIn;
import org.slipway.engine.plan.PlannedEntry.SwitchedOff;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.RunVariables;
import org.slipway.engine.variables.ToolkitClient;
import org.slipway.engine.variables.Value;

/**
 * One start of the engine for a run: walks the plan from its beginning, takes what is in the journal as done, and does the rest, until the
 * run is over, the machine must restart, or somebody must decide. Made for one call of {@link #go}, used by one thread; interrupting that
 * thread cancels the run.
 */
public final class Run {
    private final Plan plan;
    private final Target target;
    private final Whereabouts whereabouts;
    private final Ledger ledger;
    private final RunVariables variables = new RunVariables();
    private final OwnVariables own = new OwnVariables(variables);
    private final StepRun steps;
    private final Gate gate;

    public Run(Plan plan, Target target, Journal journal, RunSettings settings) {
        this.plan = plan;
        this.target = target;
        this.gate = settings.gate();
        this.whereabouts = new Whereabouts(plan, journal);
        this.ledger = new Ledger(journal, settings.listener());
        this.steps = new StepRun(target, settings, ledger, variables, own, plan);
    }

    /** What the variables hold now; for looking at from the listener. */
    public Map<String, Value> variables() {
        return variables.all();
    }

    /**
     * Begins the run, or goes on with it.
     *
     * @throws ProblemException where the journal is of another run or sequence, or a secret is missing
     * @throws IOException where the journal cannot be written; nothing more is done then
     */
    public RunReport go(RunStart start) throws ProblemException, IOException, InterruptedException {
        Optional<Event.Begun> begun = ledger.take(Event.Begun.class);
        Event.Begun now = begun.isPresent() ? begun.get() : begin(start);
        if (!now.plan().equals(plan.digest().toString())) {
            throw new ProblemException(Problem.error("RUN-OTHER-SEQUENCE", "“" + plan.sequence().getName()
                    + "” has changed since the run “" + now.run() + "” began.").next("Go on with the sequence as it was, or begin a new run."));
        }
        variablesAtStart(now, start);
        Optional<Event.Finished> cancelled = ledger.cancelled();
        if (cancelled.isPresent()) {
            return new RunReport.Over(cancelled.get().verdict(), cancelled.get().code(), cancelled.get().text());
        }
        own.begin(plan.sequence());
        steps.begin(now.run());
        var woke = new Event.Woke(bootId(), inPe(), uefi());
        boolean strayed = whereabouts.strayed(woke);
        ledger.wake(woke);
        Optional<RunReport> back = strayed ? sendBack(woke) : Optional.empty();
        if (back.isPresent()) {
            return back.get();
        }
        try {
            return report(walk(plan.entries()));
        } catch (InterruptedException asked) {
            ledger.writeThrough(new Event.Finished(Verdict.CANCELLED, 1223, "It was cancelled."));
            return new RunReport.Over(Verdict.CANCELLED, 1223, "It was cancelled.");
        }
    }

    /** Nothing where the machine has no boot environment any more; the run then goes on as far as it can. */
    private Optional<RunReport> sendBack(Event.Woke woke) {
        var restart = new Event.Restart(Power.Next.PE, "The machine came up in the installed system, and the run goes on in Windows PE.", true, woke.boot());
        try {
            if (!target.power().survivesRestart()) {
                return Optional.empty();
            }
            target.power().restart(restart.next(), restart.reason());
            return Optional.of(new RunReport.Suspended(restart));
        } catch (TargetException nothingToStart) {
            return Optional.empty();
        }
    }

    private Event.Begun begin(RunStart start) throws ProblemException, IOException {
        var told = new LinkedHashMap<String, String>();
        try {
            new ToolkitClient(plan.sequence()).add(new MachineVariables(target).add(start.variables()), target).forEach((name, value) -> told.put(name, value.told()));
        } catch (TargetException untold) {
            throw new ProblemException(untold.problem(), untold);
        }
        var begun = new Event.Begun(start.run(), plan.sequence().getId(), plan.sequence().getName(), plan.digest().toString(), target.name(), start.engine(), told);
        ledger.writeThrough(begun);
        return begun;
    }

    /** Values come from the journal; those that hold secrets are had anew, because the journal does not know them. */
    private void variablesAtStart(Event.Begun begun, RunStart start) throws ProblemException {
        for (var each : begun.variables().entrySet()) {
            Optional<Value> known = Optional.ofNullable(start.variables().get(each.getKey())).filter(value -> value.told().equals(each.getValue()));
            if (known.isEmpty() && each.getValue().equalsIgnoreCase("%" + each.getKey() + "%")) {
                throw new ProblemException(Problem.error("RUN-SECRET-MISSING", "The secret “" + each.getKey() + "” was at hand when the run began, and is not any more.")
                        .next("Put it back with “slipway secret set”, and go on."));
            }
            variables.put(each.getKey(), known.orElse(Value.plain(each.getValue())), start.readOnly().contains(each.getKey()));
        }
    }

    private RunReport report(Passage passage) throws IOException {
        Optional<Event.Finished> past = ledger.take(Event.Finished.class);
        if (past.isPresent()) {
            return new RunReport.Over(past.get().verdict(), past.get().code(), past.get().text());
        }
        return switch (passage) {
            case Passage.On on -> over(Verdict.SUCCEEDED, 0, "All is done.");
            case Passage.Failed failed -> over(Verdict.FAILED, failed.code(), failed.text());
            case Passage.Out out -> out.report();
        };
    }

    private RunReport over(Verdict verdict, long code, String text) throws IOException {
        ledger.writeThrough(new Event.Finished(verdict, code, text));
        return new RunReport.Over(verdict, code, text);
    }

    private Passage walk(List<PlannedEntry> entries) throws ProblemException, IOException, InterruptedException {
        for (PlannedEntry entry : entries) {
            Passage passage = pass(entry);
            if (!(passage instanceof Passage.On)) {
                return passage;
            }
        }
        return Passage.ON;
    }

    private Passage pass(PlannedEntry planned) throws ProblemException, IOException, InterruptedException {
        steps.wake();
        alter(planned);
        Decided decided = decide(planned);
        return switch (decided.choice()) {
            case DISABLED, CONDITION -> Passage.ON;
            case REFUSED -> refused(planned, decided);
            case RUN -> forgiven(planned, switch (planned) {
                case PlannedGroup group -> walk(group.entries());
                case PlannedCall call -> walk(call.entries());
                case PlannedStep step -> steps.perform(step);
                case SwitchedOff off -> Passage.ON;
            });
        };
    }

    /** A failure ends here where the entry says so; whatever is around it goes on. */
    private static Passage forgiven(PlannedEntry planned, Passage passage) {
        return passage instanceof Passage.Failed failed && failed.forgivable() && planned.entry().isContinueOnError() ? Passage.ON : passage;
    }

    private Passage refused(PlannedEntry planned, Decided decided) {
        if (planned instanceof PlannedStep step) {
            own.last(step.entry(), StepRun.UNSPECIFIED, false);
        }
        return forgiven(planned, new Passage.Failed(StepRun.UNSPECIFIED, decided.why(), true));
    }

    /** Takes over what somebody sets here, and what somebody set here before. */
    private void alter(PlannedEntry planned) throws IOException, InterruptedException {
        Optional<Event.Altered> past = ledger.take(Event.Altered.class);
        while (past.isPresent()) {
            steps.apply(past.get().changes());
            past = ledger.take(Event.Altered.class);
        }
        if (ledger.live()) {
            Map<String, String> changes = gate.before(planned, variables::all);
            if (!changes.isEmpty()) {
                ledger.write(new Event.Altered(planned.path(), changes));
                steps.apply(changes);
            }
        }
    }

    private Decided decide(PlannedEntry planned) throws ProblemException, IOException, InterruptedException {
        Optional<Decided> past = ledger.take(Decided.class);
        if (past.isPresent()) {
            if (!past.get().entry().equals(planned.path())) {
                throw ledger.other(planned.path());
            }
            return past.get();
        }
        if (!ledger.live()) {
            throw ledger.other(planned.path());
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Decided decided = decided(planned);
        ledger.write(decided);
        return decided;
    }

    private Decided decided(PlannedEntry planned) {
        String name = planned.entry().getName() == null ? "" : planned.entry().getName();
        if (planned instanceof SwitchedOff) {
            return new Decided(planned.path(), name, Choice.DISABLED, "it is switched off", List.of());
        }
        if (planned.entry().getWhen() != null) {
            var world = new RecordingWorld(new TargetWorld(target, variables::get));
            Reason reason = new ConditionEvaluator(world).evaluate(planned.entry().getWhen());
            Choice choice = reason.fatal() ? Choice.REFUSED : reason.holds() ? Choice.RUN : Choice.CONDITION;
            if (choice != Choice.RUN) {
                return new Decided(planned.path(), name, choice, reason.sentence(), world.facts());
            }
            return here(planned).map(why -> new Decided(planned.path(), name, Choice.REFUSED, why, world.facts()))
                    .orElse(new Decided(planned.path(), name, Choice.RUN, reason.sentence(), world.facts()));
        }
        return here(planned).map(why -> new Decided(planned.path(), name, Choice.REFUSED, why, List.of()))
                .orElse(new Decided(planned.path(), name, Choice.RUN, "", List.of()));
    }

    /** Why a step cannot run where the machine is now. What the other engines do then is not confirmed; failing is safe. */
    private Optional<String> here(PlannedEntry planned) {
        if (!(planned instanceof PlannedStep step) || step.runs() == RunsIn.BOTH) {
            return Optional.empty();
        }
        boolean pe = variables.text("_SMSTSInWinPE").equals("true");
        return pe == (step.runs() == RunsIn.PE) ? Optional.empty()
                : Optional.of(pe ? "it can only run in the installed system, and Windows PE is running" : "it can only run in Windows PE, and the installed system is running");
    }

    private String bootId() throws ProblemException {
        try {
            return target.power().bootId();
        } catch (TargetException untold) {
            throw new ProblemException(untold.problem(), untold);
        }
    }

    private boolean uefi() throws ProblemException {
        try {
            Optional<Boots> boots = target.offer(Boots.class);
            return boots.isPresent() && boots.get().uefi();
        } catch (TargetException untold) {
            throw new ProblemException(untold.problem(), untold);
        }
    }

    private boolean inPe() throws ProblemException {
        try {
            return target.inBootEnvironment();
        } catch (TargetException untold) {
            throw new ProblemException(untold.problem(), untold);
        }
    }
}
