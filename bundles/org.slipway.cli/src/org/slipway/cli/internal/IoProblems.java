package org.slipway.cli.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import org.slipway.base.Problem;

/** Says in words what the file system said in exceptions. */
public final class IoProblems {

    private IoProblems() {
    }

    public static Problem of(IOException failure) {
        return Problem.error("IO", text(failure)).next(failure instanceof FileSystemException ? nextStep(failure) : "");
    }

    private static String nextStep(IOException failure) {
        return switch (failure) {
            case NoSuchFileException gone -> "See that the path is right.";
            case NotDirectoryException file -> "Name a folder.";
            case FileAlreadyExistsException there -> "Name another place.";
            default -> "See that there is room and that you may write there, or name another place.";
        };
    }

    /** What is written whole goes to a temporary file first; people know the folder, not that file. */
    private static String named(FileSystemException failure) {
        Path file = Path.of(failure.getFile() == null ? "" : failure.getFile());
        String name = String.valueOf(file.getFileName());
        boolean temporary = name.startsWith(".slipway-") && name.endsWith(".tmp") && file.getParent() != null;
        return temporary ? "The folder " + file.getParent() : file.toString().isEmpty() ? "A file" : file.toString();
    }

    public static String text(IOException failure) {
        return switch (failure) {
            case NoSuchFileException gone -> named(gone) + " is not there.";
            case AccessDeniedException denied -> named(denied) + " may not be read or written"
                    + (denied.getReason() == null ? "." : ": " + denied.getReason() + ".");
            case FileAlreadyExistsException there -> named(there) + " is there already.";
            case NotDirectoryException file -> named(file) + " is no folder.";
            case DirectoryNotEmptyException full -> named(full) + " is not empty.";
            case FileSystemException other -> named(other) + ": " + (other.getReason() == null ? "the file system refuses." : other.getReason() + ".");
            case CharacterCodingException coding -> "The file is no UTF-8 text.";
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
