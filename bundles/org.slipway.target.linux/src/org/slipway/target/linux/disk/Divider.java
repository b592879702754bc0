package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.Parts.Laid;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** Divides disks. What a broken-off one has left is told by the mark, which is put on last. */
public final class Divider {
    private final Tools tools;
    private final Nodes nodes;
    private final Letters letters;
    private final Marks marks;

    Divider(Tools tools, Nodes nodes, Letters letters, Marks marks) {
        this.tools = tools;
        this.nodes = nodes;
        this.letters = letters;
        this.marks = marks;
    }

    /** @param taken letters of volumes on other disks; @return the letter of each part, in order */
    public List<Optional<String>> divide(Medium disk, Layout layout, Set<String> taken, UUID mark, Progress progress) throws TargetException,
            InterruptedException {
        List<Laid> parts = Parts.of(layout, disk.size());
        List<Optional<String>> given = letters(layout, taken);
        progress.at(0, "Removing what is on disk " + disk.number());
        empty(disk);
        String script = layout.style() == Style.GPT ? gpt(disk, parts, mark) : mbr(disk, parts);
        tools.run(Call.of(Tool.SFDISK, "divide disk " + disk.number(), words(disk, "--wipe", "always", disk.path().toString())).reading(script));
        for (Laid each : parts) {
            wipe(disk, each.start(), Math.min(Parts.MIB, each.size()), each.part().use());
        }
        for (int i = 0; i < parts.size(); i++) {
            Laid each = parts.get(i);
            progress.at((i + 1.0) / (parts.size() + 1), "Formatting " + (each.part().label().isEmpty() ? "partition " + (i + 1) : each.part().label()));
            new Formatter(tools, nodes).format(disk, each.start(), each.size(), each.part().fileSystem(), each.part().label(), each.part().quick());
        }
        note(layout, parts, given, mark);
        if (layout.style() == Style.MBR) {
            marks.note(mark);
        }
        tools.run(Call.of(Tool.SFDISK, "mark disk " + disk.number(), words(disk, "--disk-id", disk.path().toString(),
                layout.style() == Style.GPT ? mark.toString().toUpperCase(Locale.ROOT) : "0x%08x".formatted(Marks.signature(mark)))));
        nodes.settle(new Nodes.Spot(disk.path(), 0));
        progress.at(1, "Disk " + disk.number() + " is ready");
        return given;
    }

    /** Of a file the kernel need not be told, for which sfdisk would wait. */
    private static List<String> words(Medium disk, String... further) {
        var words = new ArrayList<>(List.of("-q"));
        if (disk.image()) {
            words.add("--no-tell-kernel");
        }
        words.addAll(List.of(further));
        return words;
    }

    private static List<Optional<String>> letters(Layout layout, Set<String> taken) throws TargetException {
        var all = new HashSet<>(taken);
        var given = new ArrayList<Optional<String>>();
        for (Part part : layout.parts()) {
            Optional<String> letter = part.letter() && part.fileSystem() != FileSystem.NONE ? Letters.free(all) : Optional.empty();
            letter.ifPresent(all::add);
            given.add(letter);
        }
        return given;
    }

    /** Ids come from the mark, so that a layout that is made again after it was broken off gets the same. */
    private static UUID id(UUID mark, int disk, int number) {
        return UUID.nameUUIDFromBytes((mark + "/" + disk + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }

    private void note(Layout layout, List<Laid> parts, List<Optional<String>> given, UUID mark) throws TargetException {
        var noted = new HashMap<String, String>();
        for (int i = 0; i < parts.size(); i++) {
            String id = layout.style() == Style.GPT ? id(mark, layout.disk(), parts.get(i).number()).toString()
                    : String.format(Locale.ROOT, "%08x-%02d", Marks.signature(mark), parts.get(i).number());
            noted.put(id, given.get(i).orElse(""));
        }
        letters.note(noted);
    }

    /** The beginning and the end, where tables and their copies are; the rest of a file too. */
    private void empty(Medium disk) throws TargetException, InterruptedException {
        if (disk.image()) {
            // gives room back; where the file system cannot do that, nothing is lost
            tools.attempt(Call.of(Tool.FALLOCATE, "empty disk " + disk.number(), "--punch-hole", "-o", "0", "-l", Long.toString(disk.size()),
                    disk.path().toString()),
                    line -> { });
        }
        zero(disk, 0, Parts.MIB);
        zero(disk, disk.size() - Parts.MIB, Parts.MIB);
    }

    private static void wipe(Medium disk, long start, long count, Use use) throws TargetException {
        if (use != Use.EXTENDED) { // which begins with the table of the logical ones
            zero(disk, start, count);
        }
    }

    private static void zero(Medium disk, long start, long count) throws TargetException {
        try (FileChannel channel = FileChannel.open(disk.path(), StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate((int) count);
            while (zeros.hasRemaining()) {
                channel.write(zeros, start + zeros.position());
            }
            channel.force(false);
        } catch (IOException broken) {
            throw new TargetException(Problem.error("TARGET-DISK-WRITE", "“" + disk.path() + "” does not take what was written: " + broken.getMessage() + ".")
                    .next("Look whether the disk is whole."), broken);
        }
    }

    private static String gpt(Medium disk, List<Laid> parts, UUID mark) {
        var script = new StringBuilder("label: gpt\nlabel-id: " + id(mark, disk.number(), 0) + "\nunit: sectors\n\n");
        for (Laid each : parts) {
            script.append(each.number()).append(" : start=").append(each.start() / disk.sector()).append(", size=").append(each.size() / disk.sector())
                    .append(", type=").append(switch (each.part().use()) {
                        case EFI -> Slot.EFI;
                        case MSR -> Slot.MSR;
                        case RECOVERY -> Slot.RECOVERY;
                        case PRIMARY, HIDDEN, EXTENDED, LOGICAL -> Slot.DATA;
                    }).append(", uuid=").append(id(mark, disk.number(), each.number()));
            String name = each.part().label().replaceAll("[\"\\\\\\p{Cntrl}]", "_"); // which would end it in the script
            if (!name.isEmpty()) {
                script.append(", name=\"").append(name).append('"');
            }
            List<String> bits = bits(each.part());
            if (!bits.isEmpty()) {
                script.append(", attrs=\"").append(String.join(" ", bits)).append('"');
            }
            script.append('\n');
        }
        return script.toString();
    }

    private static List<String> bits(Part part) {
        return switch (part.use()) {
            case RECOVERY -> List.of("RequiredPartition", "GUID:" + Slot.NO_LETTER);
            case HIDDEN -> List.of("GUID:" + Slot.HIDDEN + "," + Slot.NO_LETTER);
            case PRIMARY -> part.letter() ? List.of() : List.of("GUID:" + Slot.NO_LETTER);
            case EFI, MSR, EXTENDED, LOGICAL -> List.of();
        };
    }

    private static String mbr(Medium disk, List<Laid> parts) throws TargetException {
        var script = new StringBuilder("label: dos\nlabel-id: 0x00000001\nunit: sectors\n\n");
        for (Laid each : parts) {
            String type = switch (each.part().use()) {
                case PRIMARY, LOGICAL -> each.part().fileSystem() == FileSystem.FAT32 ? "c" : "7";
                case HIDDEN -> each.part().fileSystem() == FileSystem.FAT32 ? "1c" : "17";
                case EXTENDED -> "f";
                case RECOVERY -> "27";
                case EFI, MSR -> throw Refused.because("TARGET-LAYOUT", Refused.WRONG_PARAMETER, "An MBR has no partitions for EFI or MSR.",
                        "Change the partitions of the step.");
            };
            script.append(each.number()).append(" : start=").append(each.start() / disk.sector()).append(", size=").append(each.size() / disk.sector())
                    .append(", type=").append(type).append(each.part().active() ? ", bootable" : "").append('\n');
        }
        return script.toString();
    }
}
