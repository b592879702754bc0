package org.slipway.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.engine.run.Sequences.forgiven;
import static org.slipway.engine.run.Sequences.forgivenGroup;
import static org.slipway.engine.run.Sequences.group;
import static org.slipway.engine.run.Sequences.in;
import static org.slipway.engine.run.Sequences.off;
import static org.slipway.engine.run.Sequences.step;
import static org.slipway.engine.run.Sequences.variable;
import static org.slipway.engine.run.Sequences.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.junit.jupiter.api.Test;
import org.slipway.base.ProblemException;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.target.Power;
import org.slipway.engine.variables.Value;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.Environment;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;

class RunTest extends OnFakeTarget {
    @Test
    void entriesAreCarriedOutInTheOrderInWhichTheyStand() throws Exception {
        over(Verdict.SUCCEEDED, 0, go(sequences.plan(step("a"), group("g", step("b"), group("h", step("c")), step("d")), step("e"))));

        assertEquals(List.of("a", "b", "c", "d", "e"), target.done);
    }

    @Test
    void whatIsSwitchedOffIsPassedOverWithAllInIt() throws Exception {
        var off = group("g", step("b"));
        off.setEnabled(false);

        over(Verdict.SUCCEEDED, 0, go(sequences.plan(off("a"), off, step("c"))));

        assertEquals(List.of("c"), target.done);
        assertEquals(List.of("a DISABLED", "g DISABLED", "c RUN"), decisions());
    }

    @Test
    void aGroupWhoseConditionDoesNotHoldIsPassedOverAsAWhole() throws Exception {
        over(Verdict.SUCCEEDED, 0, go(sequences.plan(when(variable("X", "1"), group("g", step("a"))), step("b"))));

        assertEquals(List.of("b"), target.done);
        assertEquals(List.of("g CONDITION", "b RUN"), decisions());
    }

    @Test
    void aConditionIsLookedAtJustBeforeItsEntry() throws Exception {
        sequences.works.put("a", (step, context) -> {
            context.variables().set("X", "1");
            return Outcome.done("");
        });

        go(sequences.plan(when(variable("X", "1"), step("early")), step("a"), when(variable("X", "1"), step("late"))));

        assertEquals(List.of("a", "late"), target.done);
    }

    @Test
    void aSkipLeavesTheLastActionAsItWas() throws Exception {
        sequences.failing("a");

        go(sequences.plan(forgiven("a"), off("b"), when(variable("X", "1"), step("c"))));

        assertEquals("a", held("_SMSTSLastActionName"));
        assertEquals("42", held("_SMSTSLastActionRetCode"));
        assertEquals("false", held("_SMSTSLastActionSucceeded"));
    }

    @Test
    void aFailureGoesUpUntilAGroupForgivesIt() throws Exception {
        sequences.failing("1", "2", "4");

        over(Verdict.FAILED, 42, go(sequences.plan(forgivenGroup("A", forgiven("1"), step("2"), step("3")), group("B", step("4"), step("5"), step("6")))));

        assertEquals(List.of("1", "2", "4"), target.done);
    }

    @Test
    void withoutForgivenessTheSequenceFailsWithTheCodeOfTheStep() throws Exception {
        sequences.failing("a");

        var over = over(Verdict.FAILED, 42, go(sequences.plan(group("g", group("h", step("a"), step("b"))), step("c"))));

        assertEquals(List.of("a"), target.done);
        assertTrue(over.text().contains("a failed"), over.text());
    }

    @Test
    void aStepThatCannotRunHereFailsWithoutBeingTried() throws Exception {
        over(Verdict.FAILED, StepRun.UNSPECIFIED, go(sequences.plan(in(Environment.OS, "a"), step("b"))));

        assertEquals(List.of(), target.done);
        assertEquals(List.of("a REFUSED"), decisions());
    }

    @Test
    void anotherSequenceSharesTheVariablesAndItsFailureIsTheCallers() throws Exception {
        sequences.works.put("b", (step, context) -> {
            context.variables().set("X", context.variables().text("Y") + "!");
            return Outcome.done("");
        });
        sequences.failing("c");
        start = Map.of("Y", Value.plain("shared"));
        var call = SequenceFactory.eINSTANCE.createRunSequence();
        call.setName("call");
        call.setContinueOnError(true);
        call.setSequence(Sequences.sequence(step("b"), step("c"), step("d")));

        over(Verdict.SUCCEEDED, 0, go(sequences.plan(step("a"), call, step("e"))));

        assertEquals(List.of("a", "b", "c", "e"), target.done);
        assertEquals("shared!", held("X"));
    }

    @Test
    void whatAStepSetsHoldsOnceItHasEnded() throws Exception {
        sequences.works.put("a", (step, context) -> {
            context.variables().set("Name", "PC-%Number%");
            context.variables().set("Number", context.variables().expand("%Base%7").text());
            return Outcome.done("");
        });
        start = Map.of("Base", Value.plain("00"));

        go(sequences.plan(step("a")));

        assertEquals("007", held("number"));
    }

    @Test
    void aStepMayNotSetWhatIsTheEngines() throws Exception {
        sequences.works.put("a", (step, context) -> {
            context.variables().set("_SMSTSInWinPE", "maybe");
            return Outcome.done("");
        });

        var over = over(Verdict.FAILED, 0x80070057L, go(sequences.plan(step("a"))));

        assertTrue(over.text().contains("_SMSTSInWinPE"), over.text());
    }

    @Test
    void codeThatBreaksFailsItsStepAndNothingElse() throws Exception {
        sequences.works.put("a", (step, context) -> {
            throw new IllegalStateException("a mistake");
        });

        over(Verdict.SUCCEEDED, 0, go(sequences.plan(forgiven("a"), step("b"))));

        assertEquals(List.of("a", "b"), target.done);
    }

    @Test
    void cancellingEndsTheRun() throws Exception {
        sequences.works.put("a", (step, context) -> {
            Thread.currentThread().interrupt();
            return Outcome.done("");
        });

        over(Verdict.CANCELLED, 1223, go(sequences.plan(step("a"), step("b"))));

        assertEquals(List.of("a"), target.done);
    }

    @Test
    void aRunThatIsOverIsNotBegunAgain() throws Exception {
        Plan plan = sequences.plan(step("a"));
        go(plan);

        over(Verdict.SUCCEEDED, 0, go(plan));

        assertEquals(List.of("a"), target.done);
    }

    @Test
    void aRunIsNotGoneOnWithWhenItsSequenceHasChanged() throws Exception {
        sequences.works.put("a", (step, context) -> new Outcome.RestartNeeded(Power.Next.PE, "", false, 0));
        go(sequences.plan(step("a"), step("b")));
        Plan changed = sequences.plan(step("a"), step("c"));

        var refused = assertThrows(ProblemException.class, () -> go(changed));

        assertEquals("RUN-OTHER-SEQUENCE", refused.problems().getFirst().code());
    }

    @Test
    void aQueryThatMustNotFailFailsItsEntry() throws Exception {
        var query = ModelFactory.eINSTANCE.createWqlCondition();
        query.setQuery("SELECT * FROM Nothing_Here");
        query.setIgnoreFailure(false);
        Step step = when(query, step("a"));

        over(Verdict.FAILED, StepRun.UNSPECIFIED, go(sequences.plan(step)));
        assertEquals(List.of("a REFUSED"), decisions());
    }

    @Test
    void secretsAreUsedAndNeverTold() throws Exception {
        start = Map.of("Password", Value.secret("hunter22", "Password"));
        sequences.works.put("a", (step, context) -> {
            context.variables().set("Line", context.variables().expand("net use /user:me %Password%"));
            context.say("typing hunter22 now");
            return Outcome.done("used hunter22");
        });
        sequences.works.put("b", (step, context) -> {
            target.act(context.variables().text("Line"));
            return Outcome.done("");
        });

        go(sequences.plan(step("a"), step("b")));

        assertTrue(target.done.contains("net use /user:me hunter22"), target.done::toString);
        assertTrue(journal.past().stream().noneMatch(line -> line.toString().contains("hunter22")), journal.past()::toString);
    }

    @Test
    void aSecretThatIsGoneWhenTheRunGoesOnStopsItBeforeAnythingIsDone() throws Exception {
        start = Map.of("Key", Value.secret("hunter22", "Key"));
        sequences.works.put("a", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "", false, 0));
        Plan plan = sequences.plan(step("a"), step("b"));
        go(plan);
        start = Map.of();

        assertEquals("RUN-SECRET-MISSING", assertThrows(ProblemException.class, () -> go(plan)).problems().getFirst().code());
        assertEquals(List.of("a", "restart SYSTEM"), target.done);
        start = Map.of("Key", Value.secret("hunter22", "Key"));
        over(Verdict.SUCCEEDED, 0, go(plan));
    }

    @Test
    void aStepSeesTheSequenceAndWhatElseItsSiteHolds() throws Exception {
        var sequence = Sequences.sequence(step("look"));
        var tools = ModelFactory.eINSTANCE.createPackage();
        tools.setId("tools");
        var site = new ResourceSetImpl();
        for (EObject element : List.of(sequence, tools)) {
            var file = new ResourceImpl(URI.createURI("memory:/" + element.eClass().getName()));
            file.getContents().add(element);
            site.getResources().add(file);
        }
        sequences.works.put("look", (step, context) -> {
            assertEquals(sequence, context.sequence());
            assertEquals(List.of(sequence, tools), context.site());
            return Outcome.done("seen");
        });

        over(Verdict.SUCCEEDED, 0, go(((Planned.Ready) sequences.planned(sequence)).plan()));
    }

    @Test
    void somebodyCanStopBeforeAnEntryAndSetVariables() throws Exception {
        var seen = new ArrayList<String>();
        Gate gate = (entry, variables) -> {
            seen.add(entry.entry().getName());
            return entry.entry().getName().equals("b") ? Map.of("Way", "left") : Map.of();
        };
        var plan = sequences.plan(step("a"), when(variable("Way", "left"), step("b")), when(variable("Way", "right"), step("c")));

        last = new Run(plan, target, journal, new RunSettings(sequences.content(), RunListener.NONE, gate));
        over(Verdict.SUCCEEDED, 0, last.go(new RunStart("run-1", "1.0", start, Set.of())));

        assertEquals(List.of("a", "b", "c"), seen);
        assertEquals(List.of("a", "b"), target.done);
        assertTrue(journal.past().stream().anyMatch(line -> line.event().equals(new Event.Altered("1", Map.of("Way", "left")))));
    }

    @Test
    void aStepSeesTheListsThatItHasJustMade() throws Exception {
        sequences.works.put("look", (step, context) -> {
            context.variables().set("Name001", "first");
            context.variables().set("Name002", "second");
            assertEquals(List.of("first", "second"), context.variables().list("Name").stream().map(Value::text).toList());
            return Outcome.done("seen");
        });

        over(Verdict.SUCCEEDED, 0, go(sequences.plan(step("look"))));
    }
}
