package org.slipway.target.windows.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.slipway.target.windows.command.Resumption;

/**
 * What belongs to the run itself, and must not go while it lasts.
 *
 * @param system the drive of the running Windows, as {@code C:}
 * @param pe whether that is Windows PE
 * @param paths of the engine, the site and the run, as Windows has them
 * @param kept the folder that lives as long as the run's journal
 * @param removable numbers of removable disks that may be emptied, because somebody named them
 * @param resumption how the engine is called again; empty where its things lie on no drive
 */
public record Own(String system, boolean pe, List<String> paths, String kept, Set<Integer> removable, Optional<Resumption> resumption) {

    public Own {
        paths = List.copyOf(paths);
        removable = Set.copyOf(removable);
    }

    /** The drives that hold any of it. */
    List<String> drives() {
        return Stream.concat(Stream.of(system), Stream.concat(paths.stream(), Stream.of(kept)).flatMap(each -> drive(each).stream())).distinct().toList();
    }

    static Optional<String> drive(String path) {
        return path.length() >= 2 && path.charAt(1) == ':' ? Optional.of(path.substring(0, 2).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether the journal lies where a restart leaves it. */
    boolean outlivesRestart() {
        return drive(kept).filter(drive -> !(pe && drive.equalsIgnoreCase(system))).isPresent();
    }

    /** Whether nothing of it lies in the memory of Windows PE, so that another Windows finds it. */
    boolean onDisk() {
        return paths.stream().allMatch(path -> drive(path).filter(drive -> !(pe && drive.equalsIgnoreCase(system))).isPresent());
    }
}
