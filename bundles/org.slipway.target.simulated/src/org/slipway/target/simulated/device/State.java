package org.slipway.target.simulated.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a machine stands at a moment.
 *
 * @param boots how often it was started
 * @param faults how often each rule of the faults was met, by number
 * @param supplies what was brought into folders, so that a folder's files are known to be those of an artifact
 */
public record State(Instant now, int boots, Running running, Firmware firmware, List<DiskState> disks, Session session, Outside outside,
        Map<String, Integer> faults, Map<String, Brought> supplies) {

    public State {
        disks = List.copyOf(disks);
        faults = Map.copyOf(faults);
        supplies = Map.copyOf(supplies);
    }

    public State at(Instant time) {
        return new State(time, boots, running, firmware, disks, session, outside, faults, supplies);
    }

    public State later(Duration time) {
        return at(now.plus(time));
    }

    public State running(Running what) {
        return new State(now, boots, what, firmware, disks, session, outside, faults, supplies);
    }

    public State started(Running what, Instant time) {
        return new State(time, boots + 1, what, firmware, disks, Session.fresh(), outside, faults, supplies);
    }

    public State with(Firmware other) {
        return new State(now, boots, running, other, disks, session, outside, faults, supplies);
    }

    public State with(Session other) {
        return new State(now, boots, running, firmware, disks, other, outside, faults, supplies);
    }

    public State with(Outside other) {
        return new State(now, boots, running, firmware, disks, session, other, faults, supplies);
    }

    public State withDisks(List<DiskState> others) {
        return new State(now, boots, running, firmware, others, session, outside, faults, supplies);
    }

    public State with(int disk, DiskState other) {
        var changed = new ArrayList<>(disks);
        changed.set(disk, other);
        return withDisks(changed);
    }

    public State withRule(String rule, int times) {
        var changed = new HashMap<>(faults);
        changed.put(rule, times);
        return new State(now, boots, running, firmware, disks, session, outside, changed, supplies);
    }

    public State supplied(String folder, Brought what) {
        var changed = new HashMap<>(supplies);
        changed.put(folder.toLowerCase(Locale.ROOT), what);
        return new State(now, boots, running, firmware, disks, session, outside, faults, changed);
    }

    public Optional<Partition> partition(Spot spot) {
        return spot.disk() < disks.size() ? disks.get(spot.disk()).partition(spot.partition()) : Optional.empty();
    }

    public Optional<Volume> volume(Spot spot) {
        return partition(spot).flatMap(Partition::volume);
    }

    public State change(Spot spot, UnaryOperator<Volume> how) {
        return with(spot.disk(), disks.get(spot.disk()).change(spot.partition(), how));
    }

    /** Changes the Windows of a volume, where it has one. */
    public State changeWindows(Spot spot, UnaryOperator<Windows> how) {
        return change(spot, volume -> volume.withWindows(volume.windows().map(how)));
    }

    /** The Windows that runs. */
    public Optional<Windows> system() {
        return running.system().flatMap(this::volume).flatMap(Volume::windows);
    }

    /** All formatted partitions with their places, by disk and partition. */
    public List<Placed> volumes() {
        var found = new ArrayList<Placed>();
        for (int disk = 0; disk < disks.size(); disk++) {
            for (Partition each : disks.get(disk).partitions()) {
                if (each.volume().isPresent()) {
                    found.add(new Placed(new Spot(disk, each.number()), each, each.volume().get()));
                }
            }
        }
        return found;
    }

    /** A volume and where it is. */
    public record Placed(Spot spot, Partition partition, Volume volume) {
    }
}
