package org.slipway.target.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.slipway.base.Digest;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.target.TargetRequest;
import org.slipway.engine.target.TargetSource;
import org.slipway.target.linux.boot.Firmware;
import org.slipway.target.linux.disk.DiskSet;
import org.slipway.target.linux.disk.Media;
import org.slipway.target.linux.disk.Medium;
import org.slipway.target.linux.disk.MountTable;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.machine.LinuxMachine;
import org.slipway.target.linux.process.Programs;
import org.slipway.target.linux.process.Stamp;
import org.slipway.target.linux.tool.LinuxTools;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.LinuxVolumes;
import org.slipway.target.linux.volume.VolumeFiles;

/** Opens machines whose disks are filled from Linux: those of {@code linux:/dev/sda}, {@code linux:disk.img}, {@code linux:disk.img,second.img}. */
public final class LinuxTargets implements TargetSource {
    private final UnaryOperator<Tools> tools;
    private final UnaryOperator<VolumeFiles> files;

    public LinuxTargets() {
        this(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** @param tools what all calls of programs go through; @param files what all files of volumes go through */
    LinuxTargets(UnaryOperator<Tools> tools, UnaryOperator<VolumeFiles> files) {
        this.tools = tools;
        this.files = files;
    }

    @Override
    public Target open(TargetRequest request) throws ProblemException {
        String system = System.getProperty("os.name", "");
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            throw new ProblemException(Problem.error("TARGET-NOT-LINUX", "The target “linux” fills disks from Linux, and this machine runs " + system + ".")
                    .next("Run the sequence under Linux, or choose another target, such as simulated."));
        }
        return open(request, Locks.here());
    }

    /** @param locks let go where the machine is refused, and when it is closed */
    Target open(TargetRequest request, Locks locks) throws ProblemException {
        Wish wish = Wish.of(request.what());
        try {
            return open(request, wish, locks);
        } catch (TargetException refused) {
            locks.close();
            throw new ProblemException(refused.problem(), refused);
        }
    }

    private Target open(TargetRequest request, Wish wish, Locks locks) throws TargetException, ProblemException {
        var kept = new Kept(request.keep());
        LinuxMachine.mayGoOn(kept);
        var media = new Media(request.site());
        List<Medium> disks = media.find(wish.disks(), kept);
        mustBeRoot();
        for (Medium each : disks) {
            locks.take(each);
        }
        var stamp = new Stamp(Digest.of(kept.folder().toString().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 24));
        var programs = new Programs(stamp);
        Tools plain = LinuxTools.onPath(programs, Optional.ofNullable(System.getenv("PATH")).orElse(""));
        clearAway(stamp, plain, kept);
        for (Medium each : disks) {
            media.check(each, kept, plain);
        }
        media.remember(disks, kept);
        boolean own = ownMachine() && disks.stream().noneMatch(Medium::image);
        return new LinuxTarget(new LinuxMachine(new LinuxMachine.Parts(disks, media, kept, tools.apply(plain), programs, firmware(wish, own), own,
                files)), name(wish), locks);
    }

    /** As somebody names the target, for screens and journals. */
    private static String name(Wish wish) {
        return "linux:" + String.join(",", wish.disks()).replaceAll("\\p{Cntrl}", "_");
    }

    /** What an engine of this run left behind that was killed. */
    private static void clearAway(Stamp stamp, Tools tools, Kept kept) throws TargetException {
        stamp.endPrograms();
        LinuxVolumes.recover(tools, kept);
        stamp.endAll();
        DiskSet.recover(tools, kept);
        kept.sweep("files");
        kept.sweep("images");
    }

    /** Of the machine itself, unless the disks are for another one; then of one as they are sold now, unless somebody says otherwise. */
    private static Firmware firmware(Wish wish, boolean own) {
        Firmware here = Firmware.ofThis(Path.of("/sys"));
        boolean uefi = wish.uefi().orElse(!own || here.uefi());
        return new Firmware() {
            @Override
            public boolean uefi() {
                return uefi;
            }

            @Override
            public boolean takesEntries() {
                return own && here.takesEntries();
            }
        };
    }

    private static boolean ownMachine() throws TargetException {
        try {
            return MountTable.now().runsFromMemory();
        } catch (IOException untold) {
            throw Refused.because("TARGET-MOUNT", Refused.DENIED, "What is mounted cannot be told: " + untold.getMessage() + ".",
                    "Look at /proc/self/mountinfo.");
        }
    }

    private static void mustBeRoot() throws ProblemException {
        try {
            if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0) {
                return;
            }
        } catch (IOException | UnsupportedOperationException untold) {
            // then nobody can tell that it would work
        }
        throw new ProblemException(Problem.error("TARGET-NOT-ROOT",
                "Only root can divide disks and mount volumes, those in files too.").next("Run it as root: sudo slipway run …"));
    }
}
