package org.slipway.target.linux.volume;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.target.FileState;
import org.slipway.engine.target.TargetException;

/**
 * The files of one volume. Paths go on from the volume's top, without the drive, divided by {@code \} or {@code /}:
 * {@code Windows\System32\config}; an empty one is the top itself. Case makes no difference, as on Windows.
 */
public interface VolumeFiles {
    /** Empty where there is nothing. */
    Optional<FileState> state(String path) throws TargetException;

    /** The names in a folder, sorted. */
    List<String> list(String folder) throws TargetException;

    /** The contents; the caller closes it. */
    InputStream read(String path) throws TargetException;

    /** Puts a file in its place as a whole, and the folders above it; what was there is replaced. It is on the disk when this returns. */
    void write(String path, InputStream contents) throws TargetException;

    /** Removes a file, or a folder with all in it; nothing happens where there is none. */
    void delete(String path) throws TargetException;

    /**
     * Where programs of this machine find a file, in the case that it has on the disk; what is not there yet keeps the case of the path. Empty where
     * the volume cannot be mounted, as FAT in some kernels. It holds until an image is applied to the volume, or the disk is divided anew.
     */
    Optional<Path> real(String path) throws TargetException;
}
