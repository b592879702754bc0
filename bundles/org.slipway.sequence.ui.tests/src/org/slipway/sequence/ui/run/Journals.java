package org.slipway.sequence.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.engine.condition.Fact;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Level;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.target.Power;

/** A run as “slipway run” leaves it, with a restart, a retry and a failure; and the sequence that was run. */
final class Journals {
    static final String SEQUENCE = """
            taskSequence: Lab
            id: lab
            entries:
              - setVariable: Set the language
                variable: Language
                value: de-DE
              - commandLine: German words
                command: words.cmd
                when:
                  variable: Language
                  equals: de-DE
              - commandLine: French words
                command: mots.cmd
                when:
                  variable: Language
                  equals: fr-FR
              - restartComputer: Restart
              - commandLine: Say goodbye
                command: bye.cmd
                retries: 1
            """;
    static final List<Event> EVENTS = events();
    private static final Instant BEGAN = Instant.parse("2026-11-21T10:00:00Z");

    private Journals() {
    }

    private static List<Event> events() {
        List<Fact> german = List.of(new Fact("variable language", Map.of("value", "de-DE")));
        return List.of(new Event.Begun("run-1", "lab", "Lab", "digest", "LAB-1", "1.0", Map.of("Site", "HQ", "JoinPassword", "%JoinPassword%")),
                new Event.Woke("boot-1", true), new Event.Decided("0", "Set the language", Choice.RUN, "", List.of()), new Event.Starting("0", 1, Map.of()),
                new Event.Ended("0", 1, Result.DONE, 0, "Language is de-DE.", Map.of("Language", "de-DE"), Optional.empty()),
                new Event.Decided("1", "German words", Choice.RUN, "Language equals de-DE: it is “de-DE”", german),
                new Event.Starting("1", 1, Map.of("command", "words.cmd")), new Event.Said("1", Level.INFO, "> words.cmd"),
                new Event.Said("1", Level.WARNING, "few words"), new Event.Ended("1", 1, Result.DONE, 0, "It ended with 0.", Map.of(), Optional.empty()),
                new Event.Decided("2", "French words", Choice.CONDITION, "Language equals fr-FR: it is “de-DE”", german),
                new Event.Decided("3", "Restart", Choice.RUN, "", List.of()), new Event.Starting("3", 1, Map.of()),
                new Event.Ended("3", 1, Result.DONE, 0, "", Map.of(), Optional.of(new Event.Restart(Power.Next.SYSTEM, "It is time.", false, "boot-1"))),
                new Event.Woke("boot-2", false), new Event.Decided("4", "Say goodbye", Choice.RUN, "", List.of()), new Event.Starting("4", 1, Map.of()),
                new Event.Ended("4", 1, Result.FAILED, 1603, "It ended with 1603.", Map.of(), Optional.empty()), new Event.Starting("4", 2, Map.of()),
                new Event.Said("4", Level.ERROR, "out of words"), new Event.Ended("4", 2, Result.FAILED, 1603, "It ended with 1603.", Map.of(), Optional.empty()),
                new Event.Finished(Verdict.FAILED, 1603, "Say goodbye failed."));
    }

    /** Each a second after the one before. */
    static Path written(Path folder, List<Event> events) throws IOException, ProblemException {
        var seconds = new int[1];
        InstantSource clock = () -> BEGAN.plusSeconds(seconds[0]++);
        try (JournalFile journal = JournalFile.open(folder, clock)) {
            for (Event each : events) {
                journal.add(each);
            }
        }
        return folder;
    }

    static Path file(Path folder) {
        return folder.resolve(JournalFile.NAME);
    }

    /** Writes the first so many bytes of a whole journal anew. */
    static void cut(Path folder, int length) throws IOException {
        byte[] bytes = Files.readAllBytes(file(folder));
        Files.write(file(folder), Arrays.copyOf(bytes, length));
    }
}
