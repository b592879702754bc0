package org.slipway.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.engine.run.Sequences.forgiven;
import static org.slipway.engine.run.Sequences.forgivenGroup;
import static org.slipway.engine.run.Sequences.in;
import static org.slipway.engine.run.Sequences.step;
import static org.slipway.engine.run.Sequences.variable;
import static org.slipway.engine.run.Sequences.when;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Value;
import org.slipway.sequence.Environment;

/** How a run goes on behind restarts, asked for and not. */
class RestartTest extends OnFakeTarget {
    @Test
    void aRunGoesOnBehindTheStepThatAskedForARestart() throws Exception {
        sequences.works.put("b", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "new firmware", false, 3010));
        Plan plan = sequences.plan(step("a"), step("b"), in(Environment.OS, "c"));

        assertInstanceOf(RunReport.Suspended.class, go(plan));
        over(Verdict.SUCCEEDED, 0, go(plan));

        assertEquals(List.of("a", "b", "restart SYSTEM", "c"), target.done);
        assertEquals("false", held("_SMSTSInWinPE"));
    }

    @Test
    void aStepThatAsksForItIsRepeatedAfterTheRestart() throws Exception {
        sequences.works.put("a", (step, context) -> target.boots == 1 ? new Outcome.RestartNeeded(Power.Next.PE, "again", true, 0) : Outcome.done(""));
        Plan plan = sequences.plan(step("a"), step("b"));

        go(plan);
        over(Verdict.SUCCEEDED, 0, go(plan));

        assertEquals(List.of("a", "restart PE", "a", "b"), target.done);
    }

    @Test
    void aStepCanAskForARestartAndAnotherTryByVariables() throws Exception {
        sequences.works.put("a", (step, context) -> {
            if (target.boots == 1) {
                context.variables().set("SMSTSRebootRequested", "WinPE");
                context.variables().set("SMSTSRetryRequested", "true");
            }
            return Outcome.done("");
        });
        Plan plan = sequences.plan(step("a"), step("b"));

        assertInstanceOf(RunReport.Suspended.class, go(plan));
        over(Verdict.SUCCEEDED, 0, go(plan));

        assertEquals(List.of("a", "restart PE", "a", "b"), target.done);
        assertEquals("", held("SMSTSRebootRequested"));
    }

    private List<String> restartsWith(String... namesAndValues) throws Exception {
        sequences.works.put("a", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "new firmware", false, 3010));
        sequences.works.put("b", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "new driver", false, 3010));
        sequences.works.put("c", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "its own", false, 0, Optional.of(Duration.ofSeconds(5))));
        start = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            start.put(namesAndValues[i], Value.plain(namesAndValues[i + 1]));
        }
        target.pe = false;
        Plan plan = sequences.plan(step("a"), step("b"), step("c"));
        for (int starts = 0; starts < 3; starts++) {
            assertInstanceOf(RunReport.Suspended.class, go(plan));
        }
        over(Verdict.SUCCEEDED, 0, go(plan));
        return target.done.stream().filter(each -> each.startsWith("notice")).toList();
    }

    @Test
    void usersReadWhyTheInstalledSystemRestartsForAsLongAsVariablesSay() throws Exception {
        assertEquals(List.of("notice 90 Save your work", "notice 90 Save your work", "notice 5 its own"),
                restartsWith("SMSTSRebootDelay", "90", "SMSTSRebootMessage", "Save your work"));
    }

    @Test
    void laterRestartsHaveATimeOfTheirOwnWhereVariablesSaySo() throws Exception {
        assertEquals(List.of("notice 90 new firmware", "notice 5 its own"), restartsWith("SMSTSRebootDelay", "90", "SMSTSRebootDelayNext", "0"));
    }

    @Test
    void withoutATimeNobodyReadsAnything() throws Exception {
        assertEquals(List.of("notice 5 its own"), restartsWith("SMSTSRebootMessage", "Save your work"));
    }

    @Test
    void theBootEnvironmentHasNobodyToTell() throws Exception {
        sequences.works.put("a", (step, context) -> new Outcome.RestartNeeded(Power.Next.PE, "its own", false, 0, Optional.of(Duration.ofSeconds(5))));
        start = Map.of("SMSTSRebootDelay", Value.plain("90"));
        go(sequences.plan(step("a")));
        assertEquals(List.of("a", "restart PE"), target.done);
    }

    @Test
    void whatAStepNeedsItselfIsNotLostWhereAVariableAsksForARestartToo() throws Exception {
        sequences.works.put("a", (step, context) -> {
            context.variables().set("SMSTSRebootRequested", target.boots == 1 ? "WinPE" : "HD");
            return target.boots == 1 ? new Outcome.RestartNeeded(Power.Next.SYSTEM, "the first half is done", true, 0) : Outcome.done("");
        });
        Plan plan = sequences.plan(step("a"), step("b"));

        assertInstanceOf(RunReport.Suspended.class, go(plan));
        assertInstanceOf(RunReport.Suspended.class, go(plan));
        over(Verdict.SUCCEEDED, 0, go(plan));

        assertEquals(List.of("a", "restart SYSTEM", "a", "restart SYSTEM", "b"), target.done);
    }

    @Test
    void aRestartThatTheMachineRefusesFailsTheRunAndHasACard() throws Exception {
        target.refusesRestart = Optional.of(new TargetException(Problem.error("TARGET-NOTHING-TO-START", "There is no system.").next("Install one first."), 0xC0000225L));
        sequences.works.put("a", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "", false, 0));
        Plan plan = sequences.plan(forgiven("a"), step("b"));

        assertTrue(over(Verdict.FAILED, 0xC0000225L, go(plan)).text().contains("There is no system. Install one first."));
        over(Verdict.FAILED, 0xC0000225L, go(plan));

        assertEquals(List.of("a"), target.done);
        FailureCard card = FailureCard.of(journal.past(), KnownCodes.read()).getLast();
        assertEquals("a", card.name());
        assertTrue(card.cause().contains("There is no system."), card::cause);
    }

    @Test
    void aStepThatFailsBehindARestartHasNoCardOfTheRestart() throws Exception {
        sequences.works.put("a", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "", false, 0));
        Plan plan = sequences.plan(step("a"), in(Environment.PE, "b"));

        go(plan);
        over(Verdict.FAILED, StepRun.UNSPECIFIED, go(plan));

        assertEquals(List.of("b"), FailureCard.of(journal.past(), KnownCodes.read()).stream().map(FailureCard::name).toList());
    }

    @Test
    void aRestartThatWouldLoseTheStateFailsTheRunWhateverIsForgiven() throws Exception {
        target.keepsState = false;
        sequences.works.put("a", (step, context) -> new Outcome.RestartNeeded(Power.Next.PE, "", false, 0));

        over(Verdict.FAILED, StepRun.UNSPECIFIED, go(sequences.plan(forgivenGroup("g", forgiven("a")), step("b"))));

        assertEquals(List.of("a"), target.done);
    }

    @Test
    void whatSomebodySetHoldsWhenTheRunGoesOnAfterARestart() throws Exception {
        sequences.works.put("restart", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "now", false, 0));
        Gate gate = (entry, variables) -> entry.entry().getName().equals("restart") ? Map.of("Way", "left") : Map.of();
        var plan = sequences.plan(step("restart"), when(variable("Way", "left"), step("b")));

        new Run(plan, target, journal, new RunSettings(sequences.content(), RunListener.NONE, gate)).go(new RunStart("run-1", "1.0", start, Set.of()));
        over(Verdict.SUCCEEDED, 0, go(plan));

        assertEquals("left", held("Way"));
        assertTrue(target.done.contains("b"));
    }

    /** The machine loses its power at a step, and starts its installed system. */
    private void losePowerAt(String step) {
        sequences.works.put(step, (own, context) -> {
            sequences.works.remove(step);
            target.boots++;
            target.pe = false;
            throw new FakeTarget.Cut();
        });
    }

    @Test
    void aMachineThatLostItsPowerInTheBootEnvironmentIsSentBackThere() throws Exception {
        var plan = sequences.plan(step("a"), in(Environment.PE, "b"), in(Environment.PE, "c"));
        losePowerAt("b");
        assertThrows(FakeTarget.Cut.class, () -> go(plan));

        assertInstanceOf(RunReport.Suspended.class, go(plan));
        over(Verdict.SUCCEEDED, 0, go(plan));

        assertEquals(List.of("a", "b", "restart PE", "b", "c"), target.done);
    }

    @Test
    void aMachineThatNeverGetsToTheBootEnvironmentIsNotSentThereForEver() throws Exception {
        var plan = sequences.plan(in(Environment.PE, "b"), in(Environment.PE, "c"));
        losePowerAt("b");
        assertThrows(FakeTarget.Cut.class, () -> go(plan));
        int restarts = 0;
        RunReport report = go(plan);
        while (report instanceof RunReport.Suspended && restarts++ < 10) {
            target.pe = false;
            report = go(plan);
        }

        over(Verdict.FAILED, 0x80004005L, report);
        assertEquals(3, target.done.stream().filter("restart PE"::equals).count());
    }

    @Test
    void aRestartIntoTheBootEnvironmentThatEndedElsewhereIsMadeAgain() throws Exception {
        sequences.works.put("a", (step, context) -> new Outcome.RestartNeeded(Power.Next.PE, "on to Windows PE", false, 0));
        var plan = sequences.plan(step("a"), in(Environment.PE, "b"));
        target.pe = false;
        assertInstanceOf(RunReport.Suspended.class, go(plan));
        target.pe = false;
        target.boots++;

        assertInstanceOf(RunReport.Suspended.class, go(plan));
        over(Verdict.SUCCEEDED, 0, go(plan));

        assertEquals(List.of("a", "restart PE", "restart PE", "b"), target.done);
    }
}
