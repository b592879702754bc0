package org.slipway.target.windows.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Before.Encoding;
import org.slipway.target.windows.command.Before.Life;
import org.slipway.target.windows.line.ProgramLine;

/** Disks and volumes: diskpart changes them, a script looks at them. */
public final class DiskCommands {
    private static final String CODE = "TARGET-DISK";
    private static final int LONGEST_LABEL = 32;
    private static final int LONGEST_FAT_LABEL = 11;
    private static final String FAT_SIGNS = "\"*?/\\|.,;:+=<>[]";

    private final Tools tools;

    public DiskCommands(Tools tools) {
        this.tools = tools;
    }

    /** Disks, partitions and volumes, as {@code disks}, {@code partitions} and {@code volumes}. */
    public Commands look() throws TargetException {
        return new Scripts(tools).call("disks").alone("look at the disks", "TARGET-DISKS-UNSEEN");
    }

    /**
     * Removes all from a disk and divides it; the mark comes last.
     *
     * @param sizes of the parts, as {@link PartSizes} has them
     * @param letters of the parts, as {@code S:}
     */
    public Commands partition(Layout layout, List<Optional<Long>> sizes, List<Optional<String>> letters, UUID mark) throws TargetException {
        var script = new StringBuilder("rescan\n").append("select disk ").append(layout.disk()).append('\n')
                .append("online disk noerr\nattributes disk clear readonly noerr\nclean\n");
        boolean gpt = layout.style() == Style.GPT;
        script.append(gpt ? "convert gpt noerr\n" : "convert mbr noerr\n");
        if (gpt) { // Windows may make a reserved partition by itself; the layout says whether there shall be one
            script.append("select partition 1 noerr\ndelete partition override noerr\n");
        }
        for (int i = 0; i < layout.parts().size(); i++) {
            part(layout.parts().get(i), gpt, sizes.get(i), letters.get(i), script);
        }
        script.append("uniqueid disk id=").append(gpt ? mark.toString().toUpperCase(Locale.ROOT) : signature(mark)).append('\n');
        return diskpart("divide disk " + layout.disk(), script.toString());
    }

    private static void part(Part part, boolean gpt, Optional<Long> size, Optional<String> letter, StringBuilder script) throws TargetException {
        script.append("create partition ").append(switch (part.use()) {
            case PRIMARY, HIDDEN, RECOVERY -> "primary";
            case EXTENDED -> "extended";
            case LOGICAL -> "logical";
            case EFI -> "efi";
            case MSR -> "msr";
        });
        size.ifPresent(megabytes -> script.append(" size=").append(megabytes));
        script.append('\n');
        if (part.fileSystem() != FileSystem.NONE) {
            script.append("format fs=").append(part.fileSystem() == FileSystem.NTFS ? "ntfs" : "fat32").append(" label=\"").append(label(part)).append('"')
                    .append(part.quick() ? " quick\n" : "\n");
        }
        if (part.active() && !gpt) {
            script.append("active\n");
        }
        letter.ifPresent(each -> script.append("assign letter=").append(each.charAt(0)).append('\n'));
        switch (part.use()) { // after formatting, which diskpart refuses for these
            case RECOVERY -> script.append(gpt ? "set id=\"de94bba4-06d1-4d40-a16a-bfd50179d6ac\"\ngpt attributes=0x8000000000000001\n" : "set id=27 override\n");
            case HIDDEN -> script.append(gpt ? "gpt attributes=0x4000000000000000\n" : "set id=17 override\n");
            case PRIMARY, EXTENDED, LOGICAL, EFI, MSR -> { }
        }
    }

    /** FAT32 has room for eleven letters; a longer name is cut, as it means nothing to Windows. */
    private static String label(Part part) throws TargetException {
        String label = part.label();
        String impossible = part.fileSystem() == FileSystem.FAT32 ? FAT_SIGNS : "\"";
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(c -> c < ' ' || impossible.indexOf(c) >= 0)) {
            throw new TargetException(Problem.error("TARGET-LABEL", "“" + label + "” cannot be the name of a volume.")
                    .next("Take at most 32 letters, figures, blanks and dashes."), 0x8007007BL);
        }
        return part.fileSystem() == FileSystem.FAT32 && label.length() > LONGEST_FAT_LABEL ? label.substring(0, LONGEST_FAT_LABEL) : label;
    }

    /** What of a mark has room where disks with MBR keep one: its first 32 bits. */
    public static String signature(UUID mark) {
        return mark.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Empties a volume by formatting it anew. @param drive as {@code D:} */
    public Commands format(String drive, FileSystem system, String label) throws TargetException {
        return diskpart("format " + drive, "select volume " + drive.charAt(0) + "\nformat fs=" + (system == FileSystem.FAT32 ? "fat32" : "ntfs") + " label=\""
                + label.replace("\"", "") + "\" quick override\n");
    }

    /** Gives a partition a drive letter. */
    public Commands letter(int disk, int partition, String letter) throws TargetException {
        return diskpart("give partition " + partition + " of disk " + disk + " the letter " + letter,
                "select disk " + disk + "\nselect partition " + partition + "\nassign letter=" + letter.charAt(0) + "\n");
    }

    /** Takes a drive letter away again. */
    public Commands noLetter(int disk, int partition, String letter) throws TargetException {
        return diskpart("take the letter " + letter + " away", "select disk " + disk + "\nselect partition " + partition + "\nremove letter=" + letter.charAt(0) + "\n");
    }

    /** Makes a disk dynamic. */
    public Commands dynamic(int disk) throws TargetException {
        return diskpart("make disk " + disk + " dynamic", "select disk " + disk + "\nconvert dynamic\n");
    }

    private Commands diskpart(String act, String script) throws TargetException {
        String path = tools.file("diskpart.txt");
        return Commands.of(act, CODE, Run.of(ProgramLine.of(tools.program("diskpart.exe")).with("/s", path).text()))
                .with(new Before(path, script.replace("\n", "\r\n"), Encoding.UTF_8, Life.RUN));
    }
}
