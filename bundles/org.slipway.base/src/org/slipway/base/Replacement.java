package org.slipway.base;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** New bytes of a file that have reached the disk beside it, under a name of their own. Closed, they go unless they took its name. */
public final class Replacement implements Closeable {
    private final FileSystemSteps steps;
    private final Path file;
    private final Path target;
    private final Path temporary;
    private final Digest digest;

    Replacement(FileSystemSteps steps, Path file, Path target, Path temporary, Digest digest) {
        this.steps = steps;
        this.file = file;
        this.target = target;
        this.temporary = temporary;
        this.digest = digest;
    }

    void write(byte[] content) throws IOException {
        steps.takePermissions(temporary, target);
        steps.write(temporary, content);
        steps.sync(temporary);
    }

    /**
     * Looks whether the file holds what it is thought to hold, before it is lost.
     *
     * @param expected empty when there should be no such file yet
     * @throws ProblemException {@code FILE-CHANGED}, when the file holds something else, is gone or has come to be
     */
    public void look(Optional<Digest> expected) throws IOException, ProblemException {
        Optional<Digest> found = steps.digest(target);
        // Bytes that are there already cannot be lost, whoever wrote them.
        if (!found.equals(expected) && !found.equals(Optional.of(digest))) {
            throw new ProblemException(changed(expected.isPresent(), found.isPresent()));
        }
    }

    /** Puts the new bytes in the place of the file, in one step; tells their digest. */
    public Digest takeName() throws IOException {
        steps.rename(temporary, target);
        steps.syncFolder(target.getParent());
        return digest;
    }

    @Override
    public void close() throws IOException {
        steps.delete(temporary);
    }

    private Problem changed(boolean expected, boolean found) {
        String what = !found ? "was deleted" : expected ? "was changed" : "was created";
        return Problem.error("FILE-CHANGED", file.getFileName() + " " + what + " by someone else since it was read here.")
                .at(Place.of(file.toString()))
                .next("Nothing was written. Look at the file on disk, then overwrite it, or load it again and repeat"
                        + " the change.");
    }
}
