package org.slipway.target.simulated.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.slipway.engine.machine.Disks.Style;

/** What is on a disk. @param style empty where nothing tells partitions; @param mark the number it was given when it was partitioned */
public record DiskState(Optional<Style> style, Optional<UUID> mark, boolean dynamic, List<Partition> partitions) {
    public DiskState {
        partitions = List.copyOf(partitions);
    }

    public static DiskState empty() {
        return new DiskState(Optional.empty(), Optional.empty(), false, List.of());
    }

    public Optional<Partition> partition(int number) {
        return partitions.stream().filter(each -> each.number() == number).findFirst();
    }

    public DiskState with(List<Partition> others) {
        return new DiskState(style, mark, dynamic, others);
    }

    public DiskState marked(UUID number) {
        return new DiskState(style, Optional.of(number), dynamic, partitions);
    }

    public DiskState asDynamic() {
        return new DiskState(style, mark, true, partitions);
    }

    DiskState change(int number, UnaryOperator<Volume> how) {
        var changed = new ArrayList<Partition>(partitions.size());
        for (Partition each : partitions) {
            changed.add(each.number() == number && each.volume().isPresent() ? each.with(how.apply(each.volume().get())) : each);
        }
        return with(changed);
    }
}
