package org.slipway.engine.stepping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.engine.run.Sequences.group;
import static org.slipway.engine.run.Sequences.step;
import static org.slipway.engine.run.Sequences.variable;
import static org.slipway.engine.run.Sequences.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.run.Sequences;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.target.Power;
import org.slipway.sequence.Entry;

class StepperTest {
    private final Sequences sequences = new Sequences();
    private final LinkedBlockingQueue<String> news = new LinkedBlockingQueue<>();
    private Stepper stepper;

    private Stepper begun(Entry... entries) throws Exception {
        stepper = new Stepper(sequences.plan(entries), sequences.target(), sequences.content(), new RunStart("run", "1.0", Map.of(), Set.of()), () -> news.add("new"));
        stepper.begin();
        return stepper;
    }

    private Moment next() throws Exception {
        assertEquals("new", news.poll(30, TimeUnit.SECONDS));
        return stepper.moment();
    }

    private String waiting() throws Exception {
        return assertInstanceOf(Moment.Waiting.class, next()).entry();
    }

    private Verdict over() throws Exception {
        var over = assertInstanceOf(Moment.Over.class, next());
        return assertInstanceOf(RunReport.Over.class, over.report().orElseThrow()).verdict();
    }

    @AfterEach
    void end() {
        stepper.cancel();
    }

    @Test
    void itWaitsBeforeTheFirstEntryAndGoesOnOneByOne() throws Exception {
        begun(step("a"), group("g", step("b")));

        assertEquals("0", waiting());
        assertEquals(List.of(), sequences.target().done());
        stepper.step();
        assertEquals("1", waiting());
        assertEquals(List.of("a"), sequences.target().done());
        stepper.step();
        assertEquals("1/0", waiting());
        stepper.step();
        assertEquals(Verdict.SUCCEEDED, over());
    }

    @Test
    void itStopsWhereSomebodySaysAndNowhereElse() throws Exception {
        begun(step("a"), step("b"), step("c"));
        waiting();
        stepper.stopBefore("2", true);
        stepper.stopBefore("1", true);
        stepper.stopBefore("1", false);
        stepper.resume();

        assertEquals("2", waiting());
        stepper.resume();
        assertEquals(Verdict.SUCCEEDED, over());
    }

    @Test
    void aVariableThatIsSetDecidesTheWay() throws Exception {
        begun(step("a"), when(variable("Way", "left"), step("b")));
        waiting();
        stepper.step();
        waiting();
        stepper.set("Way", "left");
        stepper.resume();

        assertEquals(Verdict.SUCCEEDED, over());
        assertEquals(List.of("a", "b"), sequences.target().done());
        assertEquals("left", ((Moment.Over) stepper.moment()).variables().get("Way").text());
        assertTrue(stepper.lines().stream().anyMatch(line -> line.event() instanceof Event.Altered));
    }

    @Test
    void itGoesOnThroughRestarts() throws Exception {
        sequences.works.put("restart", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "now", false, 0));
        begun(step("restart"), step("b"));
        waiting();
        stepper.resume();

        assertEquals(Verdict.SUCCEEDED, over());
        assertEquals(2, stepper.lines().stream().filter(line -> line.event() instanceof Event.Woke).count());
    }

    @Test
    void aRunThatWaitsCanBeCancelled() throws Exception {
        begun(step("a"));
        waiting();
        stepper.cancel();

        assertEquals(Verdict.CANCELLED, over());
        assertEquals(List.of(), sequences.target().done());
    }
}
