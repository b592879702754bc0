package org.slipway.base;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What replacing a file asks of the disk, step by step, so that a test can let any one of them fail. */
public interface FileSystemSteps {

    /** The steps as they are taken on the disk of this machine. */
    static FileSystemSteps real() {
        return new RealFileSystem(false);
    }

    /** An empty file of a new name in the target's folder; nobody may read it who may not read the target. */
    Path createTemporary(Path target) throws IOException;

    /** Gives the file the target's permissions, where there is a target already. */
    void takePermissions(Path file, Path target) throws IOException;

    void write(Path file, byte[] content) throws IOException;

    /** Returns when the file's bytes have reached the disk. */
    void sync(Path file) throws IOException;

    /** The digest of what the file holds now; empty where there is no such file. */
    Optional<Digest> digest(Path file) throws IOException;

    /** Gives a file the name of another, in place of that one, in one indivisible step. */
    void rename(Path file, Path target) throws IOException;

    /** Returns when the names in the folder have reached the disk. */
    void syncFolder(Path folder) throws IOException;

    /** Deletes the file if there is one. */
    void delete(Path file) throws IOException;
}
