package org.slipway.target.linux.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** Puts empty file systems onto partitions. */
public final class Formatter {
    private static final long SECTOR = 512;
    /** Below, FAT32 would have too few clusters with more than a sector each; in bytes. */
    private static final long SMALL_FAT = 260L << 20;
    private static final int LONGEST_FAT_LABEL = 11;

    private final Tools tools;
    private final Nodes nodes;

    Formatter(Tools tools, Nodes nodes) {
        this.tools = tools;
        this.nodes = nodes;
    }

    /** Formats a partition anew, with the same file system and label. */
    public void again(Found partition) throws TargetException, InterruptedException {
        format(partition.disk(), partition.place().start(), partition.place().size(), partition.fileSystem(), partition.label(), true);
    }

    /** @param start in bytes; @param size in bytes; @param quick whether the rest of the volume is left as it is; files are never filled with zeros */
    void format(Medium disk, long start, long size, FileSystem fileSystem, String label, boolean quick) throws TargetException, InterruptedException {
        if (fileSystem == FileSystem.NONE) {
            return;
        }
        Path node = nodes.device(disk, start, size);
        String act = "format “" + label + "” on disk " + disk.number();
        tools.run(fileSystem == FileSystem.NTFS ? Call.of(Tool.MKNTFS, act, ntfs(node, start, label, quick || disk.image()))
                : Call.of(Tool.MKFS_FAT, act, fat(node, start, size, label)));
        nodes.settle(nodes.spot(disk, start, size));
        nodes.release(disk, start); // the image itself is looked at next
    }

    /** Windows starts from a volume only that knows where on the disk it begins. */
    private static List<String> ntfs(Path node, long start, String label, boolean quick) {
        var words = new ArrayList<>(List.of("-F", "-q", "-s", Long.toString(SECTOR), "-p", Long.toString(start / SECTOR), "-H", "255", "-S", "63", "-L",
                label));
        if (quick) {
            words.add("-Q");
        }
        words.add(node.toString());
        return words;
    }

    private static List<String> fat(Path node, long start, long size, String label) {
        var words = new ArrayList<>(List.of("-F", "32", "-h", Long.toString(start / SECTOR)));
        if (size < SMALL_FAT) {
            words.addAll(List.of("-s", "1"));
        }
        String name = label.replaceAll("[^A-Za-z0-9 _-]", "_");
        if (!name.isBlank()) {
            words.addAll(List.of("-n", (name.length() > LONGEST_FAT_LABEL ? name.substring(0, LONGEST_FAT_LABEL) : name).toUpperCase(Locale.ROOT)));
        }
        words.add(node.toString());
        return words;
    }
}
