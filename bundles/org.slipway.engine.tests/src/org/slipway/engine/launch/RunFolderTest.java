package org.slipway.engine.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.OtherProcess;

class RunFolderTest {
    private static final Order ORDER = new Order("bare-metal", "simulated:LAB:1", Optional.of("pc-1"), "/site", Map.of("A", "“quoted”\nand more"));

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));
    private static final Begun BEGUN = new Begun("run-1", "bare-metal", "Bare metal", "sha256:0", "PC-1", "1.0", Map.of());

    @TempDir
    private Path folder;

    @Test
    void whatWasOrderedIsReadBack() throws Exception {
        var run = new RunFolder(folder.resolve("new/one"));
        run.begin(ORDER);

        assertEquals(ORDER, run.order());
        assertEquals("simulated", run.order().sort());
        assertEquals("LAB:1", run.order().which());
    }

    @Test
    void aSecondRunDoesNotBeginInTheFolderOfAnother() throws Exception {
        new RunFolder(folder).begin(ORDER);

        var refused = assertThrows(ProblemException.class, () -> new RunFolder(folder).begin(ORDER));
        assertEquals("RUN-FOLDER-TAKEN", refused.problems().getFirst().code());
    }

    @Test
    void aFolderWithoutARunSaysSo() {
        var refused = assertThrows(ProblemException.class, () -> new RunFolder(folder).order());

        assertEquals("RUN-FOLDER-NONE", refused.problems().getFirst().code());
    }

    @Test
    void aDamagedOrderIsToldWithItsPlace() throws Exception {
        for (String damage : new String[] { "{", "[]", "{\"sequence\": 5}", "{\"sequence\":\"a\",\"target\":\"b\",\"site\":\"c\",\"variables\":[1]}", "" }) {
            Files.writeString(folder.resolve("run.json"), damage);

            var refused = assertThrows(ProblemException.class, () -> new RunFolder(folder).order(), damage);
            assertEquals("RUN-FOLDER-DAMAGED", refused.problems().getFirst().code());
            assertEquals(folder.resolve("run.json").toString(), refused.problems().getFirst().place().orElseThrow().file());
        }
    }

    private static void refused(String code, Executable does) {
        assertEquals(code, assertThrows(ProblemException.class, does).problems().getFirst().code());
    }

    private RunFolder begun() throws Exception {
        var run = new RunFolder(folder);
        run.begin(ORDER);
        try (RunJournal journal = run.journal(CLOCK)) {
            journal.add(BEGUN);
            journal.settle();
        }
        return run;
    }

    @Test
    void oneAloneWorksOnARunAlsoBetweenItsRestartsAndWhileItsJournalIsLookedAt() throws Exception {
        RunFolder run = begun();
        try (RunLock lock = run.lock()) {
            run.journal(CLOCK).close();
            run.look();

            assertFalse(OtherProcess.canLock(folder.resolve("run.lock")));
            refused("JOURNAL-BUSY", run::lock);
            assertTrue(run.isWorkedOn());
        }
        assertFalse(run.isWorkedOn());
        run.lock().close();
    }

    @Test
    void aRunThatWasBegunIsNeverBegunAnewWhenItsJournalIsEmptiedOrGone() throws Exception {
        RunFolder run = begun();
        for (String left : new String[] { "", "{\"n\":1,\"ti" }) {
            Files.writeString(run.journalFile(), left);

            refused("JOURNAL-DAMAGED", run::past);
            refused("JOURNAL-DAMAGED", () -> run.journal(CLOCK));
            assertEquals(left, Files.readString(run.journalFile()));
        }
        Files.delete(run.journalFile());

        refused("JOURNAL-DAMAGED", run::past);
        refused("JOURNAL-DAMAGED", () -> run.journal(CLOCK));
        refused("RUN-FOLDER-TAKEN", run::refuseTaken);
    }

    @Test
    void aRunWhoseFirstRecordWasTornDidNothingAndMayBegin() throws Exception {
        var run = new RunFolder(folder);
        run.begin(ORDER);
        Files.writeString(run.journalFile(), "{\"n\":1,\"ti");

        assertTrue(run.past().isEmpty());
        run.journal(CLOCK).close();
    }

    @Test
    void aRunWithoutAJournalWasNotBegun() throws Exception {
        var run = new RunFolder(folder);
        refused("RUN-FOLDER-NONE", run::look);

        run.begin(ORDER);
        refused("RUN-NOT-BEGUN", run::past);
    }

    @Test
    void theFirstRecordIsNotedAlsoWhenTheRunIsBeingCancelled() throws Exception {
        var run = new RunFolder(folder);
        try (RunJournal journal = run.journal(CLOCK)) {
            Thread.currentThread().interrupt();
            journal.add(BEGUN);
            journal.settle();
            assertTrue(Thread.interrupted());
        }
        Files.delete(run.journalFile());

        refused("JOURNAL-DAMAGED", run::past);
    }
}
