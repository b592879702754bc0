package org.slipway.target.linux.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.target.FileState;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.Found;
import org.slipway.target.linux.disk.Formatter;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.volume.LinuxVolumes;
import org.slipway.target.linux.volume.VolumeFiles;

/** Empties a volume but for some folders. Where nothing is to stay it is formatted anew, which is quicker. */
final class Wiping {
    /** What a run keeps on a volume. */
    private static final List<String> ALWAYS = List.of("\\_Slipway", "\\_SMSTaskSequence");
    private static final String OF_NTFS = "\\System Volume Information";

    private final LinuxVolumes volumes;
    private final Formatter formatter;

    Wiping(LinuxVolumes volumes, Formatter formatter) {
        this.volumes = volumes;
        this.formatter = formatter;
    }

    /** @param kept with or without its drive */
    void empty(Found found, List<String> kept) throws TargetException, InterruptedException {
        String drive = found.letter().orElse("");
        var staying = new ArrayList<>(ALWAYS);
        for (String each : kept) {
            String below = below(drive, each);
            if (below.isEmpty() && !each.isBlank() && sameDrive(drive, each)) {
                return; // all of the volume stays
            }
            if (!below.isEmpty()) {
                staying.add(below);
            }
        }
        if (!anyIsThere(found, staying)) {
            volumes.bare(found);
            formatter.again(found);
            return;
        }
        staying.add(OF_NTFS);
        emptyFolder(volumes.files(found), "", staying);
    }

    /** On a volume that an earlier act left in pieces, nothing is worth staying. */
    private boolean anyIsThere(Found found, List<String> staying) throws TargetException {
        VolumeFiles files;
        try {
            files = volumes.files(found);
        } catch (TargetException damaged) {
            return false;
        }
        for (String each : staying) {
            if (files.state(each).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameDrive(String drive, String path) {
        return path.length() < 2 || path.charAt(1) != ':' || drive.equalsIgnoreCase(path.substring(0, 2));
    }

    /** As \folder\below; empty where it lies elsewhere. */
    private static String below(String drive, String path) {
        if (!sameDrive(drive, path)) {
            return "";
        }
        String plain = path.replace('/', '\\').replaceFirst("^[A-Za-z]:", "").replaceAll("\\\\+$", "").replaceAll("\\\\+", "\\\\");
        return plain.isEmpty() || plain.startsWith("\\") ? plain : "\\" + plain;
    }

    private static void emptyFolder(VolumeFiles files, String folder, List<String> staying) throws TargetException, InterruptedException {
        for (String name : files.list(folder)) {
            if (Thread.currentThread().isInterrupted()) {
                throw Refused.cancelled("empty a volume");
            }
            String path = folder + "\\" + name;
            String lower = path.toLowerCase(Locale.ROOT);
            boolean stays = staying.stream().anyMatch(each -> each.equalsIgnoreCase(path));
            boolean above = staying.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith(lower + "\\"));
            Optional<FileState> state = above ? files.state(path) : Optional.empty();
            if (state.filter(FileState::folder).isPresent()) {
                emptyFolder(files, path, staying);
            } else if (!stays) {
                files.delete(path);
            }
        }
    }
}
