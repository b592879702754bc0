package org.slipway.target.windows.machine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.target.windows.command.BootCommands;
import org.slipway.target.windows.command.DiskCommands;
import org.slipway.target.windows.command.FolderCommands;
import org.slipway.target.windows.command.ImageCommands;
import org.slipway.target.windows.command.Tools;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** What the machine starts from. */
public final class WindowsBoots implements Boots {
    private static final String CONTROL = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control";
    /** What a file on FAT32 may have at most. */
    private static final long LARGEST_ON_FAT = 0xFFFF_FFFFL;

    private final Runner runner;
    private final Tools tools;
    private final BootCommands commands;
    private final WindowsFiles files;
    private final WindowsRegistry registry;
    private final WindowsDisks disks;
    private final ImageFiles found;
    private final Own own;
    private final Firmware firmware;

    /** What the environment of this process says of the firmware, as {@code UEFI} or {@code Legacy}; empty where it does not. */
    public interface Firmware {
        Optional<String> told();
    }

    WindowsBoots(Runner runner, Tools tools, WindowsFiles files, WindowsRegistry registry, WindowsDisks disks, ImageFiles found, Own own, Firmware firmware) {
        this.runner = runner;
        this.tools = tools;
        this.commands = new BootCommands(tools);
        this.files = files;
        this.registry = registry;
        this.disks = disks;
        this.found = found;
        this.own = own;
        this.firmware = firmware;
    }

    @Override
    public boolean uefi() throws TargetException {
        Optional<String> told = firmware.told();
        if (told.isPresent()) {
            return told.get().equalsIgnoreCase("UEFI");
        }
        if (own.pe()) {
            updateBootInfo();
        }
        return registry.get(CONTROL, "PEFirmwareType").map(RegistryValue::data).filter("2"::equals).isPresent();
    }

    private void updateBootInfo() throws TargetException {
        try {
            runner.run(commands.updateBootInfo());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something with the partition that firmware starts from, which gets a letter for that time where it has none. */
    private interface WithSystem {
        void now(String drive) throws TargetException, InterruptedException;
    }

    private void withSystem(int disk, boolean uefi, WithSystem work) throws TargetException, InterruptedException {
        DiskView view = disks.look();
        Volume system = view.system(disk, uefi).orElseThrow(() -> Refused.because("TARGET-NO-BOOT-PARTITION", 15_299, uefi ? "No disk has an EFI partition with FAT32 to start from."
                : "No partition is active, so that the BIOS could start from it.", uefi ? "Partition the disk as GPT with an EFI partition." : "Partition the disk as MBR with an active partition."));
        if (system.letter().isPresent()) {
            work.now(system.letter().get());
            return;
        }
        List<String> free = view.freeLetters(Optional.empty(), own.pe());
        if (free.isEmpty()) {
            throw Refused.because("TARGET-NO-LETTER", Refused.NO_PATH, "No drive letter is left for the partition that the machine starts from.", "Take a letter away from another drive.");
        }
        var letters = new DiskCommands(tools);
        runner.run(letters.letter(system.disk(), system.partition(), free.getLast()));
        try {
            work.now(free.getLast());
        } finally {
            runner.run(letters.noLetter(system.disk(), system.partition(), free.getLast()));
        }
    }

    @Override
    public void startWindowsFrom(String drive) throws TargetException, InterruptedException {
        if (files.state(drive + "\\Windows\\System32\\config\\SYSTEM").isEmpty()) {
            throw Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE, "There is no Windows on " + drive + ".", "Apply an image to it first.");
        }
        boolean uefi = uefi();
        withSystem(disks.look().diskOf(drive).orElse(0), uefi, system -> runner.run(new ImageCommands(tools).boot(drive, system, uefi)));
    }

    @Override
    public void stageEnvironment(Optional<Deployable> bootImage, Content content, Progress progress) throws TargetException, InterruptedException {
        String image = image(bootImage, content, progress);
        String drive = own.pe() ? WindowsSupplies.roomiest(disks.look()).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH,
                "No volume is there that a boot environment could be put on.", "Partition the disk first.")) : own.system();
        boolean uefi = uefi();
        runner.run(new FolderCommands(tools).guard(folder(drive + "\\_Slipway")));
        copy(image, BootCommands.folder(drive) + "\\boot.wim");
        copy(memoryDisk(image, uefi), BootCommands.folder(drive) + "\\boot.sdi");
        if (!own.pe()) {
            runner.run(commands.stage(Optional.empty(), drive, uefi));
        } else {
            withSystem(disks.look().diskOf(drive).orElse(0), uefi, system -> {
                String store = BootCommands.store(system, uefi);
                if (files.state(store).isEmpty()) { // a disk that no Windows has been put on
                    runner.run(new ImageCommands(tools).boot(own.system(), system, uefi));
                }
                runner.run(commands.stage(Optional.of(store), drive, uefi));
            });
        }
        progress.at(1, "The boot environment is in its place");
    }

    /** Where there is nothing yet, an empty folder. */
    private String folder(String path) throws TargetException {
        if (files.state(path).isEmpty()) {
            files.write(path + "\\made-by-slipway.txt", "Slipway keeps here what it needs until a run is over.\r\n".getBytes(StandardCharsets.US_ASCII), false);
        }
        return path;
    }

    /** The one that is wanted, or else the one that Windows PE was started from. */
    private String image(Optional<Deployable> wanted, Content content, Progress progress) throws TargetException, InterruptedException {
        if (wanted.isPresent()) {
            return found.of(wanted.get(), content, progress);
        }
        if (own.pe()) {
            updateBootInfo();
            Optional<String> source = registry.get(CONTROL, "PEBootRamdiskSourceDrive").flatMap(value -> Own.drive(value.data()));
            for (String drive : source.stream().toList()) {
                for (String path : List.of(drive + "\\sources\\boot.wim", BootCommands.folder(drive) + "\\boot.wim")) {
                    if (files.state(path).isPresent()) {
                        return path;
                    }
                }
            }
        }
        throw Refused.because("TARGET-NO-BOOT-IMAGE", Refused.NO_FILE, "The Windows PE that runs is on no drive from which it could be put on the disk.", "Give the sequence a boot image.");
    }

    /** boot.sdi, which lies beside the image, or in the Windows that runs. */
    private String memoryDisk(String image, boolean uefi) throws TargetException {
        String beside = image.substring(0, Math.max(image.lastIndexOf('\\'), 0));
        String above = beside.substring(0, Math.max(beside.lastIndexOf('\\'), 0));
        for (String path : List.of(beside + "\\boot.sdi", beside + "\\boot\\boot.sdi", above + "\\boot\\boot.sdi",
                tools.windows() + "\\Boot\\DVD\\" + (uefi ? "EFI" : "PCAT") + "\\boot.sdi")) {
            if (files.state(path).isPresent()) {
                return path;
            }
        }
        throw Refused.because("TARGET-NO-BOOT-SDI", Refused.NO_FILE, "boot.sdi, which Windows PE needs to start from a disk, is neither beside the boot image nor in the running Windows.",
                "Add boot.sdi of the Windows kit to the content of the boot image.");
    }

    private void copy(String from, String to) throws TargetException {
        if (!from.equalsIgnoreCase(to)) {
            files.copy(from, to);
        }
    }

    @Override
    public void stageForUefi(String drive, Optional<Deployable> bootImage, Content content, Progress progress) throws TargetException, InterruptedException {
        String image = image(bootImage, content, progress);
        long size = files.state(image).map(state -> state.size()).orElse(0L);
        if (size > LARGEST_ON_FAT) {
            throw Refused.because("TARGET-BOOT-IMAGE-LARGE", Refused.FULL, "The boot image is larger than 4 GB, which FAT32 cannot hold.", "Take a smaller boot image.");
        }
        String manager = tools.windows() + "\\Boot\\EFI\\bootmgfw.efi";
        boolean arm = Optional.ofNullable(System.getProperty("os.arch")).map(each -> each.toLowerCase(Locale.ROOT)).filter(each -> each.contains("aarch64")).isPresent();
        copy(manager, drive + "\\EFI\\Boot\\" + (arm ? "bootaa64.efi" : "bootx64.efi"));
        copy(manager, drive + "\\EFI\\Microsoft\\Boot\\bootmgfw.efi");
        copy(image, drive + "\\sources\\boot.wim");
        copy(memoryDisk(image, true), drive + "\\boot\\boot.sdi");
        files.delete(BootCommands.store(drive, true));
        runner.run(commands.stageAlone(drive));
        progress.at(1, drive + " starts Windows PE by UEFI");
    }

    /** Has our Windows PE started next. @return whether there is one to start */
    boolean startOnce() throws TargetException, InterruptedException {
        if (!own.pe()) {
            if (files.state(BootCommands.folder(own.system()) + "\\boot.wim").isEmpty()) {
                throw Refused.because("TARGET-NO-BOOT-IMAGE", Refused.NO_FILE, "No boot environment has been put on the disk, so the machine cannot be restarted into it.",
                        "Give the sequence a boot image.");
            }
            runner.run(commands.startOnce(Optional.empty()));
            return true;
        }
        for (Volume volume : disks.volumes()) {
            if (volume.letter().isPresent() && files.state(BootCommands.folder(volume.letter().get()) + "\\boot.wim").isPresent()) {
                boolean uefi = uefi();
                withSystem(volume.disk(), uefi, system -> runner.run(commands.startOnce(Optional.of(BootCommands.store(system, uefi)))));
                return true;
            }
        }
        return false;
    }
}
