package org.slipway.target.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** Which disks may be touched, and what becomes of them. */
@RealDisks
class LinuxTargetsTest {
    private static final UUID MARK = UUID.fromString("0badcafe-0000-4000-8000-000000000007");

    @TempDir(factory = DiskLab.Memory.class)
    private Path folder;
    private DiskLab lab;
    private final Tools tools = DiskLab.tools();

    @BeforeEach
    void lab() {
        lab = new DiskLab(folder);
    }

    private Problem refused(String what) {
        return assertThrows(ProblemException.class, () -> lab.open(what, "keep-refused")).problems().getFirst();
    }

    private static void close(Target target) {
        target.offer(Closing.class).orElseThrow().close();
    }

    private static void partition(Target target, Layout layout) throws Exception {
        target.offer(Disks.class).orElseThrow().partition(layout, MARK, DiskLab.QUIET);
    }

    /** For as long as a test needs it. */
    private interface Trying {
        void with(String loop) throws Exception;
    }

    private void looped(Path file, Trying trying) throws Exception {
        String loop = tools.run(Call.of(Tool.LOSETUP, "try", "-f", "--show", file.toString())).strip();
        try {
            trying.with(loop);
        } finally {
            tools.run(Call.of(Tool.LOSETUP, "end", "-d", loop));
        }
    }

    @Test
    void withoutADiskThatIsNamedNothingIsTouched() {
        assertEquals("TARGET-NO-DISK-NAMED", refused("").code());
        assertEquals("TARGET-NO-DISK-NAMED", refused("firmware=bios").code());
        assertFalse(Files.exists(folder.resolve("keep-refused")), "a refusal leaves nothing behind");
    }

    @Test
    void whatIsNoDiskIsRefusedWithANextStep() throws Exception {
        Problem missing = refused("disk.img");
        assertEquals("TARGET-NO-DISK", missing.code());
        assertTrue(missing.nextStep().contains("truncate"), missing.nextStep());
        assertEquals("TARGET-DISK-REFUSED", refused(folder.toString()).code());
        assertEquals("TARGET-DISK-REFUSED", refused("/dev/null").code());
        lab.disk("small.img", DiskLab.MIB);
        assertTrue(refused("small.img").text().contains("too few"), refused("small.img").text());
        assertTrue(refused("small.img").nextStep().contains("larger"), refused("small.img").nextStep());
        lab.disk("disk.img");
        assertTrue(refused("disk.img,disk.img").text().contains("twice"));
    }

    @Test
    void aDiskThatIsMountedIsRefused() throws Exception {
        Path disk = lab.disk("disk.img");
        looped(disk, loop -> {
            assertEquals("TARGET-DISK-REFUSED", refused("disk.img").code(), "a file that is in use as a device");
            tools.run(Call.of(Tool.MKNTFS, "try", "-F", "-Q", "-q", loop));
            Path point = Files.createDirectory(folder.resolve("point"));
            tools.run(Call.of(Tool.NTFS_3G, "try", loop, point.toString()));
            try {
                assertTrue(refused(loop).text().contains("mounted at " + point), refused(loop).text());
            } finally {
                tools.run(Call.of(Tool.UMOUNT, "end", point.toString()));
            }
        });
    }

    @Test
    void aDiskThatAProgramHasOpenIsRefused() throws Exception {
        Path disk = lab.disk("disk.img");
        Process reader = new ProcessBuilder("sh", "-c", "echo open; exec cat").redirectInput(disk.toFile()).start();
        Process holder = new ProcessBuilder("sh", "-c", "exec 3<" + disk + "; echo open; read line").start();
        try {
            assertEquals("open", holder.inputReader().readLine());
            assertTrue(refused("disk.img").text().contains("opened by"), refused("disk.img").text());
        } finally {
            holder.destroyForcibly().waitFor();
            reader.destroyForcibly().waitFor();
        }
    }

    @Test
    void twoRunsNeverWorkOnOneDisk() throws Exception {
        lab.disk("disk.img");
        Target first = lab.open("disk.img", "first");
        try {
            assertTrue(refused("disk.img").text().contains("another run"));
        } finally {
            close(first);
        }
        close(lab.open("disk.img", "second"));
    }

    @Test
    void aBlockDeviceIsDividedAsAFileIs() throws Exception {
        Path disk = lab.disk("disk.img");
        looped(disk, loop -> {
            Target target = lab.open(loop, "keep");
            partition(target, DiskLab.UEFI);
            DiskLab.write(target, "C:\\a\\File.txt", "text");
            assertEquals("text", DiskLab.read(target, "c:\\A\\file.TXT"), "case makes no difference");
            close(target);
        });
        String verified = new String(new ProcessBuilder("sgdisk", "-v", disk.toString()).redirectErrorStream(true).start().getInputStream().readAllBytes());
        assertTrue(verified.contains("No problems found"), verified);
        assertTrue(lab.contents(disk, "keep").contains("a\\File.txt"));
    }

    @Test
    void aVolumeOfNtfsSaysWhereOnTheDiskItBegins() throws Exception {
        Path disk = lab.disk("disk.img");
        Target target = lab.open("disk.img", "keep");
        partition(target, DiskLab.UEFI);
        close(target);
        try (var bytes = new RandomAccessFile(disk.toFile(), "r")) {
            long start = 57 * DiskLab.MIB;
            bytes.seek(start + 0x1C);
            assertEquals(start / 512, Integer.toUnsignedLong(Integer.reverseBytes(bytes.readInt())), "hidden sectors");
            bytes.seek(start + 0x18);
            assertEquals(63, Short.reverseBytes(bytes.readShort()), "sectors of a track");
            assertEquals(255, Short.reverseBytes(bytes.readShort()), "heads");
        }
    }

    @Test
    void aDiskForABiosHasAnExtendedPartitionToo() throws Exception {
        lab.disk("disk.img");
        Target target = lab.open("firmware=bios,disk.img", "keep");
        try {
            partition(target, new Layout(0, Style.MBR, List.of(new Disks.Part("Boot", Use.PRIMARY, FileSystem.NTFS, new Share.Bytes(20 * DiskLab.MIB),
                    true, true, false),
                    DiskLab.part("", Use.EXTENDED, FileSystem.NONE, new Share.Rest(), false),
                    DiskLab.part("Windows", Use.LOGICAL, FileSystem.NTFS, new Share.Percent(50), true), DiskLab.part("Data", Use.LOGICAL,
                            FileSystem.FAT32, new Share.Rest(), true))));
            List<Disks.Volume> volumes = target.offer(Disks.class).orElseThrow().volumes();
            assertEquals(List.of("- PRIMARY NTFS Boot", "- EXTENDED NONE ", "C: LOGICAL NTFS Windows", "D: LOGICAL FAT32 DATA"),
                    volumes.stream().map(each -> each.letter().orElse("-") + " " + each.use() + " " + each.fileSystem() + " " + each.label()).toList());
            assertEquals(Optional.of(MARK), target.offer(Disks.class).orElseThrow().disks().getFirst().mark());
            assertFalse(target.offer(Boots.class).orElseThrow().uefi());
            DiskLab.write(target, "D:\\Folder\\Long name.txt", "on FAT");
            assertEquals("on FAT", DiskLab.read(target, "d:\\folder\\LONG NAME.txt"));
            target.files().delete("D:\\Folder");
            assertEquals(Optional.empty(), target.files().state("D:\\Folder\\Long name.txt"));
        } finally {
            close(target);
        }
    }

    @Test
    void lettersAndMarksAreTheSameWhenTheDisksAreOpenedAgain() throws Exception {
        lab.disk("one.img");
        lab.disk("two.img");
        Target first = lab.open("one.img,two.img", "keep");
        Layout onSecond = new Layout(1, Style.GPT, List.of(DiskLab.part("Data", Use.PRIMARY, FileSystem.NTFS, new Share.Rest(), true)));
        partition(first, onSecond);
        partition(first, DiskLab.UEFI);
        List<Disks.Volume> before = first.offer(Disks.class).orElseThrow().volumes();
        close(first);

        Target again = lab.open("one.img,two.img", "keep");
        try {
            assertEquals(before, again.offer(Disks.class).orElseThrow().volumes());
            assertEquals(List.of(Optional.of(MARK), Optional.of(MARK)), again.offer(Disks.class).orElseThrow().disks().stream().map(Disks.Disk::mark).toList());
            assertEquals(List.of("C:", "D:"), before.stream().flatMap(each -> each.letter().stream()).sorted().toList());
        } finally {
            close(again);
        }
    }

    @Test
    void aDiskThatIsTooSmallStaysAsItIs() throws Exception {
        Path disk = lab.disk("disk.img");
        Target target = lab.open("disk.img", "keep");
        partition(target, DiskLab.UEFI);
        Layout large = new Layout(0, Style.GPT, List.of(DiskLab.part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Bytes(1L << 40), true)));
        assertEquals("TARGET-DISK-SMALL", assertThrows(TargetException.class, () -> partition(target, large)).problem().code());
        close(target);
        assertTrue(lab.contents(disk, "keep").contains("EFI FAT32 SYSTEM"));
    }

    @Test
    void aRestartLetsTheDiskGoAndCountsAsOne() throws Exception {
        Path disk = lab.disk("disk.img");
        Target target = lab.open("disk.img", "keep");
        partition(target, DiskLab.UEFI);
        DiskLab.write(target, "C:\\kept.txt", "kept");
        String before = target.power().bootId();
        assertTrue(target.power().survivesRestart());
        target.power().restart(Power.Next.PE, "");
        assertFalse(target.power().upAfterRestart(), "whoever goes on says by that that it has restarted");
        assertTrue(!before.equals(target.power().bootId()));
        close(target);
        assertTrue(lab.contents(disk, "keep").contains("kept.txt"));
    }

    @Test
    void whatAProgramLeftRunningDoesNotHoldTheDisk() throws Exception {
        Path disk = lab.disk("disk.img");
        Target target = lab.open("disk.img", "keep");
        partition(target, DiskLab.UEFI);
        DiskLab.write(target, "C:\\held.txt", "held");
        target.processes().run(CommandLine.of("sh -c 'setsid sleep 1000 < \"$1\" > /dev/null 2>&1 &' held C:\\held.txt"), line -> { });
        close(target);
        close(lab.open("disk.img", "another"));
        assertTrue(lab.contents(disk, "keep").contains("held.txt"));
    }

    @Test
    void onceTheInstalledSystemWasStartedTheRunDoesNotGoOnInLinux() throws Exception {
        lab.disk("disk.img");
        Target target = lab.open("disk.img", "keep");
        target.power().restart(Power.Next.SYSTEM, "");
        close(target);
        assertEquals("TARGET-IN-SYSTEM", assertThrows(ProblemException.class, () -> lab.open("disk.img", "keep")).problems().getFirst().code());
        close(lab.open("disk.img", "another run"));
    }

    @Test
    void whatLinuxCannotDoIsNotOffered() throws Exception {
        lab.disk("disk.img");
        Target target = lab.open("disk.img", "keep");
        try {
            for (Class<?> each : List.of(Encryption.class, UserStates.class, Membership.class)) {
                assertEquals(Optional.empty(), target.offer(each));
            }
            assertTrue(target.inBootEnvironment());
        } finally {
            close(target);
        }
    }
}
