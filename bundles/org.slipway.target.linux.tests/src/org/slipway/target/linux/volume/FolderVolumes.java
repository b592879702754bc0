package org.slipway.target.linux.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetException;

/** Volumes that are folders, each with a place that somebody says it has. The machine can lose its power at any writing. */
public final class FolderVolumes implements Volumes {
    private final List<Located> all = new ArrayList<>();
    private final Map<Place, VolumeFiles> files = new HashMap<>();
    private int writings;
    private int cut;

    public FolderVolumes with(Optional<String> letter, Path folder, Disks.Use use, Disks.FileSystem system, boolean windows, Place place) {
        all.add(new Located(new Disks.Volume(letter, place.disk(), place.partition(), use, system, "", place.size(), place.size(), windows), place));
        files.put(place, new Counted(new FolderFiles(folder, letter.orElse(""))));
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
        return files.get(volume.place());
    }

    private final class Counted implements VolumeFiles {
        private final VolumeFiles folder;

        Counted(VolumeFiles folder) {
            this.folder = folder;
        }

        private void count() {
            writings++;
            if (writings == cut) {
                throw new PowerCut("in a test");
            }
        }

        @Override
        public Optional<FileState> state(String path) throws TargetException {
            return folder.state(path);
        }

        @Override
        public List<String> list(String path) throws TargetException {
            return folder.list(path);
        }

        @Override
        public InputStream read(String path) throws TargetException {
            return folder.read(path);
        }

        @Override
        public void write(String path, InputStream contents) throws TargetException {
            count();
            folder.write(path, contents);
        }

        @Override
        public void delete(String path) throws TargetException {
            count();
            folder.delete(path);
        }

        @Override
        public Optional<Path> real(String path) throws TargetException {
            return folder.real(path);
        }
    }

    /** All files below a folder with what they hold. */
    public static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(each).toString(), new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
