package org.slipway.steps.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.steps.FileSystem;
import org.slipway.steps.Partition;
import org.slipway.steps.PartitionDisk;
import org.slipway.steps.PartitionStyle;
import org.slipway.steps.PartitionType;
import org.slipway.steps.SizeUnit;
import org.slipway.steps.StepsPackage;

/** Partitions that can be made and started from. */
public final class PartitionCheck extends SequenceCheck {
    private static final Code EFI = new Code("SEQ-DISK-EFI-MISSING", "A GPT disk that a machine is to start from has no EFI partition.",
            "UEFI starts from that partition alone.", "Add a partition of type efi, 500 MB, FAT32, as the first one.", "efiBootDisk: true with one NTFS partition.");
    private static final Code MSR = new Code("SEQ-DISK-MSR-MISSING", "A GPT disk with an EFI partition has no reserved partition.",
            "Windows wants a reserved partition (MSR) of 16 to 128 MB between the EFI partition and its own; without it, disk management is limited.",
            "Add a partition of type msr, 128 MB, not formatted, behind the EFI partition.", "an EFI partition followed at once by Windows.");
    private static final Code FAT32 = new Code("SEQ-DISK-EFI-FORMAT", "An EFI partition is not formatted with FAT32.", "No UEFI can read it.", "Format it with FAT32.",
            "type: efi with fileSystem: ntfs.");
    private static final Code MBR = new Code("SEQ-DISK-STYLE", "A partition has a type that its disk cannot have.",
            "EFI and reserved partitions exist on GPT disks alone, extended and logical ones on MBR disks alone; the step fails.",
            "Change the style of the disk, or the type of the partition.", "type: efi with style: mbr.");
    private static final Code BOOTABLE = new Code("SEQ-DISK-BOOTABLE", "A partition of a GPT disk is marked as bootable.",
            "The mark is for BIOS and MBR disks; on a GPT disk it means nothing.", "Take bootable off.", "style: gpt with bootable: true.");
    private static final Code PERCENT = new Code("SEQ-DISK-PERCENT", "A partition is to take more than 100 percent of what is free.", "There is no such space; the step fails.",
            "State 100 percent at most; it counts from what is still free.", "size: 120 with unit: percent.");
    private static final Code REST = new Code("SEQ-DISK-REST-TWICE", "A partition follows one that takes all the rest of the disk.", "Nothing is left for it; the step fails.",
            "Give the earlier one a size, for instance 99 percent.", "two partitions without a size.");

    public PartitionCheck() {
        super(EFI, MSR, FAT32, MBR, BOOTABLE, PERCENT, REST);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().flatMap(moment -> moment.entry() instanceof PartitionDisk disk ? of(disk).stream() : Stream.empty());
    }

    private static List<Finding> of(PartitionDisk disk) {
        var findings = new ArrayList<Finding>();
        boolean gpt = disk.getStyle() == PartitionStyle.GPT;
        List<PartitionType> types = disk.getPartitions().stream().map(Partition::getType).toList();
        if (gpt && disk.isEfiBootDisk() && !types.isEmpty() && !types.contains(PartitionType.EFI)) {
            findings.add(Finding.about(disk, EFI.error("“" + disk.getName() + "” makes a disk that UEFI is to start from, without an EFI partition.")
                    .next("Add a partition of type efi with FAT32.")));
        } else if (gpt && types.contains(PartitionType.EFI) && !types.contains(PartitionType.MSR)) {
            findings.add(Finding.about(disk, MSR.warning("“" + disk.getName() + "” makes an EFI partition and no reserved one (MSR).").next("Add a partition of type msr, 128 MB.")));
        }
        boolean rest = false;
        for (Partition each : disk.getPartitions()) {
            of(each, gpt, disk, findings);
            if (rest && each.getType() != PartitionType.LOGICAL) {
                findings.add(Finding.about(each, REST.error(said(each, disk) + " follows one that takes all the rest.").next("Give the earlier one a size.")));
            }
            rest |= takesRest(each);
        }
        return findings;
    }

    private static boolean takesRest(Partition partition) {
        return partition.getType() != PartitionType.EXTENDED
                && (partition.getSize() == null || partition.getUnit() == SizeUnit.PERCENT && partition.getSize() == 100);
    }

    private static void of(Partition each, boolean gpt, PartitionDisk disk, List<Finding> findings) {
        PartitionType type = each.getType();
        if (type == PartitionType.EFI && each.getFileSystem() != FileSystem.FAT32) {
            findings.add(Finding.about(each, StepsPackage.Literals.PARTITION__FILE_SYSTEM, FAT32.error(said(each, disk) + " is an EFI partition and is not formatted with FAT32.").next("Format it with FAT32."))
                    .with(Fixes.set(each, StepsPackage.Literals.PARTITION__FILE_SYSTEM, FileSystem.FAT32, "Format with FAT32")));
        }
        boolean forGpt = type == PartitionType.EFI || type == PartitionType.MSR;
        boolean forMbr = type == PartitionType.EXTENDED || type == PartitionType.LOGICAL;
        if (gpt && forMbr || !gpt && forGpt) {
            findings.add(Finding.about(each, StepsPackage.Literals.PARTITION__TYPE, MBR.error(said(each, disk) + " is of type " + type.getLiteral() + ", which a disk of style "
                    + disk.getStyle().getLiteral() + " cannot have.").next("Change the style of the disk, or the type."))
                    .with(Fixes.set(each, StepsPackage.Literals.PARTITION__TYPE, PartitionType.PRIMARY, "Change the type to primary")));
        }
        if (gpt && each.isBootable()) {
            Problem problem = BOOTABLE.info(said(each, disk) + " is marked as bootable, which means nothing on a GPT disk.").next("Take bootable off.");
            findings.add(Finding.about(each, StepsPackage.Literals.PARTITION__BOOTABLE, problem).with(Fixes.clear(each, StepsPackage.Literals.PARTITION__BOOTABLE, "Take bootable off")));
        }
        if (each.getUnit() == SizeUnit.PERCENT && each.getSize() != null && each.getSize() > 100) {
            findings.add(Finding.about(each, StepsPackage.Literals.PARTITION__SIZE, PERCENT.error(said(each, disk) + " is to take " + each.getSize() + " percent.").next("State 100 at most."))
                    .with(Fixes.set(each, StepsPackage.Literals.PARTITION__SIZE, 100L, "Change to 100 percent")));
        }
    }

    private static String said(Partition partition, PartitionDisk disk) {
        return "Partition " + (disk.getPartitions().indexOf(partition) + 1) + (partition.getName() == null ? "" : " (“" + partition.getName() + "”)") + " of “" + disk.getName() + "”";
    }
}
