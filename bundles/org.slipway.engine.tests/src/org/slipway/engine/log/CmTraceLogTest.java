package org.slipway.engine.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Level;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.log.LogReader.Entry;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.run.Sequences;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.variables.Value;
import org.slipway.testkit.Corpus;

/** What is exported is read back by a reader that knows only the format. */
class CmTraceLogTest {
    private static final Instant TIME = Instant.parse("2026-03-01T08:09:10.123456Z");

    private static List<Entry> exported(List<Line> lines) throws IOException {
        var log = new StringBuilder();
        new CmTraceLog().write(lines, log);
        return LogReader.read(log.toString());
    }

    private static List<Entry> exported(Event... events) throws IOException {
        var lines = new ArrayList<Line>();
        for (Event event : events) {
            lines.add(new Line(lines.size() + 1, TIME, event));
        }
        return exported(lines);
    }

    private static Event said(String text) {
        return new Event.Said("0", Level.INFO, text);
    }

    @Test
    void eachRecordIsAnEntryWithTimeDateAndType() throws IOException {
        List<Entry> entries = exported(new Event.Woke("boot 1", true), new Event.Said("0", Level.WARNING, "careful"),
                new Event.Ended("0", 1, Event.Result.FAILED, 5, "no", Map.of(), Optional.empty()));

        assertEquals(List.of("1", "2", "3"), entries.stream().map(each -> each.get("type")).toList());
        assertEquals("08:09:10.123+000", entries.getFirst().get("time"));
        assertEquals("03-01-2026", entries.getFirst().get("date"));
        assertEquals("TSManager", entries.getFirst().get("component"));
        assertTrue(entries.getLast().text().contains("0x00000005"), entries.getLast().text());
    }

    @Test
    void whatWouldEndAnEntryInItsTextDoesNot() throws IOException {
        for (String text : List.of("]LOG]!>", "a ]LOG]!><time=\"0\" b", "]LOG]!>]LOG]!><x=\"", "]LOG]]LOG]!>", "<![LOG[ within", "\"quoted\" > <")) {
            List<Entry> entries = exported(said(text), said("next"));

            assertEquals(List.of(text.replace("]LOG]!>", "]LOG] !>"), "next"), entries.stream().map(Entry::text).toList());
        }
    }

    @Test
    void severalLinesAreOneEntry() throws IOException {
        assertEquals(List.of("one\ntwo\nthree\n\nfive", ""), exported(said("one\r\ntwo\rthree\n\nfive"), said("")).stream().map(Entry::text).toList());
    }

    /** A run with a failure that is forgiven, a secret, several lines and a skip. */
    private static List<Line> run() throws Exception {
        var sequences = new Sequences();
        sequences.works.put("say", (step, context) -> {
            context.say("first line\nsecond “line” ]LOG]!> with " + context.variables().text("Password"));
            context.variables().set("Way", "left");
            return Outcome.done("said");
        });
        sequences.works.put("fail", (step, context) -> new Outcome.Failed(Problem.error("TEST", "It does not work."), 1603));
        var journal = new MemoryJournal(() -> TIME);
        new Run(sequences.plan(Sequences.step("say"), Sequences.forgiven("fail"), Sequences.when(Sequences.variable("Way", "right"), Sequences.step("never"))),
                sequences.target(), journal, new RunSettings(sequences.content(), RunListener.NONE))
                .go(new RunStart("run-1", "1.0", Map.of("Password", Value.secret("hunter22", "Password")), Set.of()));
        return journal.past();
    }

    @Test
    void aRunIsReadBackRecordForRecord() throws Exception {
        List<Line> lines = run();
        List<Entry> entries = exported(lines);

        assertEquals(lines.size(), entries.size());
        for (int i = 0; i < lines.size(); i++) {
            Entry entry = entries.get(i);
            switch (lines.get(i).event()) {
                case Event.Begun begun -> assertTrue(entry.text().contains("A test") && entry.text().contains("run-1"), entry::text);
                case Event.Said said -> assertEquals(said.text().replace("]LOG]!>", "]LOG] !>"), entry.text());
                case Event.Ended ended when ended.result() == Event.Result.FAILED -> {
                    assertTrue(entry.text().contains("1603 (0x00000643)") && entry.text().contains("It does not work."), entry::text);
                    assertEquals("3", entry.get("type"));
                }
                case Event.Ended ended -> assertTrue(entry.text().contains("\n  Way = left"), entry::text);
                case Event.Decided decided -> assertTrue(entry.text().contains("“" + decided.name() + "”"), entry::text);
                default -> assertFalse(entry.text().isEmpty());
            }
            assertFalse(entry.text().contains("hunter22"), entry::text);
        }
    }

    @Test
    void theLogOfARunLooksLikeTheLogsOfOtherTools() throws Exception {
        var shapes = new TreeSet<String>();
        var types = new TreeSet<String>();
        for (Path log : Corpus.files("logs", name -> name.endsWith(".log"))) {
            List<Entry> entries = LogReader.read(Files.readString(log, StandardCharsets.UTF_8));
            assertFalse(entries.isEmpty(), log::toString);
            entries.forEach(each -> {
                shapes.add(each.shape());
                types.add(each.get("type"));
            });
        }
        for (Entry own : exported(run())) {
            assertTrue(shapes.contains(own.shape()), () -> own.shape() + " is none of " + shapes);
            assertTrue(types.contains(own.get("type")), own::text);
        }
    }
}
