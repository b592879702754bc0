package org.slipway.target.linux.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.process.Programs;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.LinuxVolumes;

/**
 * Restarts. A machine that runs from its memory, as a boot environment does, is restarted. Any other one is somebody's own, on which disks are prepared for
 * another machine: there the disks are let go, the run stands still, and whoever goes on with it says by that that the other machine was restarted.
 */
final class LinuxPower implements Power {
    private static final String NOTE = "boot";
    private static final String COUNT = "starts";
    private static final String NEXT = "next";
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Duration AT_MOST = Duration.ofMinutes(15);
    private static final List<String> MEMORY = List.of("tmpfs", "ramfs", "rootfs", "overlay");

    private final Kept kept;
    private final Programs programs;
    private final LinuxVolumes volumes;
    private final Tools tools;
    private final boolean own;

    /** @param own whether the machine that this runs on is the one that is deployed */
    LinuxPower(Kept kept, Programs programs, LinuxVolumes volumes, Tools tools, boolean own) {
        this.kept = kept;
        this.programs = programs;
        this.volumes = volumes;
        this.tools = tools;
        this.own = own;
    }

    @Override
    public boolean survivesRestart() throws TargetException {
        if (!own) {
            return true;
        }
        try {
            Path there = kept.folder();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            return !MEMORY.contains(Files.getFileStore(there).type());
        } catch (IOException untold) {
            throw Refused.because("TARGET-KEEP", Refused.DENIED, "Where the run's folder lies cannot be told: " + untold.getMessage() + ".",
                    "Look whether it can be reached.");
        }
    }

    @Override
    public void restart(Next next, String reason) throws TargetException {
        programs.endLeftovers();
        volumes.releaseAll();
        kept.write(NOTE, Map.of(COUNT, Integer.toString(starts() + 1), NEXT, next.name()));
        if (!own) {
            return;
        }
        try {
            tools.run(Call.of(Tool.REBOOT, "restart the machine"));
            Thread.sleep(AT_MOST);
        } catch (InterruptedException ended) {
            throw Refused.cancelled("restart the machine");
        }
        throw Refused.because("TARGET-RESTART", 0x800704D3L, "The machine was told to restart, and still runs after " + AT_MOST.toMinutes() + " minutes.",
                "Restart it by hand; the run goes on afterwards.");
    }

    /** Once the installed system was started, the run is a matter of that: Linux cannot stand in for it. */
    static void mustNotBeInSystem(Kept kept) throws TargetException {
        if (Next.SYSTEM.name().equals(kept.read(NOTE).get(NEXT))) {
            throw Refused.because("TARGET-IN-SYSTEM", Refused.NOT_SUPPORTED,
                    "The run has made the machine start the Windows on its disk, and what follows is done in there; Linux runs now.",
                    "Let the machine start from that disk. Begin a new run to fill the disk again.");
        }
    }

    @Override
    public boolean upAfterRestart() {
        return false;
    }

    private int starts() throws TargetException {
        String told = kept.read(NOTE).getOrDefault(COUNT, "1");
        return told.matches("\\d{1,9}") ? Integer.parseInt(told) : 1;
    }

    @Override
    public String bootId() throws TargetException {
        try {
            return own ? Files.readString(BOOT_ID).strip() : "start-" + starts();
        } catch (IOException untold) {
            throw Refused.because("TARGET-BOOT-ID", Refused.NO_FILE, "Linux did not tell which start of the machine this is: " + untold.getMessage() + ".",
                    "Look at " + BOOT_ID + ".");
        }
    }
}
