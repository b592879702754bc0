package org.slipway.base;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Replaces files whole: whatever happens meanwhile, a reader finds the old bytes or the new ones. The new bytes go to a
 * temporary file beside the old one (named {@code .slipway-….tmp}) that takes its name once it has reached the disk. Only
 * a process killed in between leaves a temporary file behind.
 * <p>
 * A symbolic link stays one: the file it leads to is replaced. The folder must exist.
 */
public final class AtomicFile {
    private static final int MOST_LINKS = 40;

    private final FileSystemSteps steps;

    public AtomicFile(FileSystemSteps steps) {
        this.steps = steps;
    }

    /** Works on the disk; a new file gets the permissions that new files usually get. */
    public static AtomicFile real() {
        return new AtomicFile(FileSystemSteps.real());
    }

    /** Works on the disk; a new file can be read and written by its owner alone. */
    public static AtomicFile ownerOnly() {
        return new AtomicFile(new RealFileSystem(true));
    }

    public void replace(Path file, byte[] content) throws IOException {
        replace(target(file), content, () -> { });
    }

    /**
     * Replaces the file unless someone else changed it, compared at the last moment before the new bytes take its place.
     *
     * @param expected what the file is thought to hold; empty when there should be no such file yet
     * @return the digest of what the file holds now
     * @throws ProblemException {@code FILE-CHANGED}, when the file holds something else, is gone or has come to be
     */
    public Digest replaceUnlessChanged(Path file, byte[] content, Optional<Digest> expected)
            throws IOException, ProblemException {
        Path target = target(file);
        Digest wanted = Digest.of(content);
        replace(target, content, () -> {
            Optional<Digest> found = steps.digest(target);
            // Bytes that are there already cannot be lost, whoever wrote them.
            if (!found.equals(expected) && !found.equals(Optional.of(wanted))) {
                throw new ProblemException(changed(file, expected.isPresent(), found.isPresent()));
            }
        });
        return wanted;
    }

    private <E extends Exception> void replace(Path target, byte[] content, LastLook<E> lastLook) throws IOException, E {
        Path temporary = steps.createTemporary(target);
        try (Closeable unlessRenamed = () -> steps.delete(temporary)) {
            steps.takePermissions(temporary, target);
            steps.write(temporary, content);
            steps.sync(temporary);
            lastLook.orThrow();
            steps.rename(temporary, target);
        }
        steps.syncFolder(target.getParent());
    }

    /** Throws where the file had better stay as it is. */
    private interface LastLook<E extends Exception> {
        void orThrow() throws IOException, E;
    }

    private static Problem changed(Path file, boolean expected, boolean found) {
        String what = !found ? "was deleted" : expected ? "was changed" : "was created";
        return Problem.error("FILE-CHANGED", file.getFileName() + " " + what + " by someone else since it was read here.")
                .at(Place.of(file.toString()))
                .next("Nothing was written. Look at the file on disk, then overwrite it, or load it again and repeat"
                        + " the change.");
    }

    /** Where the bytes are, behind all symbolic links, the last of which may lead to a file that is still to come. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        // A rename would pass over the file's own protection, since it changes the folder alone.
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(file.toString(), null, "the file is read-only");
        }
        return target;
    }
}
