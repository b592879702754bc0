import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.content.SiteContent;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetRequest;
import org.slipway.model.Artifact;
import org.slipway.model.ContentReference;
import org.slipway.model.ModelFactory;
import org.slipway.target.linux.LinuxTargets;

/** Puts an image onto the NTFS volume of a disk in a file, first by the engine, then by wimlib-imagex alone, and says how long each took. */
class ApplyImage {
    private static final Progress QUIET = (fraction, what) -> { };
    private static final long MIB = 1L << 20;
    /** Of the disks, in bytes; they take room as they are filled. */
    private static final long SIZE = 16_384 * MIB;

    /** A folder with image.wim; the files for the two times, in seconds. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Target target = divided(folder, "ours");
        long begun = System.nanoTime();
        target.offer(Images.class).orElseThrow().apply(new Images.Image(image(), 1, false), new SiteContent(folder), "C:", false, List.of(), QUIET);
        write(arguments[1], System.nanoTime() - begun);
        target.offer(Closing.class).orElseThrow().close();
        divided(folder, "alone").offer(Closing.class).orElseThrow().close();
        write(arguments[2], alone(folder, disk(folder, "alone")));
    }

    private static Path disk(Path folder, String name) {
        return folder.resolve(name + ".img");
    }

    /** A disk of its own for each, since blocks that were written before are written faster. */
    private static Target divided(Path folder, String name) throws Exception {
        Path disk = disk(folder, name);
        Files.deleteIfExists(disk);
        try (var file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        Target target = new LinuxTargets().open(new TargetRequest(disk.toString(), any -> Optional.empty(), folder, folder.resolve("keep-" + name)));
        var part = new Part("Bench", Use.PRIMARY, FileSystem.NTFS, new Share.Rest(), false, true, true);
        target.offer(Disks.class).orElseThrow().partition(new Layout(0, Style.GPT, List.of(part)), new UUID(1, 2), QUIET);
        return target;
    }

    private static Artifact image() {
        var image = ModelFactory.eINSTANCE.createPackage();
        image.setId("image");
        image.setName("Image");
        ContentReference content = ModelFactory.eINSTANCE.createContentReference();
        content.setPath("image.wim");
        image.getContent().add(content);
        return image;
    }

    /** In nanoseconds, until all of it is on the disk, as ours. */
    private static long alone(Path folder, Path disk) throws Exception {
        String node = new String(new ProcessBuilder("losetup", "-f", "--show", "-o", Long.toString(MIB), "--sizelimit", Long.toString(SIZE - 2 * MIB), disk.toString()).start()
                .getInputStream().readAllBytes()).strip();
        try {
            long begun = System.nanoTime();
            int code = new ProcessBuilder("wimlib-imagex", "apply", folder.resolve("image.wim").toString(), "1", node).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile()).start().waitFor();
            if (code != 0 || new ProcessBuilder("sync", node).start().waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("output")));
            }
            return System.nanoTime() - begun;
        } finally {
            new ProcessBuilder("losetup", "-d", node).start().waitFor();
        }
    }

    private static void write(String file, long nanoseconds) throws Exception {
        Files.writeString(Path.of(file), String.format(Locale.ROOT, "%.9f", nanoseconds / 1e9));
    }
}
