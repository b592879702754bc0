package org.slipway.engine.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Line;

class CmTraceLogTest {
    /** As CMTrace reads it: whatever stands between two entries would be an entry of its own there. */
    private static final Pattern ENTRY = Pattern.compile("\\G<!\\[LOG\\[(.*?)\\]LOG\\]!><time=\"(\\d\\d:\\d\\d:\\d\\d\\.\\d{3})[+-]\\d{3}\" date=\"(\\d\\d-\\d\\d-\\d{4})\""
            + " component=\"([^\"]*)\" context=\"[^\"]*\" type=\"([0-3])\" thread=\"(\\d*)\" file=\"[^\"]*\">\\R?", Pattern.DOTALL);

    private record Read(String text, String time, String date, int type) {
    }

    private static List<Read> read(String log) {
        var entries = new ArrayList<Read>();
        Matcher entry = ENTRY.matcher(log);
        int end = 0;
        while (entry.find()) {
            entries.add(new Read(entry.group(1), entry.group(2), entry.group(3), Integer.parseInt(entry.group(5))));
            end = entry.end();
        }
        assertEquals(log.length(), end, "something stands between entries");
        return entries;
    }

    private static String written(Event... events) throws IOException {
        var lines = new ArrayList<Line>();
        for (Event event : events) {
            lines.add(new Line(lines.size() + 1, Instant.parse("2026-03-01T08:09:10.123456Z"), event));
        }
        var log = new StringBuilder();
        new CmTraceLog().write(lines, log);
        return log.toString();
    }

    @Test
    void eachRecordIsAnEntryWithTimeDateAndType() throws IOException {
        List<Read> entries = read(written(new Event.Woke("boot 1", true), new Event.Said("0", Event.Level.WARNING, "careful"),
                new Event.Ended("0", 1, Event.Result.FAILED, 5, "no", Map.of(), Optional.empty())));

        assertEquals(List.of(1, 2, 3), entries.stream().map(Read::type).toList());
        assertEquals("08:09:10.123", entries.getFirst().time());
        assertEquals("03-01-2026", entries.getFirst().date());
        assertTrue(entries.getLast().text().contains("0x00000005"), entries.getLast().text());
    }

    @Test
    void whatWouldEndAnEntryInItsTextDoesNot() throws IOException {
        List<Read> entries = read(written(new Event.Said("0", Event.Level.INFO, "a ]LOG]!><time=\"0\" b\r\nc"), new Event.Said("0", Event.Level.INFO, "d")));

        assertEquals(2, entries.size());
        assertTrue(entries.getFirst().text().startsWith("a ") && entries.getFirst().text().endsWith("b\nc"), entries.getFirst().text());
    }
}
