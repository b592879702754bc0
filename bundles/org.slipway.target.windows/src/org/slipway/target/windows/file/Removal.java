package org.slipway.target.windows.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributeView;

/** Removes a file, or a folder with all in it. What a link leads to stays: of junctions, too, which Java otherwise takes for folders. */
final class Removal extends SimpleFileVisitor<Path> {

    static void of(Path path) throws IOException {
        if (Files.exists(path) || Files.isSymbolicLink(path)) {
            Files.walkFileTree(path, new Removal());
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (attributes.isOther() || attributes.isSymbolicLink()) {
            remove(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        remove(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException broken) throws IOException {
        if (broken != null) {
            throw broken;
        }
        remove(folder);
        return FileVisitResult.CONTINUE;
    }

    /** Windows does not delete what can only be read. */
    private static void remove(Path path) throws IOException {
        try {
            Files.delete(path);
        } catch (AccessDeniedException readOnly) {
            DosFileAttributeView view = Files.getFileAttributeView(path, DosFileAttributeView.class);
            if (view == null) {
                throw readOnly;
            }
            view.setReadOnly(false);
            Files.delete(path);
        } catch (NoSuchFileException gone) {
            return;
        }
    }
}
