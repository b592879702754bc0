package org.slipway.target.linux.facts;

import java.nio.file.Path;
import java.util.List;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.volume.Volumes.Located;

/** The disks of a run, and what is on them. */
public interface Storage {
    /** @param path a block device, or the file of an image */
    record Drive(int number, Path path, boolean image, long size) {
    }

    List<Drive> drives() throws TargetException;

    List<Located> volumes() throws TargetException;
}
