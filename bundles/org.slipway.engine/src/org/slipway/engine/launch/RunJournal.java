package org.slipway.engine.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.slipway.base.ProblemException;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.FolderSync;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.journal.Line;

/**
 * The journal in a run's folder. As soon as its first record is on the disk, and before anything is done to the machine, a note of that is
 * put beside it: an empty journal with the note was lost, and one without it belongs to a run that did nothing.
 */
public final class RunJournal implements Journal, AutoCloseable {
    private static final String NOTE = "run.begun";

    private final JournalFile file;
    private final Path folder;
    private boolean noted;

    private RunJournal(JournalFile file, Path folder, boolean noted) {
        this.file = file;
        this.folder = folder;
        this.noted = noted;
    }

    static RunJournal open(Path folder, InstantSource clock) throws ProblemException, IOException {
        boolean noted = isNoted(folder);
        return new RunJournal(noted ? JournalFile.openBegun(folder, clock) : JournalFile.open(folder, clock), folder, noted);
    }

    /** Whether the first record of the run had reached the disk. */
    static boolean isNoted(Path folder) {
        return Files.exists(folder.resolve(NOTE));
    }

    @Override
    public List<Line> past() {
        return file.past();
    }

    @Override
    public void add(Event event) throws IOException {
        file.add(event);
    }

    @Override
    public void settle() throws IOException {
        file.settle();
        if (!noted) {
            note();
            noted = true;
        }
    }

    /** A thread that is interrupted, because its run is cancelled, writes it all the same. */
    private void note() throws IOException {
        boolean interrupted = Thread.interrupted();
        try (var note = new RandomAccessFile(folder.resolve(NOTE).toFile(), "rw")) {
            note.getFD().sync();
            FolderSync.settle(folder);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
