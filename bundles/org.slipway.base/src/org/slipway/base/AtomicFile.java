package org.slipway.base;

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
        try (Replacement prepared = prepare(file, content)) {
            prepared.takeName();
        }
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
        try (Replacement prepared = prepare(file, content)) {
            prepared.look(expected);
            return prepared.takeName();
        }
    }

    /** Brings the new bytes to the disk and leaves the file as it is; for several files that are to be replaced together. */
    public Replacement prepare(Path file, byte[] content) throws IOException {
        Path target = target(file);
        var replacement = new Replacement(steps, file, target, steps.createTemporary(target), Digest.of(content));
        try {
            replacement.write(content);
            return replacement;
        } catch (IOException | RuntimeException | Error failed) {
            try (replacement) {
                throw failed;
            }
        }
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
