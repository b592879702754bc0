package org.slipway.cli.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import org.slipway.base.Problem;

/** Says in words what the file system said in exceptions. */
public final class IoProblems {

    private IoProblems() {
    }

    public static Problem of(IOException failure) {
        return Problem.error("IO", text(failure));
    }

    static String text(IOException failure) {
        return switch (failure) {
            case NoSuchFileException gone -> gone.getFile() + " is not there.";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written"
                    + (denied.getReason() == null ? "." : ": " + denied.getReason() + ".");
            case FileAlreadyExistsException there -> there.getFile() + " is there already.";
            case NotDirectoryException file -> file.getFile() + " is no folder.";
            case DirectoryNotEmptyException full -> full.getFile() + " is not empty.";
            case FileSystemException other -> other.getFile() + ": " + (other.getReason() == null ? "the file system refuses." : other.getReason() + ".");
            case CharacterCodingException coding -> "The file is no UTF-8 text.";
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
