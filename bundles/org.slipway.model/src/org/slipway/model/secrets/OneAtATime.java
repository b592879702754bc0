package org.slipway.model.secrets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import org.slipway.base.ProblemException;

/** Lets changes of one file follow one another, whichever thread of whichever process makes them. */
final class OneAtATime {
    /**
     * For the threads of this process: a file lock is held by the process as a whole, and on POSIX systems given up as soon as
     * any thread closes the file. Nothing is kept here, and a change takes milliseconds, so one for all files is enough.
     */
    private static final ReentrantLock THREADS = new ReentrantLock();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLISECONDS = 5;

    private final Path file;

    OneAtATime(Path file) {
        this.file = file;
    }

    interface Change<T> {
        T make() throws ProblemException;
    }

    <T> T run(Change<T> change) throws ProblemException {
        // Beside the file itself, which is replaced by every change, in the folder that git ignores.
        Path lockFile = file.resolveSibling(".slipway").resolve(file.getFileName() + ".lock");
        THREADS.lock();
        try {
            Files.createDirectories(lockFile.getParent());
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = locked(channel)) {
                return change.make();
            }
        } catch (IOException failed) {
            throw SecretProblem.cannotWrite(lockFile, failed);
        } finally {
            THREADS.unlock();
        }
    }

    private FileLock locked(FileChannel channel) throws IOException, ProblemException {
        long start = System.nanoTime();
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw SecretProblem.busy(file);
            }
            pause();
            lock = channel.tryLock();
        }
        return lock;
    }

    private void pause() throws ProblemException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw SecretProblem.busy(file);
        }
    }
}
