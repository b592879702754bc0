package org.slipway.target.windows.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.machine.Disks.Disk;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;

/** The disks as the storage classes of Windows tell them. */
record DiskView(List<Answer> disks, List<Answer> partitions, List<String> letters) {
    private static final Map<String, Use> BY_GUID = Map.of("c12a7328-f81f-11d2-ba4b-00a0c93ec93b", Use.EFI, "e3c9e316-0b5c-4db8-817d-f92df00215ae", Use.MSR,
            "de94bba4-06d1-4d40-a16a-bfd50179d6ac", Use.RECOVERY);
    private static final List<String> DYNAMIC = List.of("5808c8aa-7e8f-42e0-85d2-e1e90434cfb3", "af9b60a0-1431-4f62-bc68-3311714a69ad");
    private static final long DYNAMIC_MBR = 0x42;
    /** By cable or card: 1394, USB, SD. */
    private static final List<Long> REMOVABLE = List.of(4L, 7L, 12L);

    static DiskView of(Map<String, Object> told) {
        var answer = new Answer(told);
        List<Answer> partitions = answer.rows("partitions").stream()
                .sorted(Comparator.<Answer>comparingLong(each -> each.number("disk")).thenComparingLong(each -> each.number("offset"))).toList();
        return new DiskView(answer.rows("disks").stream().sorted(Comparator.comparingLong(each -> each.number("number"))).toList(), partitions,
                answer.texts("letters").stream().map(each -> each.toUpperCase(Locale.ROOT) + ":").toList());
    }

    Optional<Answer> disk(int number) {
        return disks.stream().filter(each -> each.number("number") == number).findFirst();
    }

    /** Marks of disks with MBR are not on them. */
    List<Disk> all() {
        return disks.stream().map(each -> new Disk((int) each.number("number"), each.number("size"), style(each), mark(each))).toList();
    }

    private static Optional<Style> style(Answer disk) {
        return switch ((int) disk.number("style")) {
            case 1 -> Optional.of(Style.MBR);
            case 2 -> Optional.of(Style.GPT);
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> mark(Answer disk) {
        String guid = guid(disk.text("guid"));
        return guid.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(guid)) : Optional.empty();
    }

    private static String guid(String text) {
        return text.strip().replace("{", "").replace("}", "").toLowerCase(Locale.ROOT);
    }

    List<Volume> volumes() {
        var volumes = new ArrayList<Volume>();
        for (Answer each : partitions) {
            volumes.add(new Volume(letter(each), (int) each.number("disk"), (int) each.number("number"), use(each), system(each), each.text("label"), each.number("size"),
                    each.number("free"), each.yes("windows")));
        }
        return volumes;
    }

    private static Optional<String> letter(Answer partition) {
        return partition.text("letter").isEmpty() ? Optional.empty() : Optional.of(partition.text("letter").toUpperCase(Locale.ROOT) + ":");
    }

    private static FileSystem system(Answer partition) {
        return switch (partition.text("fileSystem").toUpperCase(Locale.ROOT)) {
            case "NTFS", "REFS" -> FileSystem.NTFS;
            case "FAT32", "FAT", "EXFAT" -> FileSystem.FAT32;
            default -> FileSystem.NONE;
        };
    }

    private Use use(Answer partition) {
        String guid = guid(partition.text("gpt"));
        if (!guid.isEmpty()) {
            return BY_GUID.getOrDefault(guid, partition.yes("hidden") ? Use.HIDDEN : Use.PRIMARY);
        }
        return switch ((int) partition.number("mbr")) {
            case 0x05, 0x0F -> Use.EXTENDED;
            case 0x27 -> Use.RECOVERY;
            case 0x11, 0x14, 0x16, 0x17, 0x1B, 0x1C, 0x1E -> Use.HIDDEN;
            default -> logical(partition) ? Use.LOGICAL : Use.PRIMARY;
        };
    }

    private boolean logical(Answer partition) {
        long at = partition.number("offset");
        return partitions.stream().filter(each -> each.number("disk") == partition.number("disk") && (each.number("mbr") == 0x05 || each.number("mbr") == 0x0F))
                .anyMatch(each -> at > each.number("offset") && at < each.number("offset") + each.number("size"));
    }

    boolean dynamic(int disk) {
        return partitions.stream().filter(each -> each.number("disk") == disk).anyMatch(each -> DYNAMIC.contains(guid(each.text("gpt"))) || each.number("mbr") == DYNAMIC_MBR);
    }

    /** The disk that a drive lies on. @param drive as {@code C:} */
    Optional<Integer> diskOf(String drive) {
        return volumes().stream().filter(each -> each.letter().filter(drive::equalsIgnoreCase).isPresent()).map(Volume::disk).findFirst();
    }

    static boolean removable(Answer disk) {
        return REMOVABLE.contains(disk.number("bus"));
    }

    /** The partition that firmware starts from: of a disk, else of any. */
    Optional<Volume> system(int disk, boolean uefi) {
        List<Volume> all = volumes();
        var found = new ArrayList<Volume>();
        for (int i = 0; i < all.size(); i++) {
            boolean starts = uefi ? all.get(i).use() == Use.EFI && all.get(i).fileSystem() == FileSystem.FAT32 : partitions.get(i).yes("active");
            if (starts) {
                found.add(all.get(i));
            }
        }
        return found.stream().min(Comparator.comparing((Volume each) -> each.disk() != disk));
    }

    /** Letters that nothing has, but for disks that are about to be emptied. */
    List<String> freeLetters(Optional<Integer> emptied, boolean pe) {
        List<String> freed = volumes().stream().filter(each -> emptied.filter(disk -> disk == each.disk()).isPresent()).flatMap(each -> each.letter().stream()).toList();
        var free = new ArrayList<String>();
        for (char c = 'C'; c <= 'Z'; c++) {
            String letter = c + ":";
            if ((!letters.contains(letter) || freed.contains(letter)) && !(pe && letter.equals("X:"))) {
                free.add(letter);
            }
        }
        return free;
    }
}
