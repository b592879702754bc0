package org.slipway.target.linux.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.hive.HiveLab;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.FolderVolumes;
import org.slipway.target.linux.volume.Place;

class LinuxBootsTest {
    private static final Place.Gpt ESP = new Place.Gpt(UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10"),
            UUID.fromString("e5000000-0000-4000-8000-000000000001"));
    private static final Place.Gpt WINDOWS = new Place.Gpt(ESP.disk(), UUID.fromString("11223344-5566-7788-99aa-bbccddeeff00"));
    private static final String MANAGER = "{9dea862c-5cdd-4e70-acc1-f32b344d4795}";

    @TempDir
    private Path lab;
    private boolean uefi = true;
    private boolean entries;
    private final List<List<String>> entryCalls = new ArrayList<>();
    private String entriesTold = "";

    private final Firmware firmware = new Firmware() {
        @Override
        public boolean uefi() {
            return uefi;
        }

        @Override
        public boolean takesEntries() {
            return entries;
        }
    };

    /** With a firmware that only notes what it is told. */
    private Tools tools() {
        Tools real = HiveLab.tools();
        return new Tools() {
            @Override
            public Exit attempt(Call call, Consumer<String> lines) throws TargetException, InterruptedException {
                return real.attempt(call, lines);
            }

            @Override
            public String run(Call call) throws TargetException, InterruptedException {
                if (call.tool() == Tool.EFIBOOTMGR) {
                    entryCalls.add(call.arguments());
                    return entriesTold;
                }
                return real.run(call);
            }
        };
    }

    private Path windows() throws Exception {
        Path windows = lab.resolve("windows");
        file(windows.resolve("Windows/System32/config/SYSTEM"), "hive");
        file(windows.resolve("Windows/Boot/EFI/bootmgfw.efi"), "manager");
        file(windows.resolve("Windows/Boot/EFI/en-US/bootmgfw.efi.mui"), "words");
        file(windows.resolve("Windows/Boot/Fonts/wgl4_boot.ttf"), "font");
        file(windows.resolve("Windows/Boot/PCAT/bootmgr"), "bios manager");
        return windows;
    }

    private static void file(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private FolderVolumes gpt(String device) throws Exception {
        Files.createDirectories(lab.resolve("esp"));
        return new FolderVolumes().with(Optional.empty(), lab.resolve("esp"), Use.EFI, FileSystem.FAT32, false,
                new Place(0, 1, device, 1 << 20, 100 << 20, ESP))
                .with(Optional.of("C:"), windows(), Use.PRIMARY, FileSystem.NTFS, true, new Place(0, 3, device, 200L << 20, 8L << 30, WINDOWS));
    }

    @Test
    void windowsStartsByUefiFromFilesAndEntriesOnTheEfiPartition() throws Exception {
        new LinuxBoots(gpt("disk.img"), tools(), firmware).startWindowsFrom("c:");
        var esp = FolderVolumes.contents(lab.resolve("esp"));
        assertEquals(Set.of("EFI/BOOT/BOOTX64.EFI", "EFI/Microsoft/Boot/BCD", "EFI/Microsoft/Boot/bootmgfw.efi", "EFI/Microsoft/Boot/en-US/bootmgfw.efi.mui",
                "EFI/Microsoft/Boot/Fonts/wgl4_boot.ttf"), esp.keySet());
        assertEquals("manager", esp.get("EFI/BOOT/BOOTX64.EFI"));
        Path store = lab.resolve("esp/EFI/Microsoft/Boot/BCD");
        HiveLab.readByOthers(store);
        assertEquals("\\EFI\\Microsoft\\Boot\\bootmgfw.efi", text(store, MANAGER, "12000002"));
        String loader = text(store, MANAGER, "23000003");
        assertEquals("\\Windows\\system32\\winload.efi", text(store, loader, "12000002"));
        assertEquals("\\Windows", text(store, loader, "22000002"));
        assertArrayEquals(new byte[] { 3, 0, 0x20, 0x10 }, HiveLab.data(store, "Type", "Objects", loader, "Description").orElseThrow());
    }

    /** Word for word what bcdedit writes for partitions, but for their numbers. */
    @Test
    void partitionsAreNamedAsBcdeditNamesThem() throws Exception {
        new LinuxBoots(gpt("disk.img"), tools(), firmware).startWindowsFrom("C:");
        Path store = lab.resolve("esp/EFI/Microsoft/Boot/BCD");
        String gpt = "00000000000000000000000000000000 0600000000000000 4800000000000000 44332211665588 7799aabbccddeeff00"
                + " 00000000 00000000 04030201060508 07090a0b0c0d0e0f10"
                + "00000000000000000000000000000000";
        String loader = text(store, MANAGER, "23000003");
        assertEquals(gpt.replace(" ", ""), HexFormat.of().formatHex(element(store, loader, "11000001")));
        assertArrayEquals(element(store, loader, "11000001"), element(store, loader, "21000001"));
        String mbr = "00000000000000000000000000000000 0600000000000000 4800000000000000 0000f01500000000 0000000000000000"
                + " 00000000 01000000 f1a8ebb3000000000000000000000000"
                + "00000000000000000000000000000000";
        byte[] written = BcdDevice.of(new Place(0, 1, "disk.img", 0x15f00000, 1 << 30, new Place.Mbr(0xb3eba8f1)));
        assertEquals(mbr.replace(" ", ""), HexFormat.of().formatHex(written));
    }

    @Test
    void doneAgainAfterACutItEndsAsIfDoneOnce() throws Exception {
        FolderVolumes volumes = gpt("disk.img");
        var boots = new LinuxBoots(volumes, tools(), firmware);
        boots.startWindowsFrom("C:");
        var once = FolderVolumes.contents(lab.resolve("esp"));
        int all = volumes.writings();
        assertTrue(all > 3);
        for (int cut = 1; cut <= all; cut++) {
            Path esp = Files.createDirectories(lab.resolve("esp" + cut));
            FolderVolumes again = new FolderVolumes().with(Optional.empty(), esp, Use.EFI, FileSystem.FAT32, false, volumes.all().getFirst().place())
                    .with(Optional.of("C:"), lab.resolve("windows"), Use.PRIMARY, FileSystem.NTFS, true, volumes.all().getLast().place());
            again.cutAt(cut);
            var cutOff = new LinuxBoots(again, tools(), firmware);
            assertThrows(PowerCut.class, () -> cutOff.startWindowsFrom("C:"));
            cutOff.startWindowsFrom("C:");
            assertEquals(once, FolderVolumes.contents(esp), "cut at " + cut);
        }
    }

    @Test
    void forAnotherProcessorTheFallbackHasItsName() throws Exception {
        FolderVolumes volumes = gpt("disk.img");
        ByteBuffer program = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN).putInt(0x3C, 0x80).putInt(0x80, 0x4550).putShort(0x84, (short) 0xAA64);
        Files.write(lab.resolve("windows/Windows/Boot/EFI/bootmgfw.efi"), program.array());
        new LinuxBoots(volumes, tools(), firmware).startWindowsFrom("C:");
        assertTrue(Files.exists(lab.resolve("esp/EFI/BOOT/BOOTAA64.EFI")));
    }

    @Test
    void theFirmwareOfThisMachineGetsOneEntryForADiskOfThisMachine() throws Exception {
        entries = true;
        new LinuxBoots(gpt("/dev/nvme0n1"), tools(), firmware).startWindowsFrom("C:");
        assertEquals(List.of("--quiet", "--create", "--disk", "/dev/nvme0n1", "--part", "1", "--label", "Windows Boot Manager", "--loader",
                "\\EFI\\Microsoft\\Boot\\bootmgfw.efi"),
                entryCalls.getLast());
        entryCalls.clear();
        entriesTold = "BootCurrent: 0001\nBootOrder: 0001,0007\nBoot0001* UEFI Shell\tFvVol(x)\nBoot0007* Windows Boot Manager\tHD(1,GPT," + ESP.partition()
                + ",0x800,0x32000)/File(\\EFI\\MICROSOFT\\BOOT\\BOOTMGFW.EFI)\n";
        new LinuxBoots(gpt("/dev/nvme0n1"), tools(), firmware).startWindowsFrom("C:");
        assertEquals(List.of(List.of("--verbose"), List.of("--quiet", "--bootorder", "0007,0001")), entryCalls);
    }

    @Test
    void forTheFileOfAnImageTheFirmwareOfThisMachineIsLeftAlone() throws Exception {
        entries = true;
        new LinuxBoots(gpt("/home/lab/disk.img"), tools(), firmware).startWindowsFrom("C:");
        new LinuxBoots(gpt("/dev/loop3"), tools(), firmware).startWindowsFrom("C:");
        assertEquals(List.of(), entryCalls);
    }

    private FolderVolumes mbr(boolean active, String code) throws Exception {
        ByteBuffer disk = ByteBuffer.allocate(2 << 20).order(ByteOrder.LITTLE_ENDIAN);
        disk.put(0, (byte) 0x33).put(446, (byte) (active ? 0x80 : 0)).put(510, (byte) 0x55).put(511, (byte) 0xAA);
        disk.put((1 << 20) + 0x200, code.getBytes(StandardCharsets.UTF_16LE));
        Path image = Files.write(lab.resolve("disk.img"), disk.array());
        return new FolderVolumes().with(Optional.of("C:"), windows(), Use.PRIMARY, FileSystem.NTFS, true,
                new Place(0, 1, image.toString(), 1 << 20, 1 << 30, new Place.Mbr(0x01020304)));
    }

    @Test
    void windowsStartsByBiosWhereItsCodeIsInTheFirstSectors() throws Exception {
        uefi = false;
        new LinuxBoots(mbr(true, "BOOTMGR"), tools(), firmware).startWindowsFrom("C:");
        assertEquals("bios manager", Files.readString(lab.resolve("windows/bootmgr")));
        Path store = lab.resolve("windows/Boot/BCD");
        HiveLab.readByOthers(store);
        assertEquals("\\Windows\\system32\\winload.exe", text(store, text(store, MANAGER, "23000003"), "12000002"));
        assertTrue(HiveLab.data(store, "Element", "Objects", MANAGER, "Elements", "12000002").isEmpty());
    }

    @Test
    void withoutAnyCodeForTheFirstSectorsItSaysWhatToDo() throws Exception {
        uefi = false;
        var boots = new LinuxBoots(mbr(true, ""), tools(), firmware, lab.resolve("none"));
        var refused = assertThrows(TargetException.class, () -> boots.startWindowsFrom("C:"));
        assertEquals("TARGET-NO-BOOT-CODE", refused.problem().code());
        assertTrue(refused.problem().toString().contains("BIOS"));
        assertTrue(Files.exists(lab.resolve("windows/Boot/BCD")));
    }

    @Test
    void theLinuxThatRunsTakesThePlaceOfABootImage() throws Exception {
        FolderVolumes volumes = gpt("disk.img");
        var told = new ArrayList<String>();
        new LinuxBoots(volumes, tools(), firmware).stageEnvironment(Optional.empty(), new SiteContent(lab), (fraction, what) -> told.add(what));
        assertEquals(0, volumes.writings());
        assertEquals(List.of("Linux is started again as it was before"), told);
    }

    @Test
    void whatIsMissingIsToldApart() throws Exception {
        FolderVolumes good = gpt("disk.img");
        assertEquals("TARGET-NO-VOLUME", refusal(good, "D:"));
        uefi = false;
        assertEquals("TARGET-NO-BOOT-PARTITION", refusal(mbr(false, "BOOTMGR"), "C:"));
        assertEquals("TARGET-NO-BOOT-PARTITION", refusal(good, "C:"));
        uefi = true;
        assertEquals("TARGET-NO-BOOT-PARTITION", refusal(mbr(true, "BOOTMGR"), "C:"));
        Files.delete(lab.resolve("windows/Windows/Boot/EFI/bootmgfw.efi"));
        assertEquals("TARGET-NO-BOOT-FILES", refusal(good, "C:"));
        Files.delete(lab.resolve("windows/Windows/System32/config/SYSTEM"));
        assertEquals("TARGET-NO-WINDOWS", refusal(good, "C:"));
    }

    private String refusal(FolderVolumes volumes, String drive) {
        return assertThrows(TargetException.class, () -> new LinuxBoots(volumes, tools(), firmware).startWindowsFrom(drive)).problem().code();
    }

    private static byte[] element(Path store, String object, String element) throws Exception {
        return HiveLab.data(store, "Element", "Objects", object, "Elements", element).orElseThrow();
    }

    private static String text(Path store, String object, String element) throws Exception {
        return new String(element(store, object, element), StandardCharsets.UTF_16LE).replace("\0", "");
    }
}
