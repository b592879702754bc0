package org.slipway.engine.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.engine.content.Content;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.plan.StepKind;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.model.Condition;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.SetDynamicVariables;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;

/** Sequences of steps that do what a test says by the step's name: act on the fake machine, then whatever stands here. */
public final class Sequences {
    /** What a step does after it acted. */
    public interface Work {
        Outcome now(Step step, StepContext context) throws StepException;
    }

    final FakeTarget target = new FakeTarget();
    public final Map<String, Work> works = new HashMap<>();
    /** Steps that can tell whether they are done. */
    final Set<String> telling = new HashSet<>();
    boolean repeatable = true;

    private final class Acting implements StepExecutor<SetDynamicVariables> {
        @Override
        public Outcome execute(SetDynamicVariables step, StepContext context) throws StepException {
            target.act(step.getName());
            return works.getOrDefault(step.getName(), (own, told) -> Outcome.done("did it")).now(step, context);
        }

        @Override
        public Standing standing(SetDynamicVariables step, StepContext context) throws StepException {
            if (!telling.contains(step.getName())) {
                return Standing.unknown();
            }
            return target.done.contains(step.getName())
                    ? new Standing.Reached(works.getOrDefault(step.getName(), (own, told) -> Outcome.done("did it")).now(step, context)) : Standing.open();
        }
    }

    public FakeTarget target() {
        return target;
    }

    public Content content() {
        return new SiteContent(Path.of("."));
    }

    Planned planned(TaskSequence sequence) {
        String kind = EcoreUtil.getURI(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).toString();
        var catalogue = StepCatalogue.of(List.of(new StepKind(kind, "tests", repeatable, Acting::new)));
        return new Planner(catalogue, content(), any -> Optional.empty()).plan(sequence);
    }

    public Plan plan(Entry... entries) {
        return switch (planned(sequence(entries))) {
            case Planned.Ready ready -> ready.plan();
            case Planned.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    public static TaskSequence sequence(Entry... entries) {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.setId("test");
        sequence.setName("A test");
        sequence.getEntries().addAll(List.of(entries));
        return sequence;
    }

    public static Step step(String name) {
        Step step = SequenceFactory.eINSTANCE.createSetDynamicVariables();
        step.setName(name);
        return step;
    }

    public static Step forgiven(String name) {
        Step step = step(name);
        step.setContinueOnError(true);
        return step;
    }

    public static Step off(String name) {
        Step step = step(name);
        step.setEnabled(false);
        return step;
    }

    public static Step in(Environment where, String name) {
        Step step = step(name);
        step.setRunIn(where);
        return step;
    }

    public static <E extends Entry> E when(Condition condition, E entry) {
        entry.setWhen(condition);
        return entry;
    }

    public static Condition variable(String name, String value) {
        var condition = ModelFactory.eINSTANCE.createVariableCondition();
        condition.setVariable(name);
        condition.setEquals(value);
        return condition;
    }

    public static Group group(String name, Entry... entries) {
        Group group = SequenceFactory.eINSTANCE.createGroup();
        group.setName(name);
        group.getEntries().addAll(new ArrayList<>(List.of(entries)));
        return group;
    }

    public static Group forgivenGroup(String name, Entry... entries) {
        Group group = group(name, entries);
        group.setContinueOnError(true);
        return group;
    }

    Sequences failing(String... names) {
        for (String name : names) {
            works.put(name, (step, context) -> new Outcome.Failed(Problem.error("TEST", name + " failed."), 42));
        }
        return this;
    }
}
