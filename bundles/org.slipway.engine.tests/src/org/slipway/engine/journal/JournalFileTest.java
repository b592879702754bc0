package org.slipway.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.engine.condition.Fact;
import org.slipway.engine.target.Power;

class JournalFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));
    /** One of each, with what JSON must quote. */
    private static final List<Event> ALL = List.of(
            new Event.Begun("run-1", "win11", "Windows “11”", "sha256:0", "PC-1", "1.0", Map.of("OSDDomain", "contoso\\x\n")),
            new Event.Woke("boot 1", true),
            new Event.Decided("0/1!2", "A \"name\"", Event.Choice.CONDITION, "no", List.of(new Fact("variable x", Map.of("value", "ü")),
                    new Fact("wmi root\\cimv2 win32_bios", Map.of("rows", List.of(Map.of("SerialNumber", "1", "Size", 7L, "On", true)))))),
            new Event.Starting("0", 2, Map.of("command", "cmd /c echo")),
            new Event.Said("0", Event.Level.WARNING, "\u2028 lines"),
            new Event.Ended("0", 2, Event.Result.FAILED, 0xC1900210L, "no. Do so.", Map.of("X", ""), Optional.empty(), "Do so."),
            new Event.Ended("0", 3, Event.Result.DONE, 3010, "yes", Map.of(), Optional.of(new Event.Restart(Power.Next.PE, "why", true, "boot 1"))),
            new Event.Ended("0", 4, Event.Result.DONE, 0, "", Map.of(), Optional.of(new Event.Restart(Power.Next.SYSTEM, "why", false, "boot 2", Optional.of(Duration.ofSeconds(60))))),
            new Event.Ruled("0", 1, Event.Ruling.REPEAT),
            new Event.Finished(Event.Verdict.SUCCEEDED, 0, "All is done."));

    @TempDir
    Path folder;

    private Path write() throws IOException, ProblemException {
        try (var journal = JournalFile.open(folder, CLOCK)) {
            for (Event event : ALL) {
                journal.add(event);
            }
            journal.settle();
        }
        return folder.resolve(JournalFile.NAME);
    }

    private List<Event> events() throws IOException, ProblemException {
        try (var journal = JournalFile.open(folder, CLOCK)) {
            return journal.past().stream().map(Line::event).toList();
        }
    }

    @Test
    void givesBackWhatWasWritten() throws Exception {
        write();

        assertEquals(ALL, events());
    }

    @Test
    void aRecordIsOneLine() throws Exception {
        assertEquals(ALL.size(), Files.readAllLines(write()).size());
    }

    @Test
    void whatACutLeavesBehindTheLastWholeLineIsTakenAwayAtAnyByte() throws Exception {
        byte[] whole = Files.readAllBytes(write());
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(folder.resolve(JournalFile.NAME), Arrays.copyOf(whole, cut));
            int lines = (int) new String(whole, 0, cut, StandardCharsets.ISO_8859_1).chars().filter(each -> each == '\n').count();

            assertEquals(ALL.subList(0, lines), events(), "cut at " + cut);
        }
    }

    @Test
    void zerosThatACutLeftAtTheEndAreTakenAway() throws Exception {
        Path file = write();
        long size = Files.size(file);
        Files.write(file, new byte[4096], StandardOpenOption.APPEND);

        assertEquals(ALL, events());
        assertEquals(size, Files.size(file));
    }

    @Test
    void writingGoesOnBehindWhatWasCut() throws Exception {
        Path file = write();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        try (var journal = JournalFile.open(folder, CLOCK)) {
            journal.add(ALL.getFirst());
        }

        var expected = new ArrayList<>(ALL.subList(0, ALL.size() - 1));
        expected.add(ALL.getFirst());
        assertEquals(expected, events());
    }

    @Test
    void damageInTheMiddleIsToldAndNothingIsTakenAway() throws Exception {
        Path file = write();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        var refused = assertThrows(ProblemException.class, this::events);

        assertEquals("JOURNAL-DAMAGED", refused.problems().getFirst().code());
        assertFalse(refused.problems().getFirst().nextStep().isEmpty());
        assertEquals(bytes.length, Files.size(file));
    }

    @Test
    void forPeopleADamagedJournalIsReadUpToTheDamageAndATornOneUpToTheCut() throws Exception {
        Path file = write();
        byte[] bytes = Files.readAllBytes(file);
        byte[] damaged = bytes.clone();
        damaged[bytes.length / 2] ^= 1;
        Files.write(file, damaged);
        JournalText.Whole seen = JournalText.readWhole(file);
        int whole = seen.text().lines().size();

        assertTrue(whole > 0 && whole < ALL.size(), () -> whole + " lines");
        assertEquals(ALL.subList(0, whole), seen.text().lines().stream().map(Line::event).toList());
        assertEquals("JOURNAL-DAMAGED", seen.damage().orElseThrow().code());

        Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
        assertTrue(JournalText.readWhole(file).text().torn());
        assertTrue(JournalText.readWhole(file).damage().isEmpty());
    }

    @Test
    void aLineThatWasTakenOutIsNoticed() throws Exception {
        Path file = write();
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(3);
        Files.writeString(file, String.join("\n", lines) + "\n");

        assertThrows(ProblemException.class, this::events);
    }

    @Test
    void twoCannotWriteAtOnce() throws Exception {
        try (var first = JournalFile.open(folder, CLOCK)) {
            var refused = assertThrows(ProblemException.class, () -> JournalFile.open(folder, CLOCK));

            assertEquals("JOURNAL-BUSY", refused.problems().getFirst().code());
            assertTrue(first.past().isEmpty());
        }
    }

    @Test
    void anotherProcessCannotWriteWhileTheJournalIsOpen() throws Exception {
        try (var journal = JournalFile.open(folder, CLOCK)) {
            journal.add(ALL.getFirst());

            assertFalse(OtherProcess.canLock(folder.resolve(JournalFile.NAME)));
        }
        assertTrue(OtherProcess.canLock(folder.resolve(JournalFile.NAME)));
    }

    @Test
    void whatNoCutLeavesIsDamageAlsoAtTheEnd() throws Exception {
        byte[] whole = Files.readAllBytes(write());
        var random = new byte[5000];
        new Random(1).nextBytes(random);
        byte[] changed = whole.clone();
        changed[whole.length - 20] ^= 1;
        byte[] again = Arrays.copyOf(whole, whole.length + 20);
        System.arraycopy(whole, 0, again, whole.length, 20);

        for (byte[] damaged : List.of(random, changed, again, "hello".getBytes(StandardCharsets.UTF_8), "\n".getBytes(StandardCharsets.UTF_8))) {
            Files.write(folder.resolve(JournalFile.NAME), damaged);

            var refused = assertThrows(ProblemException.class, this::events);
            assertEquals("JOURNAL-DAMAGED", refused.problems().getFirst().code());
            assertArrayEquals(damaged, Files.readAllBytes(folder.resolve(JournalFile.NAME)));
        }
    }

    @Test
    void aRecordWhoseMiddleHadNotReachedTheDiskIsTakenAway() throws Exception {
        Path file = write();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length - 60, bytes.length - 30, (byte) 0);
        Files.write(file, bytes);

        assertEquals(ALL.subList(0, ALL.size() - 1), events());
    }
}
