package org.slipway.engine.machine;

import java.util.List;

import org.slipway.engine.target.TargetException;

/** Changes to a Windows that lies on a volume and does not run. */
public interface OfflineWindows {
    /** @param unsigned whether drivers without a signature are taken too; @param options further ones of DISM */
    record Drivers(String folder, boolean recurse, boolean unsigned, String options) {
    }

    /** Adds the drivers of a folder. @param drive the volume with Windows, as {@code C:} */
    void addDrivers(String drive, Drivers drivers, Progress progress) throws TargetException, InterruptedException;

    /** Adds updates or language packs, each a file or a folder with such. */
    void addPackages(String drive, List<String> packages, Progress progress) throws TargetException, InterruptedException;

    /** Applies what an answer file says for offline servicing. */
    void applyAnswers(String drive, String answerFile) throws TargetException, InterruptedException;
}
