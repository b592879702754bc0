package org.slipway.target.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.Target;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** Files that are no disks are not lost, however they come to be named. */
@RealDisks
class NoDiskTest {
    private static final long MIB = DiskLab.MIB;

    @TempDir(factory = DiskLab.Memory.class)
    private Path folder;
    private DiskLab lab;

    @BeforeEach
    void lab() {
        lab = new DiskLab(folder);
    }

    private Problem refused(String what) {
        return assertThrows(ProblemException.class, () -> lab.open(what, "keep-refused")).problems().getFirst();
    }

    private void accepted(String what, String keep) throws ProblemException {
        lab.open(what, keep).offer(Closing.class).orElseThrow().close();
    }

    private Path holding(String name, long size, long at, byte... bytes) throws Exception {
        Path file = lab.disk(name, size);
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(bytes);
        }
        return file;
    }

    @Test
    void aFileThatHoldsDataAndNoTableIsRefusedAndStaysAsItIs() throws Exception {
        byte[] data = new byte[(int) (12 * MIB)];
        new Random(1).nextBytes(data);
        Path archive = Files.write(folder.resolve("backup.tar.gz"), data);
        assertEquals("TARGET-DISK-DATA", refused("backup.tar.gz").code());
        assertTrue(refused("backup.tar.gz").nextStep().contains("Name another file"), refused("backup.tar.gz").nextStep());
        assertArrayEquals(data, Files.readAllBytes(archive));
        assertFalse(Files.exists(folder.resolve("keep-refused")), "a refusal leaves nothing behind");
    }

    @Test
    void dataAtTheEndOrInTheMidstOfAFileIsFoundToo() throws Exception {
        holding("end.img", 64 * MIB, 64 * MIB - 1, (byte) 1);
        assertEquals("TARGET-DISK-DATA", refused("end.img").code());
        holding("midst.img", 64 * MIB, 33 * MIB + 7, (byte) 1);
        assertEquals("TARGET-DISK-DATA", refused("midst.img").code());
    }

    @Test
    void aVolumeWithoutATableIsRefused() throws Exception {
        Tools tools = DiskLab.tools();
        Path ntfs = lab.disk("ntfs.img", 32 * MIB);
        tools.run(Call.of(Tool.MKNTFS, "try", "-F", "-Q", "-q", ntfs.toString()));
        assertEquals("TARGET-DISK-DATA", refused("ntfs.img").code());
        Path fat = lab.disk("fat.img", 64 * MIB);
        tools.run(Call.of(Tool.MKFS_FAT, "try", "-F", "32", fat.toString()));
        assertEquals("TARGET-DISK-DATA", refused("fat.img").code());
    }

    @Test
    void aMediumToInstallFromIsRefusedThoughItHasATable() throws Exception {
        Path iso = lab.disk("install.iso", 64 * MIB);
        DiskLab.tools().run(Call.of(Tool.SFDISK, "try", "-q", "--no-tell-kernel", iso.toString()).reading("label: dos\n\nstart=2048, type=17\n"));
        accepted("install.iso", "before");
        try (var open = new RandomAccessFile(iso.toFile(), "rw")) {
            open.seek(16 * 2048 + 1);
            open.write("CD001".getBytes(StandardCharsets.US_ASCII));
        }
        assertEquals("TARGET-DISK-DATA", refused("install.iso").code());
    }

    @Test
    void aNewDiskAndOneThatWasDividedAreTaken() throws Exception {
        Path zeros = Files.write(folder.resolve("zeros.img"), new byte[(int) (20 * MIB)]);
        accepted(zeros.toString(), "zeros");
        lab.disk("large.img", 64L << 30);
        accepted("large.img", "large");
        lab.disk("disk.img");
        Target first = lab.open("disk.img", "first");
        first.offer(Disks.class).orElseThrow().partition(DiskLab.UEFI, new UUID(1, 2), DiskLab.QUIET);
        first.offer(Closing.class).orElseThrow().close();
        accepted("disk.img", "another run");
        holding("disk.img", 160 * MIB, 160 * MIB - 512, "EFI PART".getBytes(StandardCharsets.US_ASCII));
        accepted("disk.img", "after one that was broken off");
    }

    @Test
    void aRunGoesOnWithItsFileWhateverWasLeftInIt() throws Exception {
        lab.disk("disk.img");
        accepted("disk.img", "keep");
        try (var open = new RandomAccessFile(folder.resolve("disk.img").toFile(), "rw")) {
            open.seek(50 * MIB);
            open.write(7);
        }
        assertEquals("TARGET-DISK-DATA", refused("disk.img").code(), "another run does not begin with it");
        accepted("disk.img", "keep");
    }

    @Test
    void whatIsInAFolderOfTheSiteIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("packages/tools"));
        lab.disk("packages/tools/install.img");
        Problem refused = refused("packages/tools/install.img");
        assertEquals("TARGET-DISK-IN-SITE", refused.code());
        assertTrue(refused.nextStep().contains("outside the site"), refused.nextStep());
        Files.createSymbolicLink(folder.resolve("link.img"), folder.resolve("packages/tools/install.img"));
        assertEquals("TARGET-DISK-IN-SITE", refused("link.img").code());
    }

    @Test
    void aSmallFileWithATextIsNotToBeMadeLarger() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "my notes\n");
        Problem refused = refused("notes.txt");
        assertEquals("TARGET-DISK-DATA", refused.code());
        assertTrue(refused.nextStep().startsWith("Name another file"), refused.nextStep());
    }

    @Test
    void aFileThatIsInUseByAnotherOfItsNamesIsRefused() throws Exception {
        Path disk = lab.disk("disk.img");
        Files.createLink(folder.resolve("other.img"), disk);
        Tools tools = DiskLab.tools();
        String loop = tools.run(Call.of(Tool.LOSETUP, "try", "-f", "--show", disk.toString())).strip();
        try {
            assertTrue(refused("other.img").text().contains("in use as " + loop), refused("other.img").text());
            Files.delete(disk);
            assertTrue(refused("other.img").text().contains("in use as " + loop), "though the name it was attached by is gone");
        } finally {
            tools.run(Call.of(Tool.LOSETUP, "end", "-d", loop));
        }
        accepted("other.img", "keep");
    }

    @Test
    void twoNamesOfAFileAreOneDisk() throws Exception {
        Files.createLink(folder.resolve("other.img"), lab.disk("disk.img"));
        assertTrue(refused("disk.img,other.img").text().contains("twice"), refused("disk.img,other.img").text());
        Target first = lab.open("disk.img", "first");
        try {
            assertTrue(refused("other.img").text().contains("another run"), refused("other.img").text());
        } finally {
            first.offer(Closing.class).orElseThrow().close();
        }
    }

    @Test
    void theTargetIsCalledByItsDisks() throws Exception {
        lab.disk("disk.img");
        lab.disk("second.img");
        Target target = lab.open("firmware=bios,disk.img,second.img", "keep");
        try {
            assertEquals("linux:disk.img,second.img", target.name());
        } finally {
            target.offer(Closing.class).orElseThrow().close();
        }
    }
}
