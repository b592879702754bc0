package org.slipway.target.linux.offline;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.hive.EmptyHive;
import org.slipway.target.linux.volume.FolderVolumes;
import org.slipway.target.linux.volume.Place;
import org.slipway.target.linux.volume.VolumeFiles;

/** A machine with one drive C: with a Windows, in a folder. */
final class OfflineLab implements Files {
    private final FolderVolumes volumes;

    OfflineLab(Path folder) throws Exception {
        var identity = new Place.Gpt(new UUID(1, 2), new UUID(3, 4));
        this.volumes = new FolderVolumes().with(Optional.of("C:"), folder, Use.PRIMARY, FileSystem.NTFS, true,
                new Place(0, 3, "disk.img", 1 << 20, 1 << 30, identity));
        file("C:\\Windows\\System32\\config\\SYSTEM", EmptyHive.bytes());
        file("C:\\Windows\\System32\\config\\SOFTWARE", EmptyHive.bytes());
        file("C:\\Windows\\Setup\\State\\State.ini", "[State]\r\nImageState=IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\r\n");
    }

    FolderVolumes volumes() {
        return volumes;
    }

    void file(String path, byte[] contents) throws TargetException {
        write(path, new ByteArrayInputStream(contents));
    }

    void file(String path, String text) throws TargetException {
        file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    String text(String path) throws Exception {
        try (InputStream input = read(path)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private VolumeFiles files() {
        return volumes.files(volumes.all().getFirst());
    }

    private static String inside(String path) {
        return path.substring(path.indexOf(':') + 1);
    }

    @Override
    public Optional<FileState> state(String path) throws TargetException {
        return files().state(inside(path));
    }

    @Override
    public List<String> list(String folder) throws TargetException {
        return files().list(inside(folder));
    }

    @Override
    public InputStream read(String path) throws TargetException {
        return files().read(inside(path));
    }

    @Override
    public void write(String path, InputStream contents) throws TargetException {
        files().write(inside(path), contents);
    }

    @Override
    public void delete(String path) throws TargetException {
        files().delete(inside(path));
    }
}
