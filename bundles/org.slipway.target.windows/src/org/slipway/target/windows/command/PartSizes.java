package org.slipway.target.windows.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.target.TargetException;

/** How large the partitions of a layout become on a disk, in MB, as diskpart counts them: of 1,048,576 bytes. */
public final class PartSizes {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long WRONG_PARAMETER = 0x80070057L;
    private static final long FULL = 0x80070070L;

    private final Layout layout;
    private long free;
    private long freeInExtended = -1;

    private PartSizes(Layout layout, long diskSize) {
        this.layout = layout;
        // What tells partitions takes the first MB, and with GPT a copy of it the last.
        this.free = diskSize / MEGABYTE - (layout.style() == Style.GPT ? 2 : 1);
    }

    /** Of each part in order; empty for all that is left. */
    public static List<Optional<Long>> of(Layout layout, long diskSize) throws TargetException {
        var sizes = new PartSizes(layout, diskSize);
        var found = new ArrayList<Optional<Long>>();
        for (Part part : layout.parts()) {
            found.add(sizes.next(part));
        }
        return found;
    }

    private Optional<Long> next(Part part) throws TargetException {
        boolean logical = part.use() == Use.LOGICAL;
        boolean gpt = layout.style() == Style.GPT;
        boolean fits = switch (part.use()) {
            case EFI, MSR -> gpt;
            case EXTENDED -> !gpt && freeInExtended < 0;
            case LOGICAL -> !gpt && freeInExtended >= 0;
            case PRIMARY, HIDDEN, RECOVERY -> true;
        };
        if (!fits) {
            throw refusal("“" + part.label() + "” cannot be made on disk " + layout.disk() + ": a partition of its kind is not possible there.",
                    "EFI and MSR need GPT; logical partitions need MBR and an extended one before them.", WRONG_PARAMETER);
        }
        long room = logical ? freeInExtended : free;
        long size = switch (part.share()) {
            case Share.Bytes bytes -> Math.max(1, bytes.count() / MEGABYTE);
            case Share.Percent percent -> room * Math.min(percent.of(), 100) / 100;
            case Share.Rest rest -> room;
        };
        if (size < 1 || size > room) {
            throw refusal("Disk " + layout.disk() + " is too small: “" + part.label() + "” needs " + Math.max(1, size) + " MB, and " + room + " MB are left for it.",
                    "Make the partitions smaller, or take a larger disk.", FULL);
        }
        take(part, size);
        boolean all = part.share() instanceof Share.Rest || size == room;
        return all ? Optional.empty() : Optional.of(size);
    }

    private void take(Part part, long size) {
        if (part.use() == Use.LOGICAL) {
            freeInExtended -= size;
        } else {
            free -= size;
            freeInExtended = part.use() == Use.EXTENDED ? size : freeInExtended;
        }
    }

    private TargetException refusal(String text, String next, long code) {
        return new TargetException(Problem.error("TARGET-LAYOUT", text).next(next), code);
    }
}
