package org.slipway.target.simulated.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.WindowsFiles;
import org.slipway.target.simulated.fault.FaultRule.Effect;
import org.slipway.target.simulated.text.DeviceText;

class FaultsTest {
    private final State state;

    FaultsTest() throws ProblemException {
        state = new DeviceText(new WindowsFiles()).read("device: A\n", "a.yaml").start();
    }

    private static List<FaultRule> rules(String text) throws ProblemException {
        return FaultText.read(text, Place.of("faults"));
    }

    @Test
    void rulesStandOnLinesOrBehindSemicolons() throws Exception {
        List<FaultRule> rules = rules("fail 1603 at \"run msiexec*\" time 2 # flaky\n\ncut in 'Apply *' chance 0.5 %; slow 10 on Latitude*\nfail 0x80070002\nfail");

        assertEquals(List.of(new Effect.Fail(1603), new Effect.Cut(), new Effect.Slow(10), new Effect.Fail(0x80070002L), new Effect.Fail(0x80004005L)),
                rules.stream().map(FaultRule::effect).toList());
        assertEquals(2, rules.getFirst().time());
        assertEquals(0.005, rules.get(1).chance());
    }

    @ParameterizedTest
    @ValueSource(strings = { "brake", "fail 0", "fail 99999999999", "fail 1603 at", "slow", "slow fast", "cut time 0", "cut time x", "cut chance 5",
            "cut chance 101 %", "fail 5 by night",
            "fail 0xZZ", "slow -3" })
    void whatIsNoRuleIsToldWithItsPlace(String text) {
        Problem problem = assertThrows(ProblemException.class, () -> FaultText.read("cut\n  " + text, new Place("lab.yaml", 7, 3))).problems().getFirst();

        assertEquals("lab.yaml:8:3", problem.place().orElseThrow().toString());
        assertTrue(problem.nextStep().contains("fail 1603"));
    }

    @ParameterizedTest
    @CsvSource({ "run *,run msiexec /i a,true", "RUN *exec*,run msiexec /i a,true", "run ?siexec,run msiexec,true", "run,run msiexec,false", "*,,true",
            "a*b*c,axxbyyc,true",
            "a*b*c,axxbyy,false", "****,x,true" })
    void patternsKnowStarsAndQuestionMarks(String pattern, String text, boolean fits) {
        assertEquals(fits, new Glob(pattern).matches(text == null ? "" : text));
    }

    @Test
    void aPatternOfManyStarsTakesNoTime() {
        assertFalse(new Glob("*a".repeat(50) + "b").matches("a".repeat(20_000)));
    }

    private static boolean fails(Faults faults, State state, String act, String step) {
        return faults.fate(state, act, step).failure().isPresent();
    }

    @Test
    void aRuleHoldsOnlyWhereAllOfItFits() throws Exception {
        var faults = new Faults(rules("fail 5 at 'apply *' in Install* on Book*"), 1, "Book 14", "PC-1");

        assertTrue(fails(faults, state, "apply image", "Install Windows"));
        assertFalse(fails(faults, state, "apply image", "Other"));
        assertFalse(fails(faults, state, "capture C:", "Install Windows"));
        assertFalse(fails(new Faults(rules("fail 5 on Book*"), 1, "Desk", "PC-1"), state, "apply image", ""));
    }

    @Test
    void aTimeIsCountedOverWhatFits() throws Exception {
        var faults = new Faults(rules("fail 5 at apply* time 2"), 1, "", "PC-1");
        State first = faults.fate(state, "apply a", "").after();
        State other = faults.fate(first, "bring a", "").after();

        assertFalse(fails(faults, state, "apply a", ""));
        assertTrue(fails(faults, other, "apply a", ""));
        assertFalse(fails(faults, faults.fate(other, "apply a", "").after(), "apply a", ""));
    }

    @Test
    void aChanceIsMetAsOftenAsItSaysAndTheSameEachTime() throws Exception {
        long met = met(1);
        assertTrue(met > 400 && met < 600, "of 10,000 machines at 5 %: " + met);
        assertEquals(met, met(1));
        assertTrue(met != met(2), "another seed, other machines");
    }

    private long met(long seed) throws ProblemException {
        List<FaultRule> rules = rules("fail 5 chance 5 %");
        return IntStream.range(0, 10_000).filter(each -> fails(new Faults(rules, seed, "", "PC-" + each), state, "apply", "")).count();
    }

    @Test
    void severalRulesThatSlowDownMultiply() throws Exception {
        assertEquals(6, new Faults(rules("slow 2; slow 3"), 1, "", "").fate(state, "apply", "").slow());
    }
}
