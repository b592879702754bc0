package org.slipway.target.linux.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a disk is used by anything on this machine, which must not lose it. What the run itself has of it must have been let go before. */
final class InUse {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern SAID_OF_A_FILE = Pattern.compile(" \\(deleted\\)$");

    private final Path blocks;
    private final Path processes;

    InUse(Path blocks, Path processes) {
        this.blocks = blocks;
        this.processes = processes;
    }

    static InUse here() {
        return new InUse(Path.of("/sys/block"), Path.of("/proc"));
    }

    /** By what, to be read after “is”; empty where by nothing. */
    Optional<String> of(Path disk, boolean image, MountTable mounts) throws IOException {
        List<String> names = new ArrayList<>();
        if (!image) {
            names.addAll(devices(disk.getFileName().toString()));
        }
        return behindLoop(disk).or(() -> mounted(names, mounts)).or(() -> held(names)).or(() -> swap(names, disk)).or(() -> opened(disk, names));
    }

    /** The disk and its partitions, as the kernel names them. */
    private List<String> devices(String disk) throws IOException {
        var names = new ArrayList<String>(List.of(disk));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(blocks.resolve(disk), part -> Files.exists(part.resolve("partition")))) {
            parts.forEach(part -> names.add(part.getFileName().toString()));
        }
        return names;
    }

    private Path folder(String device, String disk) {
        return device.equals(disk) ? blocks.resolve(disk) : blocks.resolve(disk).resolve(device);
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private Optional<String> behindLoop(Path disk) {
        try (Stream<Path> all = Files.list(blocks)) {
            return all.filter(each -> text(each.resolve("loop/backing_file")).filter(file -> sameFile(file, disk)).isPresent()).findFirst()
                    .map(each -> "in use as /dev/" + each.getFileName());
        } catch (IOException | UncheckedIOException untold) {
            return Optional.empty();
        }
    }

    /** A partition of the disk counts too. */
    private static boolean sameFile(String told, Path disk) {
        String file = SAID_OF_A_FILE.matcher(told).replaceFirst("");
        return file.equals(disk.toString()) || disk.startsWith("/dev") && file.matches(Pattern.quote(disk.toString()) + "p?\\d+");
    }

    private Optional<String> mounted(List<String> names, MountTable mounts) {
        String disk = names.isEmpty() ? "" : names.getFirst();
        List<String> numbers = names.stream().flatMap(each -> text(folder(each, disk).resolve("dev")).stream()).toList();
        return mounts.mounts().stream().filter(each -> numbers.contains(each.device()) || names.contains(each.source().replaceFirst("^/dev/", ""))).findFirst()
                .map(each -> "mounted at " + each.point());
    }

    /** LVM, RAID, encryption. */
    private Optional<String> held(List<String> names) {
        String disk = names.isEmpty() ? "" : names.getFirst();
        for (String name : names) {
            try (Stream<Path> holders = Files.list(folder(name, disk).resolve("holders"))) {
                Optional<String> holder = holders.map(each -> each.getFileName().toString()).sorted().findFirst();
                if (holder.isPresent()) {
                    return Optional.of("part of /dev/" + holder.get() + " (LVM, RAID or encryption)");
                }
            } catch (IOException none) {
                // such a device has none
            }
        }
        return Optional.empty();
    }

    private Optional<String> swap(List<String> names, Path disk) {
        try (Stream<String> lines = Files.lines(processes.resolve("swaps"))) {
            return lines.map(line -> line.split("\\s+")[0]).filter(file -> file.equals(disk.toString()) || names.contains(file.replaceFirst("^/dev/",
                    ""))).findFirst()
                    .map(file -> "used for swapping");
        } catch (IOException | UncheckedIOException none) {
            return Optional.empty();
        }
    }

    private Optional<String> opened(Path disk, List<String> names) {
        long self = ProcessHandle.current().pid();
        List<String> paths = Stream.concat(Stream.of(disk.toString()), names.stream().map(each -> "/dev/" + each)).toList();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, path -> NUMBER.matcher(path.getFileName().toString()).matches())) {
            for (Path process : all) {
                if (Long.parseLong(process.getFileName().toString()) != self && hasOpen(process, paths, names.isEmpty())) {
                    return Optional.of("opened by " + text(process.resolve("comm")).orElse("a program") + " (process " + process.getFileName() + ")");
                }
            }
        } catch (IOException untold) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean hasOpen(Path process, List<String> paths, boolean image) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (leadsTo(file, paths, image)) {
                    return true;
                }
            }
        } catch (IOException endedOrForbidden) {
            return false;
        }
        return false;
    }

    /** A file may be opened by another of its names. */
    private static boolean leadsTo(Path link, List<String> paths, boolean image) {
        try {
            String file = Files.readSymbolicLink(link).toString();
            return paths.contains(file) || image && file.startsWith("/") && Files.isSameFile(link, Path.of(paths.getFirst()));
        } catch (IOException closed) {
            return false;
        }
    }
}
