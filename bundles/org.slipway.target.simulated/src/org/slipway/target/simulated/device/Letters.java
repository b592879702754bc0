package org.slipway.target.simulated.device;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.DriveLetters;

/** Drive letters as Windows gives them at a start: the running system has C:, the boot environment X:, all others come in the order of disks and partitions. */
public final class Letters {
    private final Running running;

    public Letters(Running running) {
        this.running = running;
    }

    /** All volumes with new letters. */
    public List<DiskState> assign(List<DiskState> disks) {
        var taken = new HashSet<String>();
        running.system().ifPresent(spot -> taken.add("C:"));
        var assigned = new ArrayList<DiskState>(disks.size());
        for (int disk = 0; disk < disks.size(); disk++) {
            var partitions = new ArrayList<Partition>();
            for (Partition each : disks.get(disk).partitions()) {
                var spot = new Spot(disk, each.number());
                partitions.add(each.volume().map(volume -> each.with(volume.withLetter(letter(spot, each, volume, taken)))).orElse(each));
            }
            assigned.add(disks.get(disk).with(partitions));
        }
        return assigned;
    }

    private Optional<String> letter(Spot spot, Partition partition, Volume volume, Set<String> taken) {
        if (running.system().isPresent()) {
            if (running.system().get().equals(spot)) {
                return Optional.of("C:");
            }
            if (volume.starts().isPresent() && volume.windows().isEmpty()) {
                return Optional.empty(); // what is reserved for starting stays out of sight, except in the boot environment
            }
        }
        return partition.use() == Use.PRIMARY || partition.use() == Use.LOGICAL ? free(taken) : Optional.empty();
    }

    /** The volumes with the letters that are wanted; who had one of these goes without. */
    public static List<DiskState> given(List<DiskState> disks, DriveLetters wanted) {
        var assigned = new ArrayList<DiskState>(disks.size());
        for (int disk = 0; disk < disks.size(); disk++) {
            var partitions = new ArrayList<Partition>();
            for (Partition each : disks.get(disk).partitions()) {
                Optional<String> own = wanted.at(disk, each.number());
                partitions.add(each.volume().map(volume -> each.with(volume.withLetter(own.or(() -> volume.letter().filter(letter -> !wanted.letters().containsValue(letter))))))
                        .orElse(each));
            }
            assigned.add(disks.get(disk).with(partitions));
        }
        return assigned;
    }

    /** The first letter from C: on that nobody has; it is taken then. X: is kept for the boot environment. Nothing where all are taken. */
    public static Optional<String> free(Set<String> taken) {
        for (char letter = 'C'; letter <= 'Z'; letter++) {
            String drive = letter + ":";
            if (letter != 'X' && taken.add(drive)) {
                return Optional.of(drive);
            }
        }
        return Optional.empty();
    }
}
