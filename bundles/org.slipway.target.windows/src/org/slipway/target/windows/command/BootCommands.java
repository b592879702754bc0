package org.slipway.target.windows.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.line.ProgramLine;

/** What a machine starts: entries for Windows PE by bcdedit, and restarts. Our entries have numbers of their own, so that they are made anew each time. */
public final class BootCommands {
    private static final String CODE = "TARGET-BOOT-ENTRY";
    private static final String MEMORY_DISK = "{5d2f0c4e-8c0a-4b57-9d7e-51e6a8c1b0f1}";
    private static final String LOADER = "{5d2f0c4e-8c0a-4b57-9d7e-51e6a8c1b0f2}";
    private static final int LONGEST_REASON = 512;

    private final Tools tools;

    public BootCommands(Tools tools) {
        this.tools = tools;
    }

    /** Where boot.wim and boot.sdi lie on a volume. */
    public static String folder(String drive) {
        return drive + Resumption.FOLDER + "\\boot";
    }

    /** Where a partition that firmware starts from keeps its entries. @param drive as {@code S:} */
    public static String store(String drive, boolean uefi) {
        return drive + (uefi ? "\\EFI\\Microsoft\\Boot\\BCD" : "\\Boot\\BCD");
    }

    /**
     * An entry that starts boot.wim from a volume.
     *
     * @param store of entries; without one, that of the running system
     * @param drive with boot.wim, as {@code D:}
     */
    public Commands stage(Optional<String> store, String drive, boolean uefi) throws TargetException {
        var runs = new ArrayList<Run>();
        runs.add(Run.of(bcdedit(store).with("/delete", LOADER, "/f").text()).ending());
        runs.add(Run.of(bcdedit(store).with("/delete", MEMORY_DISK, "/f").text()).ending());
        entry(store, "partition=" + drive, "[" + drive + "]", Resumption.FOLDER + "\\boot\\boot.wim", Resumption.FOLDER + "\\boot\\boot.sdi", uefi, runs);
        return new Commands("make an entry that starts Windows PE", CODE, List.of(), runs);
    }

    /** The entries of a volume that a machine starts from by UEFI, with nothing but Windows PE. @param drive as {@code S:} */
    public Commands stageAlone(String drive) throws TargetException {
        Optional<String> store = Optional.of(store(drive, true));
        var runs = new ArrayList<Run>();
        runs.add(Run.of(ProgramLine.of(tools.program("bcdedit.exe")).with("/createstore", store.get()).text()));
        runs.add(Run.of(bcdedit(store).with("/create", "{bootmgr}").text()));
        runs.add(Run.of(bcdedit(store).with("/set", "{bootmgr}", "device", "boot").text()));
        entry(store, "boot", "[boot]", "\\sources\\boot.wim", "\\boot\\boot.sdi", true, runs);
        runs.add(Run.of(bcdedit(store).with("/set", "{bootmgr}", "default", LOADER).text()));
        runs.add(Run.of(bcdedit(store).with("/set", "{bootmgr}", "displayorder", LOADER).text()));
        return new Commands("make " + drive + " start Windows PE", CODE, List.of(), runs);
    }

    private void entry(Optional<String> store, String device, String volume, String image, String disk, boolean uefi, List<Run> runs) throws TargetException {
        runs.add(Run.of(bcdedit(store).with("/create", MEMORY_DISK, "/d", "Slipway, memory disk", "/device").text()));
        set(store, MEMORY_DISK, "ramdisksdidevice", device, runs);
        set(store, MEMORY_DISK, "ramdisksdipath", disk, runs);
        runs.add(Run.of(bcdedit(store).with("/create", LOADER, "/d", "Slipway, Windows PE", "/application", "osloader").text()));
        String memory = "ramdisk=" + volume + image + "," + MEMORY_DISK;
        set(store, LOADER, "device", memory, runs);
        set(store, LOADER, "osdevice", memory, runs);
        set(store, LOADER, "path", uefi ? "\\Windows\\System32\\boot\\winload.efi" : "\\Windows\\System32\\boot\\winload.exe", runs);
        set(store, LOADER, "systemroot", "\\Windows", runs);
        set(store, LOADER, "winpe", "yes", runs);
        set(store, LOADER, "detecthal", "yes", runs);
    }

    private void set(Optional<String> store, String entry, String name, String value, List<Run> runs) throws TargetException {
        runs.add(Run.of(bcdedit(store).with("/set", entry, name, value).text()));
    }

    private ProgramLine bcdedit(Optional<String> store) {
        ProgramLine line = ProgramLine.of(tools.program("bcdedit.exe"));
        return store.isPresent() ? line.with("/store", store.get()) : line;
    }

    /** The next start, and that alone, is of our Windows PE. */
    public Commands startOnce(Optional<String> store) throws TargetException {
        return Commands.of("have Windows PE started next", CODE, Run.of(bcdedit(store).with("/bootsequence", LOADER).text()));
    }

    /** Restarts the running Windows, after the reason has been shown for as long as said; it is logged, too. */
    public Commands restart(String reason, Duration notice) throws TargetException {
        String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return Commands.of("restart", "TARGET-RESTART",
                Run.of(ProgramLine.of(tools.program("shutdown.exe")).with("/r", "/f", "/t", Long.toString(notice.toSeconds()), "/d", "p:2:4", "/c", shown).text()));
    }

    public Commands restartFromPe() throws TargetException {
        return Commands.of("restart", "TARGET-RESTART", Run.of(ProgramLine.of(tools.program("wpeutil.exe")).with("reboot").text()));
    }

    /** Makes Windows PE find out how it was started, and write it into its registry. */
    public Commands updateBootInfo() throws TargetException {
        return Commands.of("tell how it was started", CODE, Run.of(ProgramLine.of(tools.program("wpeutil.exe")).with("UpdateBootInfo").text()).ending());
    }
}
