package org.slipway.target.linux.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.Found;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.volume.LinuxVolumes;
import org.slipway.target.linux.volume.VolumeFiles;

/**
 * Files by the paths that Windows has for them: a drive of a run's disks; {@code X:}, what belongs to the environment itself; or, with a slash at the
 * beginning, those of this machine.
 */
public final class LinuxFiles implements Files {
    private static final Pattern ON_A_DRIVE = Pattern.compile("(?i)[A-Z]:.*");
    private static final String ENVIRONMENT = "X:";

    private final LinuxVolumes volumes;
    private final VolumeFiles environment;
    private final VolumeFiles own;

    /** @param environment what X: stands for; @param own those of this machine */
    public LinuxFiles(LinuxVolumes volumes, VolumeFiles environment, VolumeFiles own) {
        this.volumes = volumes;
        this.environment = environment;
        this.own = own;
    }

    /** @param path below the top */
    private record Spot(VolumeFiles files, String path) {
    }

    /** Empty where there is no such drive. */
    private Optional<Spot> find(String path) throws TargetException {
        if (path.startsWith("/")) {
            return Optional.of(new Spot(own, path));
        }
        if (!ON_A_DRIVE.matcher(path).matches()) {
            throw Refused.because("TARGET-PATH", Refused.WRONG_NAME, "“" + path + "” does not say on which drive it lies.",
                    "Write it as C:\\folder\\file. Shared folders of the network cannot be reached from Linux.");
        }
        String drive = path.substring(0, 2);
        String below = path.substring(2);
        if (drive.equalsIgnoreCase(ENVIRONMENT)) {
            return Optional.of(new Spot(environment, below));
        }
        Optional<Found> found = volumes.found(drive);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Spot(volumes.files(found.get()), below));
    }

    private Spot needed(String path) throws TargetException {
        return find(path).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive " + path.substring(0, 2) + ".",
                "Partition the disk first, or mend the path."));
    }

    @Override
    public Optional<FileState> state(String path) throws TargetException {
        Optional<Spot> spot = find(path);
        return spot.isEmpty() ? Optional.empty() : spot.get().files().state(spot.get().path());
    }

    @Override
    public List<String> list(String folder) throws TargetException {
        Spot spot = needed(folder);
        return spot.files().list(spot.path());
    }

    @Override
    public InputStream read(String path) throws TargetException {
        Spot spot = needed(path);
        return spot.files().read(spot.path());
    }

    @Override
    public void write(String path, InputStream contents) throws TargetException {
        Spot spot = needed(path);
        spot.files().write(spot.path(), contents);
    }

    @Override
    public void delete(String path) throws TargetException {
        Optional<Spot> spot = find(path);
        if (spot.isPresent()) {
            spot.get().files().delete(spot.get().path());
        }
    }

    /** Where programs of this machine find it; empty where they cannot. */
    public Optional<String> real(String path) throws TargetException {
        Optional<Spot> spot = find(path);
        return spot.isEmpty() ? Optional.empty() : spot.get().files().real(spot.get().path()).map(Path::toString);
    }
}
