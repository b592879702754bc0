package org.slipway.engine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.plan.PlannedEntry.PlannedCall;
import org.slipway.engine.plan.PlannedEntry.PlannedGroup;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.plan.PlannedEntry.RunsIn;
import org.slipway.engine.plan.PlannedEntry.SwitchedOff;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.model.Deployable;
import org.slipway.model.Unknown;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.Group;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.StepFacts;

/**
 * Makes a plan of a sequence and those that it calls: executors, conditions, references and content are looked at, and all that is wrong is
 * told at once. Nothing is run and nothing is changed.
 */
public final class Planner {
    private final StepCatalogue catalogue;
    private final Content content;
    private final Function<EObject, Optional<Place>> places;
    private final Purpose purpose;

    /** For a run. @param places where an element stands, for problems */
    public Planner(StepCatalogue catalogue, Content content, Function<EObject, Optional<Place>> places) {
        this(catalogue, content, places, Purpose.RUN);
    }

    public Planner(StepCatalogue catalogue, Content content, Function<EObject, Optional<Place>> places, Purpose purpose) {
        this.catalogue = catalogue;
        this.content = content;
        this.places = places;
        this.purpose = purpose;
    }

    public Planned plan(TaskSequence sequence) {
        var planning = new Planning();
        List<PlannedEntry> entries = planning.sequence(sequence, "");
        if (planning.problems.stream().anyMatch(Problem::isError)) {
            return new Planned.Refused(List.copyOf(planning.problems));
        }
        return new Planned.Ready(new Plan(sequence, entries, planning.digest.digest(), planning.steps, new OptionForms(), new SiteElements(sequence), List.copyOf(planning.problems)));
    }

    private final class Planning {
        private final List<Problem> problems = new ArrayList<>();
        private final PlanDigest digest = new PlanDigest();
        private final Deque<TaskSequence> around = new ArrayDeque<>();
        private final PlanParts parts = new PlanParts(content, purpose);
        private int steps;

        List<PlannedEntry> sequence(TaskSequence sequence, String before) {
            around.push(sequence);
            digest.add(sequence);
            List<PlannedEntry> planned = entries(sequence.getEntries(), before);
            around.pop();
            return planned;
        }

        private List<PlannedEntry> entries(List<Entry> entries, String before) {
            var planned = new ArrayList<PlannedEntry>();
            for (int i = 0; i < entries.size(); i++) {
                planned.add(entry(entries.get(i), before + i));
            }
            return List.copyOf(planned);
        }

        private PlannedEntry entry(Entry entry, String path) {
            if (!entry.isEnabled()) {
                count(entry);
                return new SwitchedOff(entry, path);
            }
            parts.condition(entry).forEach(problem -> add(entry, problem));
            return switch (entry) {
                case Group group -> new PlannedGroup(group, path, entries(group.getEntries(), path + "/"));
                case RunSequence call -> call(call, path);
                case Step step -> step(step, path);
                default -> refused(entry, path, Problem.error("PLAN-ENTRY", "“" + entry.getName() + "” is neither a group nor a step."));
            };
        }

        /** Steps that are switched off do not count; those that are on in a group that is off do. */
        private void count(Entry entry) {
            if (entry instanceof Group group) {
                group.getEntries().stream().filter(inner -> inner instanceof Group || inner.isEnabled()).forEach(this::counted);
            }
        }

        private void counted(Entry inner) {
            if (inner instanceof Group) {
                count(inner);
            } else if (!(inner instanceof RunSequence)) {
                steps++;
            }
        }

        private PlannedEntry call(RunSequence call, String path) {
            Deployable called = call.getSequence();
            if (called instanceof ExternalArtifact external && purpose == Purpose.SIMULATION) {
                add(call, Problem.warning("PLAN-EXTERNAL", "“" + external.getName() + "”, the sequence of “" + call.getName()
                        + "”, is only known to the tool that it was imported from; the simulation passes it over.").next("Import it to see what it does."));
                return new PlannedCall(call, path, List.of());
            }
            if (!(called instanceof TaskSequence sequence) || called.eIsProxy()) {
                return refused(call, path, Problem.error("PLAN-NO-SEQUENCE", "The sequence that “" + call.getName() + "” runs is not in this site.")
                        .next("Import it, or choose another one."));
            }
            if (around.contains(sequence)) {
                return refused(call, path, Problem.error("PLAN-CIRCLE", "“" + call.getName() + "” runs “" + sequence.getName() + "”, which leads back to it.")
                        .next("Take the call out on one side."));
            }
            return new PlannedCall(call, path, sequence(sequence, path + "!"));
        }

        private PlannedEntry step(Step step, String path) {
            steps++;
            if (step instanceof Unknown || step instanceof ForeignStep) {
                return refused(step, path, Problem.error("PLAN-UNKNOWN-STEP", "“" + step.getName() + "” is of a kind that no installed bundle understands.")
                        .next("Install the bundle that brings it, switch the step off, or put another one in its place."));
            }
            parts.references(step).forEach(problem -> add(step, problem));
            parts.secrets(step).forEach(problem -> add(step, problem));
            Optional<StepKind> kind = catalogue.find(step.eClass());
            if (kind.isEmpty()) {
                return refused(step, path, Problem.error("PLAN-NO-EXECUTOR", "No installed bundle can carry out “" + step.getName() + "” ("
                        + step.eClass().getName() + ").").next("Install the bundle that can, or switch the step off."));
            }
            try {
                StepExecutor<?> executor = kind.get().executor().make();
                return new PlannedStep(step, path, executor, kind.get().repeatable(), runsIn(step));
            } catch (ProblemException broken) {
                broken.problems().forEach(problem -> add(step, problem));
                return new SwitchedOff(step, path);
            }
        }

        private RunsIn runsIn(Step step) {
            Environment where = StepFacts.of(step.eClass()).runsIn(step, parts.byToolkit(around.getLast()));
            return switch (where) {
                case PE -> RunsIn.PE;
                case OS -> RunsIn.SYSTEM;
                case BOTH -> RunsIn.BOTH;
            };
        }

        private PlannedEntry refused(Entry entry, String path, Problem problem) {
            add(entry, problem);
            return new SwitchedOff(entry, path);
        }

        private void add(Entry entry, Problem problem) {
            problems.add(problem.place().isPresent() ? problem : places.apply(entry).map(problem::at).orElse(problem));
        }
    }
}
