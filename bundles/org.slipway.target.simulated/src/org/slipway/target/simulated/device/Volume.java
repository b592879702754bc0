package org.slipway.target.simulated.device;

import java.util.Optional;

import org.slipway.engine.machine.Disks.FileSystem;

/**
 * A formatted partition.
 *
 * @param letter as {@code C:}, as the running system names it
 * @param starts where the Windows lies that its boot files start
 * @param environment whether a boot environment was put there
 */
public record Volume(FileSystem fileSystem, String label, Optional<String> letter, Tree<FileData> files, Optional<Windows> windows, Lock lock,
        Optional<Spot> starts, boolean environment) {

    public static Volume empty(FileSystem fileSystem, String label, Optional<String> letter) {
        return new Volume(fileSystem, label, letter, Tree.empty(), Optional.empty(), Lock.open(), Optional.empty(), false);
    }

    public Volume withLetter(Optional<String> other) {
        return letter.equals(other) ? this : new Volume(fileSystem, label, other, files, windows, lock, starts, environment);
    }

    public Volume withFiles(Tree<FileData> other) {
        return new Volume(fileSystem, label, letter, other, windows, lock, starts, environment);
    }

    public Volume withWindows(Optional<Windows> other) {
        return new Volume(fileSystem, label, letter, files, other, lock, starts, environment);
    }

    public Volume withLock(Lock other) {
        return new Volume(fileSystem, label, letter, files, windows, other, starts, environment);
    }

    public Volume starting(Spot what) {
        return new Volume(fileSystem, label, letter, files, windows, lock, Optional.of(what), environment);
    }

    public Volume withEnvironment(boolean there) {
        return new Volume(fileSystem, label, letter, files, windows, lock, starts, there);
    }
}
