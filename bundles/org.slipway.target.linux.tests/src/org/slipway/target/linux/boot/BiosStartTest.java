package org.slipway.target.linux.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.hive.HiveLab;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.FolderVolumes;
import org.slipway.target.linux.volume.Place;

/** A machine with a BIOS, which a program that emulates it starts. */
class BiosStartTest {
    private static final Path GRUB = Path.of("/usr/lib/grub/i386-pc");
    private static final int START = 1 << 20;
    private static final int SIZE = 32 << 20;
    private static final String MARKER = "BOOTMGR STARTED";

    @TempDir
    private Path lab;

    private static Tools tools() {
        Tools tools = HiveLab.tools();
        assumeTrue(HiveLab.has("grub-mkimage") && Files.exists(GRUB.resolve("boot.img")), "grub-pc-bin is not installed");
        return tools;
    }

    /** Code of 16 bits that says the marker at the serial line, in the place of bootmgr. */
    private static byte[] speaking() {
        var code = new ByteArrayOutputStream();
        code.writeBytes(new byte[] { (byte) 0xBA, (byte) 0xF8, 3 }); // the line's port
        for (byte each : (MARKER + "\n").getBytes(StandardCharsets.US_ASCII)) {
            code.writeBytes(new byte[] { (byte) 0xB0, each, (byte) 0xEE });
        }
        code.writeBytes(new byte[] { (byte) 0xFA, (byte) 0xF4, (byte) 0xEB, (byte) 0xFD }); // stands still
        return code.toByteArray();
    }

    private Path disk(int start) throws IOException {
        Path image = lab.resolve("disk.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(START + SIZE);
            file.seek(440);
            file.write(new byte[] { 4, 3, 2, 1, 0, 0 });
            file.write(new byte[] { (byte) 0x80, 0, 0, 0, 7, 0, 0, 0 }); // active, NTFS
            file.writeInt(Integer.reverseBytes(start / 512));
            file.writeInt(Integer.reverseBytes(SIZE / 512));
            file.seek(510);
            file.write(new byte[] { 0x55, (byte) 0xAA });
        }
        return image;
    }

    private static void file(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private LinuxBoots boots(Path windows, Path image, int start, Tools tools) throws IOException {
        file(windows.resolve("Windows/System32/config/SYSTEM"), new byte[1]);
        file(windows.resolve("Windows/Boot/PCAT/bootmgr"), speaking());
        var place = new Place(0, 1, image.toString(), start, SIZE, new Place.Mbr(0x01020304));
        Firmware bios = new Firmware() {
            @Override
            public boolean uefi() {
                return false;
            }

            @Override
            public boolean takesEntries() {
                return false;
            }
        };
        return new LinuxBoots(new FolderVolumes().with(Optional.of("C:"), windows, Use.PRIMARY, FileSystem.NTFS, true, place), tools, bios, GRUB);
    }

    @Test
    void theCodeIsTheSameEachTimeAndLeavesTheTableAlone() throws Exception {
        Tools tools = tools();
        Path image = disk(START);
        byte[] before = Files.readAllBytes(image);
        LinuxBoots boots = boots(lab.resolve("windows"), image, START, tools);
        boots.startWindowsFrom("C:");
        byte[] once = Files.readAllBytes(image);
        assertArrayEquals(Arrays.copyOfRange(before, 440, 512), Arrays.copyOfRange(once, 440, 512));
        assertArrayEquals(Arrays.copyOfRange(before, START, before.length), Arrays.copyOfRange(once, START, once.length));
        assertTrue(once[0] != 0);
        boots.startWindowsFrom("C:");
        assertArrayEquals(once, Files.readAllBytes(image));
    }

    @Test
    void withoutRoomBeforeTheFirstPartitionNothingIsWritten() throws Exception {
        Tools tools = tools();
        Path image = disk(63 * 512);
        byte[] before = Files.readAllBytes(image);
        LinuxBoots boots = boots(lab.resolve("windows"), image, 63 * 512, tools);
        assertEquals("TARGET-BOOT-CODE", assertThrows(TargetException.class, () -> boots.startWindowsFrom("C:")).problem().code());
        assertArrayEquals(before, Files.readAllBytes(image));
    }

    @Test
    @Timeout(90)
    void aBiosStartsTheBootManagerOfWindows() throws Exception {
        Tools tools = tools();
        assumeTrue(HiveLab.has("qemu-system-x86_64") && HiveLab.has("ntfs-3g") && HiveLab.has("mkntfs") && Files.isWritable(Path.of("/dev/fuse")),
                "qemu-system-x86 or ntfs-3g is not installed");
        Path image = disk(START);
        Path volume = lab.resolve("volume.img");
        try (var file = new RandomAccessFile(volume.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        HiveLab.say("mkntfs", "-Q", "-F", "-p", Integer.toString(START / 512), "-H", "255", "-S", "63", volume.toString());
        Path top = Files.createDirectory(lab.resolve("top"));
        HiveLab.say("ntfs-3g", volume.toString(), top.toString());
        try {
            boots(top, image, START, tools).startWindowsFrom("C:");
        } finally {
            HiveLab.say("umount", top.toString());
        }
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(START);
            file.write(Files.readAllBytes(volume));
        }
        assertTrue(says(image).contains(MARKER));
    }

    /** What comes over the serial line, up to the marker or the end. */
    private static String says(Path image) throws Exception {
        Process machine = new ProcessBuilder("qemu-system-x86_64", "-accel", "tcg", "-smp", "1", "-m", "128", "-nographic", "-nodefaults", "-serial", "stdio",
                "-no-reboot",
                "-drive", "format=raw,file=" + image).redirectErrorStream(true).start();
        machine.onExit().orTimeout(60, TimeUnit.SECONDS).whenComplete((ended, late) -> machine.destroyForcibly());
        var said = new StringBuilder();
        try (InputStream line = machine.getInputStream()) {
            for (int c = line.read(); c >= 0 && said.indexOf(MARKER) < 0; c = line.read()) {
                said.append((char) c);
            }
        } finally {
            machine.destroyForcibly().waitFor();
        }
        return said.toString();
    }
}
