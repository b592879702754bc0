package org.slipway.engine.machine;

import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.content.Content;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;

/** What a machine starts from. */
public interface Boots {
    /** Whether it was started by UEFI, not by a BIOS. */
    boolean uefi() throws TargetException;

    /** Writes what is needed to start Windows from a volume. @param drive as {@code C:} */
    void startWindowsFrom(String drive) throws TargetException, InterruptedException;

    /** Puts a boot environment on a local volume; {@link org.slipway.engine.target.Power#restart} may start it then. Without an artifact, the one that runs. */
    void stageEnvironment(Optional<Deployable> bootImage, Content content, Progress progress) throws TargetException, InterruptedException;

    /**
     * Puts a boot environment on a FAT32 volume in such a way that the machine starts it once its firmware is switched from BIOS to UEFI.
     *
     * @param drive as {@code S:}
     */
    default void stageForUefi(String drive, Optional<Deployable> bootImage, Content content, Progress progress) throws TargetException, InterruptedException {
        throw new TargetException(Problem.error("TARGET-NO-UEFI-SWITCH", "This target cannot be prepared for a switch of its firmware from BIOS to UEFI.")
                .next("Delete the variable TSUEFIDrive, or switch the firmware by hand."), 0x80070032L);
    }
}
