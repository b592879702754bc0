package org.slipway.target.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.machine.Images.Label;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.sequence.ExternalKind;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tool;

/** Images by wimlib, on volumes that hold something already or nothing. */
@RealDisks
class ImagesTest {
    private static final Layout TWO = new Layout(0, Style.GPT, List.of(DiskLab.part("First", Use.PRIMARY, FileSystem.NTFS,
            new Share.Bytes(60 * DiskLab.MIB), true),
            DiskLab.part("Second", Use.PRIMARY, FileSystem.NTFS, new Share.Bytes(50 * DiskLab.MIB), true), DiskLab.part("Fat", Use.PRIMARY,
                    FileSystem.FAT32, new Share.Rest(), true)));

    @TempDir(factory = DiskLab.Memory.class)
    private Path folder;
    private DiskLab lab;
    private Target target;

    @BeforeEach
    void prepare() throws Exception {
        lab = new DiskLab(folder);
        DiskLab.write(folder, "one/Data/one.txt", "one");
        DiskLab.write(folder, "two/Data/two.txt", "two");
        wim("capture", folder.resolve("one").toString(), folder.resolve("data.wim").toString(), "One");
        wim("append", folder.resolve("two").toString(), folder.resolve("data.wim").toString(), "Two");
        lab.disk("disk.img");
        target = lab.open("disk.img", "keep");
        target.offer(Disks.class).orElseThrow().partition(TWO, new UUID(1, 2), DiskLab.QUIET);
    }

    @AfterEach
    void close() {
        target.offer(Closing.class).orElseThrow().close();
    }

    private static void wim(String... words) throws Exception {
        DiskLab.tools().run(Call.of(Tool.WIMLIB, "make the lab's image", words));
    }

    private void apply(int index, String drive, boolean wipe, String... kept) throws Exception {
        images().apply(new Image(DiskLab.artifact("data", ExternalKind.OPERATING_SYSTEM_IMAGE, "data.wim"), index, false), new SiteContent(folder),
                drive, wipe, List.of(kept),
                DiskLab.QUIET);
    }

    private Images images() {
        return target.offer(Images.class).orElseThrow();
    }

    private String text(String path) throws Exception {
        return DiskLab.read(target, path);
    }

    @Test
    void theImageOfANumberIsAppliedAndItsProgressTold() throws Exception {
        var heard = new ArrayList<Double>();
        images().apply(new Image(DiskLab.artifact("data", ExternalKind.OPERATING_SYSTEM_IMAGE, "data.wim"), 2, false), new SiteContent(folder), "D:",
                true, List.of(),
                (fraction, what) -> heard.add(fraction));
        assertEquals("two", text("D:\\Data\\two.txt"));
        assertEquals(List.of(), target.files().list("C:\\"), "the other volume stays as it is");
        assertEquals(heard.stream().sorted().toList(), heard);
        assertEquals(1.0, heard.getLast());
    }

    @Test
    void anImageThatIsNotInTheFileIsNamed() {
        assertEquals("TARGET-NO-IMAGE-INDEX", assertThrows(TargetException.class, () -> apply(3, "C:", true)).problem().code());
    }

    @Test
    void wipingLeavesWhatIsToBeKept() throws Exception {
        apply(1, "C:", true);
        DiskLab.write(target, "C:\\Store\\Deep\\state.mig", "state");
        DiskLab.write(target, "C:\\Store\\other.txt", "goes");
        DiskLab.write(target, "C:\\_SMSTaskSequence\\Packages\\a.txt", "stays");
        apply(2, "C:", true, "C:\\store\\deep");
        assertEquals(List.of("Data", "Store", "_SMSTaskSequence"), target.files().list("C:\\"));
        assertEquals(List.of("two.txt"), target.files().list("C:\\Data"));
        assertEquals(List.of("Deep"), target.files().list("C:\\Store"));
        assertEquals("state", text("C:\\Store\\Deep\\state.mig"));
    }

    @Test
    void withoutWipingAnImageIsLaidOverWhatIsThere() throws Exception {
        apply(1, "C:", false);
        DiskLab.write(target, "C:\\Data\\two.txt", "older");
        apply(2, "C:", false);
        assertEquals("one", text("C:\\Data\\one.txt"));
        assertEquals("two", text("C:\\Data\\two.txt"));
    }

    @Test
    void anImageInPartsIsFoundByItsFirst() throws Exception {
        Files.createDirectory(folder.resolve("parts"));
        DiskLab.write(folder, "one/large.bin", "");
        Files.write(folder.resolve("one/large.bin"), noise());
        wim("capture", folder.resolve("one").toString(), folder.resolve("large.wim").toString(), "Large", "--compress=none");
        wim("split", folder.resolve("large.wim").toString(), folder.resolve("parts/install.swm").toString(), "1");
        assertTrue(Files.exists(folder.resolve("parts/install2.swm")));
        images().apply(new Image(DiskLab.artifact("parts", ExternalKind.OPERATING_SYSTEM_IMAGE, "parts"), 1, false), new SiteContent(folder), "C:",
                true, List.of(), DiskLab.QUIET);
        assertEquals(noise().length, target.files().state("C:\\large.bin").orElseThrow().size());
    }

    private static byte[] noise() {
        var bytes = new byte[3 << 20];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void anImageOfOneVolumeOnAnotherGivesTheSameFilesWhenItIsApplied() throws Exception {
        apply(1, "C:", true);
        DiskLab.write(target, "C:\\pagefile.sys", "left out");
        DiskLab.write(target, "C:\\Üben\\Text mit Blank.txt", "über");
        images().capture("C:", "D:\\captured.wim", new Label("First", "as it was", "", "1.0"), false, DiskLab.QUIET);
        String told = DiskLab.tools().run(Call.of(Tool.WIMLIB, "look", "info", out("D:\\captured.wim").toString()));
        assertTrue(told.contains("as it was"), told);

        images().apply(new Image(DiskLab.artifact("captured", ExternalKind.OPERATING_SYSTEM_IMAGE, "out.wim"), 1, false), new SiteContent(folder), "C:",
                true, List.of(), DiskLab.QUIET);
        assertEquals(List.of("Data", "Üben"), target.files().list("C:\\"));
        assertEquals("über", text("C:\\Üben\\Text mit Blank.txt"));
    }

    private Path out(String path) throws Exception {
        try (var contents = target.files().read(path)) {
            Path copy = folder.resolve("out.wim");
            Files.copy(contents, copy);
            return copy;
        }
    }

    @Test
    void whereNoImageCanGoIsToldInPlainWords() throws Exception {
        assertEquals("TARGET-NO-VOLUME", assertThrows(TargetException.class, () -> apply(1, "Q:", true)).problem().code());
        assertEquals("TARGET-FAT-IMAGE", assertThrows(TargetException.class, () -> apply(1, "E:", true)).problem().code());
    }

    @Test
    void contentThatIsThereIsNotBroughtAgainAndDamageIsMended() throws Exception {
        Supplies supplies = target.offer(Supplies.class).orElseThrow();
        var what = DiskLab.artifact("tools", ExternalKind.PACKAGE, "one");
        supplies.bring(what, new SiteContent(folder), Optional.of("E:\\Tools"), DiskLab.QUIET);
        DiskLab.write(target, "E:\\Tools\\Data\\one.txt", "eno");
        supplies.bring(what, new SiteContent(folder), Optional.of("E:\\Tools"), DiskLab.QUIET);
        assertEquals("one", text("E:\\Tools\\Data\\one.txt"));
    }

    @Test
    void contentThatDoesNotFitIsRefusedBeforeAnythingIsCopied() throws Exception {
        try (var large = new RandomAccessFile(folder.resolve("large.iso").toFile(), "rw")) {
            large.setLength(300 * DiskLab.MIB);
        }
        var what = DiskLab.artifact("large", ExternalKind.PACKAGE, "large.iso");
        var refused = assertThrows(TargetException.class, () -> target.offer(Supplies.class).orElseThrow().bring(what, new SiteContent(folder),
                Optional.of("C:\\Large"), DiskLab.QUIET));
        assertEquals("TARGET-FULL", refused.problem().code());
        assertEquals(Optional.empty(), target.files().state("C:\\Large"));
    }
}
