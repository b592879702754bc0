package org.slipway.target.linux.volume;

import java.util.List;
import java.util.Optional;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.target.TargetException;

/** The volumes of the disks that a run may touch. */
public interface Volumes {
    /** A volume with the place of its partition. */
    record Located(Disks.Volume volume, Place place) {
    }

    /** By disk and partition, those without file system too. */
    List<Located> all() throws TargetException;

    /** @param drive as {@code C:}, in any case */
    Optional<Located> at(String drive) throws TargetException;

    /** Its files; the volume is mounted for it where that is needed. */
    VolumeFiles files(Located volume) throws TargetException;
}
