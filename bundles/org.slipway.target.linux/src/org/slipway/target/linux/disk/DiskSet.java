package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slipway.engine.machine.Disks.Disk;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.Letters.Candidate;
import org.slipway.target.linux.disk.Nodes.Spot;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tools;

/** The disks of a run and what is on them. Nobody else changes them meanwhile, so their tables are read once and again when the run changed them. */
public final class DiskSet {
    private final List<Medium> media;
    private final Tools tools;
    private final Nodes nodes;
    private final Letters letters;
    private final Marks marks;
    private final Map<Integer, Optional<Table>> tables = new HashMap<>();

    public DiskSet(List<Medium> media, Tools tools, Kept kept) {
        this.media = List.copyOf(media);
        this.tools = tools;
        this.nodes = new Nodes(new Loops(tools, kept));
        this.letters = new Letters(kept);
        this.marks = new Marks(kept);
    }

    /** Lets go of the loop devices that an earlier engine of the run left. */
    public static void recover(Tools tools, Kept kept) throws TargetException {
        new Loops(tools, kept).recover();
    }

    public List<Medium> media() {
        return media;
    }

    public Medium medium(int number) throws TargetException {
        return media.stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> Refused.because("TARGET-NO-DISK", Refused.NO_FILE,
                "There is no disk " + number + "; the run was given " + media.size() + ".",
                        "Name another disk behind a comma, or choose a smaller number; the first is 0."));
    }

    private Optional<Table> table(Medium disk) throws TargetException {
        Optional<Table> known = tables.get(disk.number());
        if (known == null) {
            known = Table.read(disk, tools);
            tables.put(disk.number(), known);
        }
        return known;
    }

    public List<Disk> disks() throws TargetException {
        var disks = new ArrayList<Disk>();
        for (Medium each : media) {
            Optional<Table> table = table(each);
            disks.add(new Disk(each.number(), each.size(), table.map(Table::style), table.isEmpty() ? Optional.empty() : marks.of(table.get())));
        }
        return disks;
    }

    /** All partitions, by disk and number. */
    public List<Found> partitions() throws TargetException {
        var found = new ArrayList<Found>();
        var candidates = new ArrayList<Candidate>();
        for (Medium disk : media) {
            Optional<Table> table = table(disk);
            for (Slot slot : table.map(Table::slots).orElse(List.of())) {
                Style style = table.orElseThrow().style();
                Found each = Found.of(disk, table.get(), slot, seen(disk, slot, style));
                found.add(each);
                candidates.add(new Candidate(each.id(), each.fileSystem() != FileSystem.NONE && slot.mayHaveLetter(style)));
            }
        }
        Map<String, String> given = letters.of(candidates);
        return found.stream().map(each -> each.with(Optional.ofNullable(given.get(each.id())))).collect(Collectors.toList());
    }

    private Seen seen(Medium disk, Slot slot, Style style) throws TargetException {
        return switch (slot.use(style)) {
            case MSR, EXTENDED -> Seen.NOTHING;
            case PRIMARY, LOGICAL, HIDDEN, EFI, RECOVERY -> look(nodes.spot(disk, slot.start(), slot.size()));
        };
    }

    private static Seen look(Spot spot) throws TargetException {
        try (FileChannel channel = FileChannel.open(spot.path(), StandardOpenOption.READ)) {
            return Seen.in(channel, spot.from());
        } catch (IOException broken) {
            throw Refused.because("TARGET-DISK-READ", Refused.DENIED, "“" + spot.path() + "” cannot be read: " + broken.getMessage() + ".",
                    "Look whether the disk is whole.");
        }
    }

    /** A block device that is the partition. */
    public Path device(Found partition) throws TargetException {
        return nodes.device(partition.disk(), partition.place().start(), partition.place().size());
    }

    /** As mtools names where a volume lies: a device, or a file with the offset behind it. */
    public String drive(Found partition) {
        Spot spot = nodes.spot(partition.disk(), partition.place().start(), partition.place().size());
        return spot.from() == 0 ? spot.path().toString() : spot.path() + "@@" + spot.from();
    }

    /** Sees to it that all that was written to a partition is on the disk. */
    public void settle(Found partition) throws TargetException {
        nodes.settle(nodes.spot(partition.disk(), partition.place().start(), partition.place().size()));
    }

    /** What formats partitions. */
    public Formatter formatter() {
        return new Formatter(tools, nodes);
    }

    /** What divides a disk; everything of it must have been let go. */
    public Divider divider() {
        return new Divider(tools, nodes, letters, marks);
    }

    /** Lets go of a disk, and forgets what was on it. */
    public void release(Medium disk) throws TargetException {
        nodes.release(disk);
        tables.remove(disk.number());
    }
}
