package org.slipway.target.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.DriveLetters;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.DiskState;
import org.slipway.target.simulated.device.Letters;
import org.slipway.target.simulated.device.Partition;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.State.Placed;

/** Disks of a simulated machine. */
final class SimulatedDisks implements Disks {
    private static final long MIB = 1L << 20;
    /** What a table of partitions and rounding take. */
    private static final long TABLE = 2 * MIB;
    /** More cannot be told by an MBR. */
    private static final long MOST_OF_MBR = 2L << 40;
    private static final long MOST_OF_FAT32 = 32L << 30;

    private final Machine machine;

    SimulatedDisks(Machine machine) {
        this.machine = machine;
    }

    @Override
    public List<Disk> disks() {
        machine.look("disks");
        var found = new ArrayList<Disk>();
        for (DiskState each : machine.state().disks()) {
            found.add(new Disk(found.size(), size(found.size()), each.style(), each.mark()));
        }
        return found;
    }

    private long size(int disk) {
        return machine.hardware().disks().get(disk).size();
    }

    @Override
    public List<Volume> volumes() {
        machine.look("volumes");
        var found = new ArrayList<Volume>();
        for (Placed each : machine.state().volumes()) {
            var volume = each.volume();
            found.add(new Volume(volume.letter(), each.spot().disk(), each.partition().number(), each.partition().use(), volume.fileSystem(), volume.label(),
                    each.partition().size(), each.partition().free(), volume.windows().isPresent() && !volume.lock().locked()));
        }
        return found;
    }

    @Override
    public List<Optional<String>> partition(Layout layout, UUID mark, Progress progress) throws TargetException, InterruptedException {
        Machine.Act act = machine.begin("partition disk " + layout.disk());
        check(layout);
        State state = machine.state();
        progress.at(0, "Removing what is on disk " + layout.disk());
        act.pass(Duration.ofSeconds(3));
        act.stride(state.with(layout.disk(), DiskState.empty()));

        List<Partition> table = table(layout);
        var divided = new DiskState(Optional.of(layout.style()), Optional.empty(), false, table);
        act.pass(Duration.ofSeconds(2));
        act.stride(machine.state().with(layout.disk(), divided));

        Set<String> taken = taken();
        var letters = new ArrayList<Optional<String>>();
        for (int i = 0; i < table.size(); i++) {
            Part part = layout.parts().get(i);
            progress.at((i + 1.0) / (table.size() + 1), "Formatting " + (part.label().isEmpty() ? "partition " + (i + 1) : part.label()));
            Optional<String> letter = part.letter() && part.fileSystem() != FileSystem.NONE ? Letters.free(taken) : Optional.empty();
            letters.add(letter);
            if (part.fileSystem() != FileSystem.NONE) {
                act.pass(formatting(table.get(i), part, layout.disk()));
                table.set(i, table.get(i).with(org.slipway.target.simulated.device.Volume.empty(part.fileSystem(), part.label(), letter)));
                act.stride(machine.state().with(layout.disk(), divided.with(table)));
            }
        }
        act.end(machine.state().with(layout.disk(), divided.with(table).marked(mark)));
        progress.at(1, "Disk " + layout.disk() + " is ready");
        return letters;
    }

    private Duration formatting(Partition partition, Part part, int disk) {
        return Duration.ofSeconds(2).plusSeconds(part.quick() ? 0 : partition.size() / machine.hardware().disks().get(disk).write());
    }

    /** Letters that other drives have. */
    private Set<String> taken() {
        var taken = new HashSet<>(machine.state().session().drives().keySet());
        machine.state().volumes().forEach(each -> each.volume().letter().ifPresent(taken::add));
        return taken;
    }

    private void check(Layout layout) throws TargetException {
        if (layout.disk() < 0 || layout.disk() >= machine.state().disks().size()) {
            throw Refused.because("TARGET-NO-DISK", Refused.NO_FILE, "“" + machine.identity().name() + "” has no disk " + layout.disk() + "; it has "
                    + machine.state().disks().size() + ".", "Choose another disk; the first has the number 0.");
        }
        if (machine.state().running().system().filter(spot -> spot.disk() == layout.disk()).isPresent()) {
            throw Refused.because("TARGET-DISK-IN-USE", Refused.DENIED, "Disk " + layout.disk() + " holds the system that runs.",
                    "Restart into Windows PE first.");
        }
        long primary = layout.parts().stream().filter(each -> each.use() != Use.LOGICAL).count();
        if (layout.style() == Style.MBR && (primary > 4 || layout.parts().stream().anyMatch(each -> each.use() == Use.EFI || each.use() == Use.MSR))) {
            throw wrong("An MBR has at most four partitions besides logical ones, and none for EFI or MSR.");
        }
        if (layout.style() == Style.GPT && layout.parts().stream().anyMatch(each -> each.use() == Use.EXTENDED || each.use() == Use.LOGICAL)) {
            throw wrong("A GPT has neither extended nor logical partitions.");
        }
    }

    private static TargetException wrong(String what) {
        return Refused.because("TARGET-LAYOUT", Refused.WRONG_PARAMETER, what, "Change the partitions of the step.");
    }

    /** The partitions, none of them formatted. */
    private List<Partition> table(Layout layout) throws TargetException {
        long left = (layout.style() == Style.MBR ? Math.min(size(layout.disk()), MOST_OF_MBR) : size(layout.disk())) - TABLE;
        long extended = 0;
        var table = new ArrayList<Partition>();
        for (Part part : layout.parts()) {
            boolean inner = part.use() == Use.LOGICAL;
            long size = bytes(part.share(), inner ? extended : left);
            if (size <= 0 || size > (inner ? extended : left)) {
                throw Refused.because("TARGET-DISK-SMALL", Refused.FULL, "Disk " + layout.disk() + " of “" + machine.identity().name() + "” ("
                        + Contents.gigabytes(size(layout.disk())) + ") has no room for " + (part.label().isEmpty() ? "partition " + (table.size() + 1) : "“"
                                + part.label() + "”")
                        + (size > 0 ? " of " + Contents.gigabytes(size) : "") + ".", "Make the partitions smaller, or take machines with such disks out.");
            }
            if (part.fileSystem() == FileSystem.FAT32 && size > MOST_OF_FAT32) {
                throw wrong("Windows formats no volume of more than 32 GB as FAT32.");
            }
            extended = part.use() == Use.EXTENDED ? size : inner ? extended - size : extended;
            left -= inner ? 0 : size;
            table.add(new Partition(table.size() + 1, part.use(), size, part.active(), Optional.empty()));
        }
        return table;
    }

    /** To whole MiB, downwards. */
    private static long bytes(Share share, long free) {
        return switch (share) {
            case Share.Bytes bytes -> Math.ceilDiv(bytes.count(), MIB) * MIB;
            case Share.Percent percent -> free / 100 * percent.of() / MIB * MIB;
            case Share.Rest rest -> free / MIB * MIB;
        };
    }

    @Override
    public void letters(DriveLetters wanted) throws TargetException {
        State state = machine.state();
        List<DiskState> lettered = Letters.given(state.disks(), wanted);
        if (!lettered.equals(state.disks())) {
            Machine.Act act = machine.begin("assign letters");
            act.pass(Duration.ofSeconds(1));
            act.end(state.withDisks(lettered));
        }
    }

    @Override
    public void makeDynamic(int disk) throws TargetException {
        Machine.Act act = machine.begin("make disk " + disk + " dynamic");
        if (disk < 0 || disk >= machine.state().disks().size()) {
            throw Refused.because("TARGET-NO-DISK", Refused.NO_FILE, "“" + machine.identity().name() + "” has no disk " + disk + ".", "Choose another disk.");
        }
        if (machine.state().disks().get(disk).style().isEmpty()) {
            throw wrong("A disk without partitions cannot be made dynamic.");
        }
        act.pass(Duration.ofSeconds(5));
        act.end(machine.state().with(disk, machine.state().disks().get(disk).asDynamic()));
    }
}
