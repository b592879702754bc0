package org.slipway.steps.run.disks;


import java.util.ArrayList;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.spi.StepException;
import org.slipway.steps.Partition;
import org.slipway.steps.PartitionDisk;
import org.slipway.steps.PartitionStyle;
import org.slipway.steps.PartitionType;
import org.slipway.steps.SizeUnit;
import org.slipway.steps.run.Codes;

/** What a step says about a disk, as machines take it. */
final class Layouts {
    private static final long MEGABYTE = 1024L * 1024;
    /** Far more than any disk has, in MB; larger numbers would not fit. */
    private static final long MOST = 1L << 40;

    Layout of(PartitionDisk step) throws StepException {
        var parts = new ArrayList<Part>();
        for (Partition partition : step.getPartitions()) {
            parts.add(part(partition));
        }
        return new Layout(step.getDisk(), step.getStyle() == PartitionStyle.GPT ? Style.GPT : Style.MBR, parts);
    }

    private static Part part(Partition partition) throws StepException {
        Use use = use(partition.getType());
        boolean raw = use == Use.MSR || use == Use.EXTENDED;
        return new Part(partition.getName() == null ? "" : partition.getName(), use, raw ? FileSystem.NONE : fileSystem(partition), share(partition),
                partition.isBootable(), partition.isQuickFormat(), partition.isAssignLetter() && !raw);
    }

    private static Use use(PartitionType type) {
        return switch (type) {
            case PRIMARY -> Use.PRIMARY;
            case EXTENDED -> Use.EXTENDED;
            case LOGICAL -> Use.LOGICAL;
            case HIDDEN -> Use.HIDDEN;
            case EFI -> Use.EFI;
            case MSR -> Use.MSR;
            case RECOVERY -> Use.RECOVERY;
        };
    }

    private static FileSystem fileSystem(Partition partition) {
        return switch (partition.getFileSystem()) {
            case NONE -> FileSystem.NONE;
            case NTFS -> FileSystem.NTFS;
            case FAT32 -> FileSystem.FAT32;
        };
    }

    private static Share share(Partition partition) throws StepException {
        if (partition.getSize() == null) {
            return new Share.Rest();
        }
        long size = partition.getSize();
        long most = partition.getUnit() == SizeUnit.PERCENT ? 100 : MOST;
        if (size < 1 || size > most) {
            throw new StepException(Problem.error("STEP-PARTITION-SIZE", "“" + partition.getName() + "” cannot have the size " + size + ".")
                    .next("Give it 1 to " + most + ", or no size for all that is left."), Codes.WRONG_PARAMETER);
        }
        return switch (partition.getUnit()) {
            case MB -> new Share.Bytes(size * MEGABYTE);
            case GB -> new Share.Bytes(Math.min(size, MOST / 1024) * 1024 * MEGABYTE);
            case PERCENT -> new Share.Percent(size);
        };
    }
}
