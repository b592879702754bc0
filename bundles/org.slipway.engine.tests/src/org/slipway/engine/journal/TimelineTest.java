package org.slipway.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.engine.condition.Fact;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Level;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.journal.Event.Verdict;

class TimelineTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private final List<Line> lines = new ArrayList<>();
    private final Timeline timeline = new Timeline();

    private TimelineTest at(int second, Event event) {
        lines.add(new Line(lines.size() + 1L, START.plusSeconds(second), event));
        return this;
    }

    private TimelineTest begun() {
        return at(0, new Event.Begun("run", "bare", "Bare metal", "digest", "PC-1", "1.0", Map.of("A", "1", "Gone", "x"))).at(0, new Event.Woke("boot 1", true));
    }

    private static Event.Decided decided(String entry, String name, Choice choice) {
        return new Event.Decided(entry, name, choice, "", List.of(new Fact("variable A", Map.of("value", "1"))));
    }

    private static Event.Ended ended(String entry, Result result, Map<String, String> changes) {
        return new Event.Ended(entry, 1, result, result == Result.FAILED ? 5 : 0, "told", changes, Optional.empty());
    }

    private List<String> told() {
        timeline.take(lines);
        return timeline.acts().stream().map(act -> act.name() + " " + act.fate()).toList();
    }

    @Test
    void eachActKnowsItsLines() {
        begun().at(1, decided("0", "Group", Choice.RUN)).at(1, decided("0/0", "Partition", Choice.RUN)).at(1, new Event.Starting("0/0", 1, Map.of()))
                .at(3, new Event.Said("0/0", Level.INFO, "careful")).at(6, ended("0/0", Result.FAILED, Map.of())).at(7, new Event.Starting("0/0", 2, Map.of()))
                .at(8, ended("0/0", Result.DONE, Map.of()));
        timeline.take(lines);

        assertEquals("bare", timeline.sequence());
        assertEquals(List.of(4L, 5L, 6L, 7L), timeline.lines(2).stream().map(Line::number).toList());
        assertEquals(List.of(8L, 9L), timeline.lines(3).stream().map(Line::number).toList());
        assertEquals(List.of(2L), timeline.lines(0).stream().map(Line::number).toList());
    }

    @Test
    void eachStepIsOneActWithItsTimeAndWhatItSaid() {
        begun().at(1, decided("0", "Group", Choice.RUN)).at(1, decided("0/0", "Partition", Choice.RUN)).at(1, new Event.Starting("0/0", 1, Map.of("disk", "0")))
                .at(3, new Event.Said("0/0", Level.WARNING, "careful")).at(6, ended("0/0", Result.DONE, Map.of())).at(6, new Event.Finished(Verdict.SUCCEEDED, 0, "All is done."));

        assertEquals(List.of("Windows PE STARTED", "Group ENTERED", "Partition DONE", "Succeeded OVER"), told());
        Act partition = timeline.acts().get(2);
        assertEquals(Duration.ofSeconds(5), partition.duration());
        assertEquals(List.of("careful"), partition.said().stream().map(Event.Said::text).toList());
        assertEquals(Map.of("disk", "0"), partition.options());
        assertEquals("variable A", partition.facts().getFirst().subject());
        assertEquals(1, partition.depth());
    }

    @Test
    void itGrowsWithTheJournal() {
        begun().at(1, decided("0", "Partition", Choice.RUN)).at(1, new Event.Starting("0", 1, Map.of()));
        assertEquals(List.of("Windows PE STARTED", "Partition UNDER_WAY"), told());

        at(2, ended("0", Result.FAILED, Map.of()));
        assertEquals(List.of("Windows PE STARTED", "Partition FAILED"), told());
    }

    @Test
    void variablesAreThoseAfterTheAct() {
        begun().at(1, decided("0", "a", Choice.RUN)).at(1, new Event.Starting("0", 1, Map.of())).at(1, ended("0", Result.DONE, Map.of("a", "2", "B", "new")))
                .at(2, new Event.Altered("1", Map.of("Gone", "")));
        told();

        assertEquals(Map.of("A", "1", "Gone", "x"), timeline.variablesAfter(0));
        assertEquals(Map.of("a", "2", "Gone", "x", "B", "new"), timeline.variablesAfter(1));
        assertEquals(Map.of("a", "2", "B", "new"), timeline.variablesAfter(2));
    }

    @Test
    void aStepThatIsRepeatedHasAnActForEachAttempt() {
        begun().at(1, decided("0", "a", Choice.RUN)).at(1, new Event.Starting("0", 1, Map.of())).at(2, ended("0", Result.DONE, Map.of()))
                .at(3, new Event.Woke("boot 2", false)).at(3, new Event.Starting("0", 2, Map.of())).at(5, ended("0", Result.DONE, Map.of()));

        assertEquals(List.of("Windows PE STARTED", "a DONE", "Installed system STARTED", "a DONE"), told());
        assertEquals(2, timeline.byEntry().get("0").attempt());
    }
}
