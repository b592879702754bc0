package org.slipway.target.linux.disk;

import java.util.ArrayList;
import java.util.List;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;

/** Where the partitions of a layout lie on a disk, each on a whole MiB. */
final class Parts {
    static final long MIB = 1L << 20;
    /** More cannot be told by an MBR. */
    private static final long MOST_OF_MBR = 2L << 40;
    private static final long MOST_OF_FAT32 = 32L << 30;
    private static final int MOST_PRIMARY = 4;

    private final Layout layout;
    private final long size;
    private long at = MIB;
    private long inExtended;
    private long endOfExtended;

    private Parts(Layout layout, long diskSize) {
        this.layout = layout;
        this.size = layout.style() == Style.MBR ? Math.min(diskSize, MOST_OF_MBR) : diskSize;
    }

    /** @param number as the table counts it; @param start in bytes; @param size in bytes */
    record Laid(Part part, int number, long start, long size) {
    }

    static List<Laid> of(Layout layout, long diskSize) throws TargetException {
        check(layout);
        return new Parts(layout, diskSize).lay();
    }

    private static void check(Layout layout) throws TargetException {
        long primary = layout.parts().stream().filter(each -> each.use() != Use.LOGICAL).count();
        boolean firmware = layout.parts().stream().anyMatch(each -> each.use() == Use.EFI || each.use() == Use.MSR);
        if (layout.style() == Style.MBR && (primary > MOST_PRIMARY || firmware)) {
            throw wrong("An MBR has at most four partitions besides logical ones, and none for EFI or MSR.");
        }
        if (layout.style() == Style.GPT && layout.parts().stream().anyMatch(each -> each.use() == Use.EXTENDED || each.use() == Use.LOGICAL)) {
            throw wrong("A GPT has neither extended nor logical partitions.");
        }
        if (layout.parts().stream().filter(each -> each.use() == Use.EXTENDED).count() > 1) {
            throw wrong("A disk has one extended partition at most.");
        }
    }

    private static TargetException wrong(String what) {
        return Refused.because("TARGET-LAYOUT", Refused.WRONG_PARAMETER, what, "Change the partitions of the step.");
    }

    private List<Laid> lay() throws TargetException {
        var laid = new ArrayList<Laid>();
        int primary = 0;
        int logical = MOST_PRIMARY;
        for (Part part : layout.parts()) {
            boolean inner = part.use() == Use.LOGICAL;
            laid.add(next(part, inner ? ++logical : ++primary));
        }
        return laid;
    }

    private Laid next(Part part, int number) throws TargetException {
        boolean inner = part.use() == Use.LOGICAL;
        long start = inner ? inExtended + MIB : at; // each logical one is told by a sector before it
        long end = inner ? endOfExtended : size - MIB; // the copy of a GPT lies there
        long free = Math.max(0, end - start) / MIB * MIB;
        long wanted = switch (part.share()) {
            case Share.Bytes bytes -> Math.ceilDiv(bytes.count(), MIB) * MIB;
            case Share.Percent percent -> free / 100 * Math.min(100, percent.of()) / MIB * MIB;
            case Share.Rest rest -> free;
        };
        if (wanted <= 0 || wanted > free) {
            throw Refused.because("TARGET-DISK-SMALL", Refused.FULL, "Disk " + layout.disk() + " (" + size / MIB + " MiB) has no room for "
                    + named(part, number) + ": "
                    + Math.max(1, wanted / MIB) + " MiB are wanted, and " + free / MIB + " MiB are free.",
                            "Make the partitions smaller, or take a larger disk.");
        }
        if (part.fileSystem() == FileSystem.FAT32 && wanted > MOST_OF_FAT32) {
            throw wrong("Windows formats no volume of more than 32 GB as FAT32.");
        }
        take(part, start, wanted);
        return new Laid(part, number, start, wanted);
    }

    private void take(Part part, long start, long wanted) {
        if (part.use() == Use.LOGICAL) {
            inExtended = start + wanted;
            return;
        }
        if (part.use() == Use.EXTENDED) {
            inExtended = start;
            endOfExtended = start + wanted;
        }
        at = start + wanted;
    }

    private static String named(Part part, int number) {
        return part.label().isEmpty() ? "partition " + number : "“" + part.label() + "”";
    }
}
