package org.slipway.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A real file system that lets one step fail: the n-th, counted from 1; a write after some of its bytes. Where the process
 * is killed, no step after that one does anything either, so that nothing can be tidied up.
 */
class FailingSteps implements FileSystemSteps {
    private final FileSystemSteps real = FileSystemSteps.real();
    private final int failing;
    private final int bytesBefore;
    private final boolean killed;
    private int taken;

    FailingSteps(int failing, int bytesBefore, boolean killed) {
        this.failing = failing;
        this.bytesBefore = bytesBefore;
        this.killed = killed;
    }

    /** How many steps were asked for, the failing one among them. */
    int taken() {
        return taken;
    }

    private void step(String what) throws IOException {
        taken++;
        if (taken == failing || killed && taken > failing) {
            throw new IOException("no luck with " + what);
        }
    }

    @Override
    public Path createTemporary(Path target) throws IOException {
        step("creating");
        return real.createTemporary(target);
    }

    @Override
    public void takePermissions(Path file, Path target) throws IOException {
        step("permissions");
        real.takePermissions(file, target);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (taken + 1 == failing) {
            Files.write(file, Arrays.copyOf(content, Math.min(bytesBefore, content.length)));
        }
        step("writing");
        real.write(file, content);
    }

    @Override
    public void sync(Path file) throws IOException {
        step("syncing");
        real.sync(file);
    }

    @Override
    public Optional<Digest> digest(Path file) throws IOException {
        step("reading");
        return real.digest(file);
    }

    @Override
    public void rename(Path file, Path target) throws IOException {
        step("renaming");
        real.rename(file, target);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        step("syncing the folder");
        real.syncFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        if (killed) {
            step("deleting");
        }
        real.delete(file);
    }
}
