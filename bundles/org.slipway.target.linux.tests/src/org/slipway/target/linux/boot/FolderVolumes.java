package org.slipway.target.linux.boot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.PowerCut;
import org.slipway.target.linux.volume.Place;
import org.slipway.target.linux.volume.VolumeFiles;
import org.slipway.target.linux.volume.Volumes;

/** Volumes that are folders, each with a place that somebody says it has. The machine can lose its power at any writing. */
public final class FolderVolumes implements Volumes {
    private final List<Located> all = new ArrayList<>();
    private final TreeMap<String, Path> folders = new TreeMap<>();
    private int writings;
    private int cut;

    public FolderVolumes with(Optional<String> letter, Path folder, Disks.Use use, Disks.FileSystem system, boolean windows, Place place) {
        all.add(new Located(new Disks.Volume(letter, place.disk(), place.partition(), use, system, "", place.size(), place.size(), windows), place));
        folders.put(place.disk() + "," + place.partition(), folder);
        return this;
    }

    /** Counted from 1; 0 never. */
    public void cutAt(int writing) {
        writings = 0;
        cut = writing;
    }

    public int writings() {
        return writings;
    }

    private void write() {
        writings++;
        if (writings == cut) {
            throw new PowerCut("in a test");
        }
    }

    @Override
    public List<Located> all() {
        return all;
    }

    @Override
    public Optional<Located> at(String drive) {
        return all.stream().filter(each -> each.volume().letter().filter(drive::equalsIgnoreCase).isPresent()).findFirst();
    }

    @Override
    public VolumeFiles files(Located volume) {
        return new Folder(folders.get(volume.place().disk() + "," + volume.place().partition()));
    }

    private final class Folder implements VolumeFiles {
        private final Path top;

        Folder(Path top) {
            this.top = top;
        }

        private Path at(String path) {
            Path here = top;
            for (String part : path.split("[\\\\/]+")) {
                here = part.isEmpty() ? here : in(here, part);
            }
            return here;
        }

        private static Path in(Path folder, String name) {
            if (!Files.isDirectory(folder)) {
                return folder.resolve(name);
            }
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(each -> each.getFileName().toString().equalsIgnoreCase(name)).findFirst().orElse(folder.resolve(name));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public Optional<FileState> state(String path) {
            Path there = at(path);
            return Files.exists(there) ? Optional.of(new FileState(Files.isDirectory(there), there.toFile().length(), Instant.EPOCH, Optional.empty()))
                    : Optional.empty();
        }

        @Override
        public List<String> list(String folder) {
            try (Stream<Path> all = Files.list(at(folder))) {
                return all.map(each -> each.getFileName().toString()).sorted().toList();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public InputStream read(String path) {
            try {
                return Files.newInputStream(at(path));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void write(String path, InputStream contents) {
            Path there = at(path);
            try {
                var bytes = new ByteArrayOutputStream();
                contents.transferTo(bytes);
                FolderVolumes.this.write();
                Files.createDirectories(there.getParent());
                Path half = there.resolveSibling(there.getFileName() + ".half");
                Files.write(half, bytes.toByteArray());
                Files.move(half, there, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void delete(String path) {
            FolderVolumes.this.write();
            if (Files.exists(at(path))) {
                try (Stream<Path> all = Files.walk(at(path))) {
                    all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }

        @Override
        public Optional<Path> real(String path) {
            return Optional.of(at(path));
        }
    }

    /** All files below a folder with what they hold. */
    public static TreeMap<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(each).toString(), new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
