package org.slipway.target.linux.offline;

import java.util.List;

import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.volume.Volumes;

/** What Linux can change of a Windows that does not run: drivers for its first start. Updates are beyond it. */
public final class LinuxOffline implements OfflineWindows {
    private final Volumes volumes;
    private final Files files;

    /** @param files of the machine, by their drives */
    public LinuxOffline(Volumes volumes, Files files) {
        this.volumes = volumes;
        this.files = files;
    }

    @Override
    public void addDrivers(String drive, Drivers drivers, Progress progress) throws TargetException {
        new StagedDrivers(Applied.on(volumes, drive).files()).add(files, drivers, progress);
    }

    @Override
    public void addPackages(String drive, List<String> packages, Progress progress) throws TargetException {
        Applied.on(volumes, drive);
        if (!packages.isEmpty()) {
            throw withoutDism("add " + (packages.size() == 1 ? "an update or a language" : packages.size() + " updates or languages") + " to Windows on "
                    + drive,
                    "Let the step run once Windows runs, or add them to the image with Windows.");
        }
    }

    @Override
    public void applyAnswers(String drive, String answerFile) throws TargetException {
        Applied.on(volumes, drive);
        throw withoutDism("apply the answers for offline servicing to Windows on " + drive,
                "Put what they say into the pass “specialize” of the answer file, or let this run in Windows PE.");
    }

    private static TargetException withoutDism(String what, String next) {
        return Refused.because("TARGET-NO-DISM", Refused.NOT_SUPPORTED, "Linux cannot " + what + ": only DISM of Windows can.", next);
    }
}
