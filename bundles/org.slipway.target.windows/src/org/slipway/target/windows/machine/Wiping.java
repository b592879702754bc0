package org.slipway.target.windows.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.DiskCommands;
import org.slipway.target.windows.command.FolderCommands;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** Empties a volume but for some folders. Where nothing is to stay it is formatted anew, which is quicker and leaves nothing to its owners. */
final class Wiping {
    /** What a run keeps on a volume, and what Windows does not let go. */
    private static final List<String> ALWAYS = List.of("\\_Slipway", "\\_SMSTaskSequence", "\\System Volume Information");

    private final Runner runner;
    private final DiskCommands disks;
    private final FolderCommands folders;
    private final WindowsFiles files;

    Wiping(Runner runner, DiskCommands disks, FolderCommands folders, WindowsFiles files) {
        this.runner = runner;
        this.disks = disks;
        this.folders = folders;
        this.files = files;
    }

    /** @param volume with a letter; @param kept with or without its drive */
    void empty(Volume volume, List<String> kept) throws TargetException, InterruptedException {
        String drive = volume.letter().orElseThrow();
        var staying = new ArrayList<String>();
        for (String each : kept) {
            String below = below(drive, each);
            if (below.isEmpty() && !each.isBlank() && sameDrive(drive, each)) {
                return; // all of the volume stays
            }
            if (!below.isEmpty()) {
                staying.add(below);
            }
        }
        staying.addAll(ALWAYS.subList(0, 2));
        if (staying.stream().noneMatch(each -> isThere(drive + each))) {
            runner.run(disks.format(drive, volume.fileSystem(), volume.label()));
            return;
        }
        staying.add(ALWAYS.get(2));
        emptyFolder(drive, "", staying);
    }

    private boolean isThere(String path) {
        try {
            return files.state(path).isPresent();
        } catch (TargetException unreadable) {
            return true; // what cannot be looked at is not thrown away with the rest
        }
    }

    private static boolean sameDrive(String drive, String path) {
        return Own.drive(path).map(drive::equalsIgnoreCase).orElse(true);
    }

    /** As \folder\below, in small letters; empty where it lies elsewhere. */
    private static String below(String drive, String path) {
        if (!sameDrive(drive, path)) {
            return "";
        }
        String plain = path.replace('/', '\\').replaceFirst("^[A-Za-z]:", "").replaceAll("\\\\+$", "").replaceAll("\\\\+", "\\\\");
        return plain.isEmpty() || plain.startsWith("\\") ? plain : "\\" + plain;
    }

    private void emptyFolder(String drive, String folder, List<String> staying) throws TargetException, InterruptedException {
        for (String name : files.list(drive + folder + "\\")) {
            String path = folder + "\\" + name;
            String lower = path.toLowerCase(Locale.ROOT);
            boolean stays = staying.stream().anyMatch(each -> each.equalsIgnoreCase(path));
            boolean above = staying.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith(lower + "\\"));
            Optional<FileState> state = above ? files.state(drive + path) : Optional.empty();
            if (state.filter(FileState::folder).isPresent()) {
                emptyFolder(drive, path, staying);
            } else if (!stays) {
                runner.run(folders.own(drive + path));
                files.delete(drive + path);
            }
        }
    }
}
