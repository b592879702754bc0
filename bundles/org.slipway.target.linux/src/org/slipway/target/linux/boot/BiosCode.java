package org.slipway.target.linux.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.Place;

/**
 * What a BIOS runs first of a disk with MBR. Windows has code of its own for that, which is nowhere to be had but in Windows; so GRUB takes its place: it
 * lies between the first sector and the first partition, starts the file bootmgr of the active partition, and does nothing else.
 */
final class BiosCode {
    private static final int SECTOR = 512;
    /** Of the first sector; what follows is the disk's signature and its table. */
    private static final int CODE = 440;
    private static final String WHAT = "put code on disk %d that a BIOS starts Windows by";

    private final Tools tools;
    private final Path modules;

    /** @param modules the folder of GRUB's parts for BIOS */
    BiosCode(Tools tools, Path modules) {
        this.tools = tools;
        this.modules = modules;
    }

    /**
     * Writes it; the same bytes each time.
     *
     * @param system the active partition
     * @param room before the first partition, in bytes
     */
    void put(Place system, long room) throws TargetException, InterruptedException {
        Path first = modules.resolve("boot.img");
        if (!Files.isRegularFile(first)) {
            throw Refused.because("TARGET-NO-BOOT-CODE", Refused.NOT_SUPPORTED,
                    "Boot files and entries are in place, but no code is at hand by which a BIOS could start them from disk "
                    + system.disk() + ".",
                            "Install the package “grub-pc-bin”, or start Windows PE once and run bootsect.exe /nt60 SYS /mbr there, or let the machine start by UEFI.");
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("slipway-boot");
            Path core = folder.resolve("core.img");
            Path words = Files.writeString(folder.resolve("grub.cfg"), "ntldr /bootmgr\nboot\n");
            tools.run(Call.of(Tool.GRUB_MKIMAGE, WHAT.formatted(system.disk()), "--directory", modules.toString(), "--format", "i386-pc", "--output",
                    core.toString(),
                    "--prefix", "(,msdos" + system.partition() + ")/", "--config", words.toString(), "biosdisk", "part_msdos", "ntfs", "fat", "ntldr", "boot"));
            write(system, Files.readAllBytes(core), Arrays.copyOf(Files.readAllBytes(first), CODE), room);
        } catch (IOException failed) {
            throw Refused.because("TARGET-BOOT-CODE", Refused.DENIED, "Linux could not " + WHAT.formatted(system.disk()) + ": " + failed.getMessage() + ".",
                    "Look whether the disk may be written to.");
        } finally {
            remove(folder);
        }
    }

    /** The first sector last: until then the disk starts as it did before. */
    private static void write(Place system, byte[] core, byte[] first, long room) throws TargetException, IOException {
        if (core.length + SECTOR > room) {
            throw Refused.because("TARGET-BOOT-CODE", Refused.FULL, "Before the first partition of disk " + system.disk()
                    + " there is no room for the code that a BIOS starts.",
                    "Divide the disk so that its first partition begins at 1 MB.");
        }
        try (FileChannel disk = FileChannel.open(Path.of(system.device()), StandardOpenOption.WRITE)) {
            put(disk, core, SECTOR);
            disk.force(false);
            put(disk, first, 0);
            disk.force(false);
        }
    }

    private static void put(FileChannel disk, byte[] bytes, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            disk.write(buffer, at + buffer.position());
        }
    }

    private static void remove(@Nullable Path folder) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve("core.img"));
                Files.deleteIfExists(folder.resolve("grub.cfg"));
                Files.deleteIfExists(folder);
            } catch (IOException stays) {
                // small files, without secrets, that the system removes with other temporary ones
            }
        }
    }
}
