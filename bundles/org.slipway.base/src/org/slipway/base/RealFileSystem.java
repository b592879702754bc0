package org.slipway.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The steps on the file systems that Java knows: POSIX ones, and Windows. */
final class RealFileSystem implements FileSystemSteps {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int MOST_TRIES = 8;

    private final boolean ownerOnly;

    RealFileSystem(boolean ownerOnly) {
        this.ownerOnly = ownerOnly;
    }

    @Override
    public Path createTemporary(Path target) throws IOException {
        Path temporary = target.resolveSibling(".slipway-" + UUID.randomUUID() + ".tmp");
        if (isPosix(target) && (ownerOnly || Files.exists(target))) {
            return Files.createFile(temporary, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        return Files.createFile(temporary);
    }

    @Override
    public void takePermissions(Path file, Path target) throws IOException {
        if (isPosix(target) && Files.exists(target)) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(target));
        }
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
    }

    @Override
    public void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<Digest> digest(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(Digest.of(content));
        }
    }

    /**
     * On Windows a virus scanner or an editor that has the old file open for a moment makes the rename fail, hence the
     * tries, for a quarter of a second. There is no way round that is not atomic: keeping the old file is worth more.
     */
    @Override
    public void rename(Path file, Path target) throws IOException {
        for (int tried = 1;; tried++) {
            try {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FileSystemException inUse) {
                if (isPosix(file) || tried == MOST_TRIES) {
                    throw inUse;
                }
                pause(1L << tried);
            }
        }
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a file that is in use", interrupted);
        }
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        // Windows has no such call for folders; NTFS keeps a journal of names by itself.
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static boolean isPosix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }
}
