package org.slipway.target.linux.volume;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;

/** The files below a folder of this machine, as of a volume that is mounted there. */
public final class FolderFiles implements VolumeFiles {
    private static final String FRESH = ".slipway-new";

    private final Path top;
    private final String drive;

    /** @param drive what is told as the top, as {@code C:} */
    public FolderFiles(Path top, String drive) {
        this.top = top;
        this.drive = drive;
    }

    @Override
    public Optional<Path> real(String path) throws TargetException {
        return Optional.of(at(path));
    }

    private Path at(String path) throws TargetException {
        List<String> names = Names.of(path);
        try {
            return Names.below(top, names);
        } catch (IOException broken) {
            throw trouble("looked at", path, broken);
        }
    }

    @Override
    public Optional<FileState> state(String path) throws TargetException {
        try {
            BasicFileAttributes found = Files.readAttributes(at(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new FileState(found.isDirectory(), found.isDirectory() ? 0 : found.size(), found.lastModifiedTime().toInstant(),
                    Optional.empty()));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        } catch (IOException broken) {
            throw trouble("looked at", path, broken);
        }
    }

    @Override
    public List<String> list(String folder) throws TargetException {
        try (Stream<Path> found = Files.list(at(folder))) {
            return found.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException broken) {
            throw trouble("listed", folder, broken);
        }
    }

    @Override
    public InputStream read(String path) throws TargetException {
        try {
            return Files.newInputStream(at(path));
        } catch (IOException broken) {
            throw trouble("read", path, broken);
        }
    }

    @Override
    public void write(String path, InputStream contents) throws TargetException {
        Path there = at(path);
        Path fresh = there.resolveSibling(there.getFileName() + FRESH);
        try {
            Files.createDirectories(there.getParent());
            remove(fresh);
            try (var file = new FileOutputStream(fresh.toFile())) { // which an interruption does not close, as it would a channel
                contents.transferTo(file);
                file.getFD().sync();
            }
            if (Files.isDirectory(there, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("there is a folder of that name");
            }
            Files.move(fresh, there, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            settle(there.getParent());
        } catch (IOException broken) {
            throw trouble("written", path, broken);
        }
    }

    private static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notThere) {
            // file systems that cannot do that for a folder keep names in order by themselves
        }
    }

    @Override
    public void delete(String path) throws TargetException {
        try {
            remove(at(path));
        } catch (IOException | UncheckedIOException broken) {
            throw trouble("deleted", path, broken);
        }
    }

    /** Links are removed, not followed. */
    private static void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException broken) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private TargetException trouble(String done, String path, Exception broken) {
        boolean missing = broken instanceof NoSuchFileException || broken instanceof NotDirectoryException;
        String told = drive + (path.startsWith("\\") || path.startsWith("/") ? "" : "\\") + path;
        return new TargetException(Problem.error("TARGET-FILE", "“" + told + "” could not be " + done + (missing ? ": it is not there." : ": "
                + broken.getMessage() + "."))
                .next("Look whether the path is right and the drive has room."), missing ? Refused.NO_FILE : Refused.DENIED);
    }
}
