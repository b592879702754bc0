package org.slipway.target.windows.file;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.run.Runner;

/** Files of the machine itself. */
public final class WindowsFiles implements Files, Runner.Keeping {
    private static final long NOT_FOUND = 0x80070002L;
    private static final long DENIED = 0x80070005L;

    private final Places places;

    /** Where paths of Windows lead; elsewhere than in tests, to themselves. */
    public interface Places {
        Path at(String path);
    }

    public WindowsFiles(Places places) {
        this.places = places;
    }

    /** What Java calls a path. */
    public Path at(String path) throws TargetException {
        try {
            return places.at(path);
        } catch (InvalidPathException impossible) {
            throw new TargetException(Problem.error("TARGET-PATH", "“" + path + "” cannot be a path: " + impossible.getReason() + ".").next("Mend the path."), 0x8007007BL);
        }
    }

    @Override
    public Optional<FileState> state(String path) throws TargetException {
        Path there = at(path);
        try {
            BasicFileAttributes found = java.nio.file.Files.readAttributes(there, BasicFileAttributes.class);
            return Optional.of(new FileState(found.isDirectory(), found.isDirectory() ? 0 : found.size(), found.lastModifiedTime().toInstant(),
                    found.isRegularFile() ? version(there) : Optional.empty()));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        } catch (IOException broken) {
            if (java.nio.file.Files.notExists(there)) { // a drive without a medium is no file either
                return Optional.empty();
            }
            throw problem("looked at", path, broken);
        }
    }

    /** A file that is in use and cannot be read is there all the same. */
    private static Optional<String> version(Path file) {
        try {
            return FileVersion.of(file);
        } catch (IOException inUse) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> list(String folder) throws TargetException {
        try (Stream<Path> found = java.nio.file.Files.list(at(folder))) {
            return found.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException broken) {
            throw problem("listed", folder, broken);
        }
    }

    @Override
    public InputStream read(String path) throws TargetException {
        try {
            return java.nio.file.Files.newInputStream(at(path));
        } catch (IOException broken) {
            throw problem("read", path, broken);
        }
    }

    @Override
    public void write(String path, InputStream contents) throws TargetException {
        write(path, contents, false);
    }

    @Override
    public void write(String path, byte[] bytes, boolean secret) throws TargetException {
        write(path, new ByteArrayInputStream(bytes), secret);
    }

    private void write(String path, InputStream contents, boolean secret) throws TargetException {
        Path there = at(path);
        try {
            if (there.getParent() != null) {
                java.nio.file.Files.createDirectories(there.getParent());
            }
            Path fresh = there.resolveSibling(there.getFileName() + ".slipway-new");
            Removal.of(fresh);
            try (var file = new FileOutputStream(fresh.toFile())) { // which an interruption does not close, as it would a channel
                if (secret) {
                    guard(fresh); // while it is empty
                }
                contents.transferTo(file);
                file.getFD().sync();
            }
            place(fresh, there);
        } catch (IOException broken) {
            throw problem("written", path, broken);
        }
    }

    private static void place(Path fresh, Path there) throws IOException {
        try {
            java.nio.file.Files.move(fresh, there, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException readOnly) {
            Removal.of(there);
            java.nio.file.Files.move(fresh, there);
        }
    }

    /** Leaves it to whoever runs this, which is the system or an administrator. */
    private static void guard(Path file) throws IOException {
        AclFileAttributeView acl = java.nio.file.Files.getFileAttributeView(file, AclFileAttributeView.class);
        PosixFileAttributeView posix = java.nio.file.Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(acl.getOwner()).setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        } else if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Override
    public void delete(String path) throws TargetException {
        try {
            Removal.of(at(path));
        } catch (IOException broken) {
            throw problem("deleted", path, broken);
        }
    }

    /** Copies a file as a whole. */
    public void copy(String from, String to) throws TargetException {
        try (InputStream contents = read(from)) {
            write(to, contents);
        } catch (IOException broken) {
            throw problem("read", from, broken);
        }
    }

    /** Gives a file another name in its folder; what has that name goes. */
    public void rename(String from, String to) throws TargetException {
        try {
            place(at(from), at(to));
        } catch (IOException broken) {
            throw problem("renamed", from, broken);
        }
    }

    private static TargetException problem(String done, String path, Exception broken) {
        boolean missing = broken instanceof NoSuchFileException || broken instanceof NotDirectoryException;
        long code = missing ? NOT_FOUND : broken instanceof FileAlreadyExistsException ? 0x800700B7L : DENIED;
        return new TargetException(Problem.error("TARGET-FILE", "“" + path + "” could not be " + done + (missing ? ": it is not there." : ": " + broken.getMessage() + "."))
                .next("Look whether the path is right, the drive has room, and nothing else has the file open."), code);
    }
}
