package org.slipway.target.linux.offline;

import java.nio.file.Path;
import java.util.Optional;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.volume.VolumeFiles;
import org.slipway.target.linux.volume.Volumes;

/** A Windows that lies on a volume. */
record Applied(String drive, VolumeFiles files) {
    private static final String SYSTEM = "Windows\\System32\\config\\SYSTEM";
    private static final String SOFTWARE = "Windows\\System32\\config\\SOFTWARE";

    static Applied on(Volumes volumes, String drive) throws TargetException {
        VolumeFiles files = volumes.files(volumes.at(drive).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive "
                + drive + ".",
                "Partition the disk first, or mend the drive.")));
        if (files.state(SYSTEM).isEmpty()) {
            throw Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE, "There is no Windows on " + drive + ".", "Apply an image to it first.");
        }
        return new Applied(drive, files);
    }

    /** Its hive SOFTWARE, as programs of this machine find it. */
    Optional<Path> software() throws TargetException {
        return files.state(SOFTWARE).isPresent() ? files.real(SOFTWARE) : Optional.empty();
    }
}
