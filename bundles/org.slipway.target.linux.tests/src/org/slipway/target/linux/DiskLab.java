package org.slipway.target.linux;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;
import org.slipway.base.Digest;
import org.slipway.base.ProblemException;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.target.TargetRequest;
import org.slipway.model.ContentReference;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ExternalKind;
import org.slipway.sequence.SequenceFactory;
import org.slipway.target.linux.disk.DiskSet;
import org.slipway.target.linux.disk.Media;
import org.slipway.target.linux.disk.Medium;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.process.Programs;
import org.slipway.target.linux.process.Stamp;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.LinuxTools;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.LinuxVolumes;
import org.slipway.target.linux.volume.VolumeFiles;
import org.slipway.target.linux.volume.Volumes.Located;

/** A folder with images of disks, an image of a small Windows, and what a run keeps. */
final class DiskLab {
    static final Progress QUIET = (fraction, what) -> { };
    static final long MIB = 1L << 20;
    static final Layout UEFI = new Layout(0, Style.GPT, List.of(part("System", Use.EFI, FileSystem.FAT32, new Share.Bytes(40 * MIB), false),
            part("", Use.MSR, FileSystem.NONE, new Share.Bytes(16 * MIB), false), part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Rest(), true)));

    /** In memory, where the machine keeps files there: what is tried here is written to the disk again and again. */
    static final class Memory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory) ? Files.createTempDirectory(memory, "slipway-lab") : Files.createTempDirectory("slipway-lab");
        }
    }

    private final Path folder;

    DiskLab(Path folder) {
        this.folder = folder;
    }

    static Part part(String label, Use use, FileSystem fileSystem, Share share, boolean letter) {
        return new Part(label, use, fileSystem, share, false, true, letter);
    }

    Path folder() {
        return folder;
    }

    /** A new disk without anything on it. */
    Path disk(String name) throws IOException {
        return disk(name, 160 * MIB);
    }

    /** @param size in bytes */
    Path disk(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(size);
        }
        return file;
    }

    static Tools tools() {
        return LinuxTools.onPath(new Programs(new Stamp("lab-" + ProcessHandle.current().pid())), System.getenv("PATH"));
    }

    static TargetRequest request(String what, Path site, Path keep) {
        return new TargetRequest(what, id -> Optional.empty(), site, keep);
    }

    Target open(String what, String keep) throws ProblemException {
        return open(what, keep, UnaryOperator.identity(), UnaryOperator.identity(), Locks.here());
    }

    Target open(String what, String keep, UnaryOperator<Tools> tools, UnaryOperator<VolumeFiles> files, Locks locks) throws ProblemException {
        return new LinuxTargets(tools, files).open(request(what, folder, folder.resolve(keep)), locks);
    }

    /** An image of a small Windows, with the files that start it. */
    Path windows(String name) throws Exception {
        Path tree = folder.resolve(name + "-tree");
        write(tree, "Windows/System32/config/SYSTEM", "not a hive");
        write(tree, "Windows/System32/notepad.exe", "x".repeat(70_000));
        write(tree, "Windows/Boot/EFI/bootmgfw.efi", "starts Windows");
        write(tree, "Windows/Setup/State/State.ini", "[State]\r\nImageState=IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\r\n");
        write(tree, "Users/Public/Some text.txt", "text");
        Path image = folder.resolve(name + ".wim");
        tools().run(Call.of(Tool.WIMLIB, "make the lab's image", "capture", tree.toString(), image.toString(), "Windows", "--compress=fast"));
        return image;
    }

    static void write(Path tree, String path, String text) throws IOException {
        Path file = tree.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** @param path of its content, from the lab's folder */
    static ExternalArtifact artifact(String id, ExternalKind kind, String path) {
        ExternalArtifact artifact = SequenceFactory.eINSTANCE.createExternalArtifact();
        artifact.setId(id);
        artifact.setName(id);
        artifact.setIs(kind);
        ContentReference content = ModelFactory.eINSTANCE.createContentReference();
        content.setPath(path);
        artifact.getContent().add(content);
        return artifact;
    }

    static void write(Target target, String path, String text) throws TargetException {
        target.files().write(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String read(Target target, String path) throws TargetException, IOException {
        try (InputStream contents = target.files().read(path)) {
            return new String(contents.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** All that is on a disk: its partitions, and the files of their volumes by digest. Nothing of it may be in use. */
    String contents(Path disk, String keep) throws Exception {
        var kept = new Kept(folder.resolve(keep));
        List<Medium> media = new Media(folder).find(List.of(disk.toString()), kept);
        var disks = new DiskSet(media, tools(), kept);
        var volumes = new LinuxVolumes(disks, tools(), kept, UnaryOperator.identity());
        try {
            var lines = new ArrayList<String>();
            disks.disks().forEach(each -> lines.add(each.toString()));
            for (Located each : volumes.all()) {
                lines.add(each.volume().use() + " " + each.volume().fileSystem() + " " + each.volume().label() + " " + each.volume().letter() + " "
                        + each.place());
                if (each.volume().fileSystem() != FileSystem.NONE) {
                    list(volumes.files(each), "", lines);
                }
            }
            return String.join("\n", lines);
        } finally {
            volumes.releaseAll();
        }
    }

    private static void list(VolumeFiles files, String folder, List<String> lines) throws Exception {
        for (String name : files.list(folder)) {
            String path = folder.isEmpty() ? name : folder + "\\" + name;
            FileState state = files.state(path).orElseThrow();
            lines.add("  " + path + " " + (state.folder() ? "" : digest(files, path)));
            if (state.folder() && !path.equals("System Volume Information")) {
                list(files, path, lines);
            }
        }
    }

    /** Of an image the names of what it holds: it has times and a number of its own. */
    private static String digest(VolumeFiles files, String path) throws Exception {
        if (path.endsWith(".wim")) {
            return tools().run(Call.of(Tool.WIMLIB, "list an image", "dir", files.real(path).orElseThrow().toString(), "all"));
        }
        try (InputStream contents = files.read(path)) {
            return Digest.of(contents).hex();
        }
    }
}
