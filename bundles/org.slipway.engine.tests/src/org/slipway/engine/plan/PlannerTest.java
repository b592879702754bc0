package org.slipway.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.run.Sequences;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.model.Condition;
import org.slipway.model.ModelFactory;
import org.slipway.model.WqlCondition;
import org.slipway.sequence.Entry;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.SetDynamicVariables;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;

/** Everything that stands in the way of a sequence is told at once, and nothing of it is run. */
class PlannerTest {
    private static final SequenceFactory SEQUENCE = SequenceFactory.eINSTANCE;
    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;
    private static final String KIND = EcoreUtil.getURI(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).toString();

    @TempDir
    Path folder;

    private final List<String> run = new ArrayList<>();
    private StepCatalogue catalogue;

    private final class Acting implements StepExecutor<SetDynamicVariables> {
        @Override
        public Outcome execute(SetDynamicVariables step, StepContext context) {
            run.add(step.getName());
            return Outcome.done("");
        }
    }

    @BeforeEach
    void catalogue() {
        catalogue = StepCatalogue.of(List.of(new StepKind(KIND, "tests", false, Acting::new)));
    }

    private Planned plan(Entry... entries) {
        return plan(Sequences.sequence(entries));
    }

    private Planned plan(TaskSequence sequence) {
        return new Planner(catalogue, new SiteContent(folder), element -> Optional.of(Place.of("site.yaml"))).plan(sequence);
    }

    private List<String> problems(Entry... entries) {
        return switch (plan(entries)) {
            case Planned.Refused refused -> refused.problems().stream().map(Problem::code).toList();
            case Planned.Ready ready -> ready.plan().warnings().stream().map(Problem::code).toList();
        };
    }

    private static RunSequence call(TaskSequence called) {
        RunSequence call = SEQUENCE.createRunSequence();
        call.setName("call");
        call.setSequence(called);
        return call;
    }

    private static Step foreign() {
        Step foreign = SEQUENCE.createForeignStep();
        foreign.setName("foreign");
        return foreign;
    }

    private static WqlCondition query(String text) {
        WqlCondition query = MODEL.createWqlCondition();
        query.setQuery(text);
        return query;
    }

    private static <E extends Entry> E when(Condition condition, E entry) {
        entry.setWhen(condition);
        return entry;
    }

    @Test
    void allProblemsAreToldAtOnceEachAtItsPlaceAndNothingIsRun() {
        TaskSequence circle = Sequences.sequence();
        circle.getEntries().add(call(circle));
        RunSequence nowhere = call(SEQUENCE.createTaskSequence());
        ((InternalEObject) nowhere.getSequence()).eSetProxyURI(URI.createURI("slipway:/#gone"));
        var unknown = MODEL.createUnknownCondition();
        unknown.setKind("acme.moon");

        var refused = assertInstanceOf(Planned.Refused.class, plan(Sequences.step("fine"), foreign(), Sequences.group("g", when(unknown, Sequences.step("a")),
                when(query("SELECT nonsense"), Sequences.step("b"))), call(circle), nowhere));

        assertEquals(List.of("PLAN-UNKNOWN-STEP", "PLAN-UNKNOWN-CONDITION", "PLAN-QUERY", "PLAN-CIRCLE", "PLAN-NO-SEQUENCE"), refused.problems().stream().map(Problem::code).toList());
        assertTrue(refused.problems().stream().allMatch(each -> each.place().isPresent() && !each.nextStep().isEmpty()), refused.problems()::toString);
        assertEquals(List.of(), run);
    }

    @Test
    void whatIsSwitchedOffIsNotAskedWhetherItCouldBeCarriedOut() {
        Step off = foreign();
        off.setEnabled(false);
        var group = Sequences.group("g", foreign(), when(query("nonsense"), Sequences.step("a")));
        group.setEnabled(false);

        assertEquals(List.of(), problems(off, group, Sequences.step("b")));
    }

    @Test
    void aKindThatNobodyCarriesOutIsTold() {
        catalogue = StepCatalogue.of(List.of());

        assertEquals(List.of("PLAN-NO-EXECUTOR", "PLAN-NO-EXECUTOR"), problems(Sequences.step("a"), Sequences.step("b")));
    }

    @Test
    void anExecutorThatCannotBeMadeIsAProblemOfItsStep() {
        catalogue = StepCatalogue.of(List.of(new StepKind(KIND, "com.acme", false, () -> {
            throw new ProblemException(Problem.error("STEP-NOT-LOADABLE", "not today"));
        })));

        assertEquals(List.of("STEP-NOT-LOADABLE", "STEP-NOT-LOADABLE"), problems(Sequences.step("a"), Sequences.step("b")));
    }

    @Test
    void aQueryThatVariablesCompleteIsReadAtTheRunOnly() {
        assertEquals(List.of(), problems(when(query("%Query%"), Sequences.step("a"))));
    }

    @Test
    void aSequenceThatIsCalledTwiceIsPlannedTwiceAndNoCircle() {
        TaskSequence called = Sequences.sequence(Sequences.step("inner"));
        called.setId("inner");

        Plan plan = assertInstanceOf(Planned.Ready.class, plan(call(called), call(called))).plan();

        assertEquals(List.of("0", "1"), plan.entries().stream().map(PlannedEntry::path).toList());
        assertEquals(2, plan.steps());
    }

    @Test
    void aPlanOfTheSameTextIsTheSameAndOfAnotherIsNot() {
        assertEquals(digest("a", "b"), digest("a", "b"));
        assertFalse(digest("a", "b").equals(digest("a", "c")));
        assertFalse(digest("ab", "c").equals(digest("a", "bc")));
    }

    private String digest(String... names) {
        return assertInstanceOf(Planned.Ready.class, plan(Stream.of(names).map(Sequences::step).toArray(Entry[]::new))).plan().digest().toString();
    }
}
