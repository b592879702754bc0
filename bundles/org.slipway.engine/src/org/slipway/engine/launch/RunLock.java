package org.slipway.engine.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/**
 * The right to work on a run, held through all of its restarts. The lock is on a file of its own, which nobody else opens: where the system
 * gives up a process's locks on a file with any closing of it, looking at the journal would do so. It ends with the process at the latest.
 * For the same reason only other processes may ask for a lock that is held: asking would give it up here.
 */
public final class RunLock implements AutoCloseable {
    private static final String NAME = "run.lock";

    private final RandomAccessFile file;

    private RunLock(RandomAccessFile file) {
        this.file = file;
    }

    /** @throws ProblemException {@code JOURNAL-BUSY}, where somebody works on the run */
    static RunLock take(Path folder) throws IOException, ProblemException {
        Files.createDirectories(folder);
        var file = new RandomAccessFile(folder.resolve(NAME).toFile(), "rw");
        boolean taken = false;
        try {
            taken = locked(file);
        } finally {
            if (!taken) {
                file.close();
            }
        }
        if (!taken) {
            throw new ProblemException(Problem.error("JOURNAL-BUSY", "Somebody is working on this run already.").at(Place.of(folder.toString()))
                    .next("Wait for that run to end, or end it. “slipway journal tail --follow” shows how far it is."));
        }
        return new RunLock(file);
    }

    /** Whether somebody works on the run; only looks. */
    static boolean isTaken(Path folder) throws IOException {
        Path path = folder.resolve(NAME);
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            return !locked(file);
        }
    }

    private static boolean locked(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false; // Somebody in this process.
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
