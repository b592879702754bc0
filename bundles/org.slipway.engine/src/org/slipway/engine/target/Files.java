package org.slipway.engine.target;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Files of a target, by the paths that it uses itself: {@code C:\Windows\notepad.exe}. */
public interface Files {
    /** Empty where there is nothing. */
    Optional<FileState> state(String path) throws TargetException;

    /** The names in a folder, sorted. */
    List<String> list(String folder) throws TargetException;

    /** The contents; the caller closes it. */
    InputStream read(String path) throws TargetException;

    /** Puts a file in its place as a whole, and the folders above it; what was there is replaced. */
    void write(String path, InputStream contents) throws TargetException;

    /** Removes a file, or a folder with all in it; nothing happens where there is none. */
    void delete(String path) throws TargetException;
}
