package org.slipway.target.simulated;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.Brought;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.Partition;
import org.slipway.target.simulated.device.Release;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.State.Placed;
import org.slipway.target.simulated.device.Windows;

/** Windows Setup on a simulated machine. */
final class SimulatedSetup implements WindowsSetup {
    private static final long REQUIREMENTS = 0xC1900200L;
    private static final long OTHER_EDITION = 0xC1900204L;
    private static final long SPACE = 0xC190020EL;
    private static final long NOTHING_IN_THE_WAY = 0xC1900210L;
    private static final long NEEDED = 20_000_000_000L;
    private static final List<String> LOG = List.of("$WINDOWS.~BT", "Sources", "Panther", "setupact.log");
    private static final long GIB = 1L << 30;

    private final Machine machine;
    private final Drives drives;
    private final SimulatedFiles files;

    SimulatedSetup(Machine machine, Drives drives, SimulatedFiles files) {
        this.machine = machine;
        this.drives = drives;
        this.files = files;
    }

    @Override
    public void prepareFirstStart(String drive, String answerFile) throws TargetException {
        Machine.Act act = machine.begin("prepare first start of " + drive);
        Placed volume = drives.formatted(drive);
        Windows windows = windows(volume, drive);
        if (!windows.isGeneral()) {
            throw Refused.because("TARGET-NOT-GENERAL", Refused.WRONG_PARAMETER, "Windows on " + drive + " has been set up already.",
                    "Apply an image first, or make Windows general.");
        }
        byte[] answers = contents(answerFile);
        act.passMillis(500);
        act.stride(machine.state().change(volume.spot(), each -> each.withFiles(each.files()
                .with(FirstStart.ANSWERS, FileData.of(answers, machine.state().now())))));
        act.end(machine.state().changeWindows(volume.spot(), Windows::awaitingFirstStart));
    }

    private byte[] contents(String file) throws TargetException {
        try (var stream = files.read(file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new TargetException(Problem.error("TARGET-READ", "“" + file + "” cannot be read: " + unreadable.getMessage()).next("Look at the file."),
                    unreadable);
        }
    }

    private static Windows windows(Placed volume, String drive) throws TargetException {
        return volume.volume().windows().orElseThrow(() -> Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE, "There is no Windows on " + drive + ".",
                "Apply an image to it first."));
    }

    @Override
    public Exit upgrade(Upgrade upgrade, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("upgrade from " + upgrade.source());
        Spot spot = machine.state().running().system().orElseThrow(() -> Refused.because("TARGET-IN-PE", Refused.WRONG_PARAMETER,
                "An upgrade begins in the installed system, and the boot environment runs.", "Restart into the installed system first."));
        Brought source = source(upgrade.source());
        Windows windows = machine.state().system().orElseThrow();
        Release newer = source.release().orElse(windows.release().withVersion(Release.usual().version()));
        if (source.release().isEmpty()) {
            machine.notes().say("Which Windows lies in “" + upgrade.source() + "” is not known; " + newer.version() + " is assumed.");
        }
        progress.at(0, "Windows Setup looks whether " + newer.caption() + " fits this machine");
        act.pass(Duration.ofMinutes(4));
        boolean look = option(upgrade.options(), "Compat").filter(each -> each.toLowerCase(Locale.ROOT).contains("scanonly")).isPresent();
        Optional<Exit> refused = refused(windows, newer, spot);
        act.stride(logged(spot, refused.map(Exit::output).orElse("Compatibility scan: no issues")));
        if (refused.isPresent() || look) {
            act.end(machine.state());
            return refused.orElse(new Exit(NOTHING_IN_THE_WAY, false, "No issues found."));
        }
        act.pass(Duration.ofMinutes(9));
        act.stride(machine.state().change(spot, each -> each.withFiles(each.files().with(List.of("$WINDOWS.~BT", "(setup)"),
                FileData.filler(source.size(), machine.state().now())))));
        progress.at(0.5, "Windows Setup prepares " + newer.caption());
        act.pass(Duration.ofMinutes(9));
        act.end(machine.state().changeWindows(spot, each -> each.becoming(new Release(newer.version(), windows.release().edition(), windows.release()
                .language(),
                windows.release().architecture(), windows.release().server()))));
        progress.at(1, "Windows Setup goes on after a restart");
        return new Exit(0, false, "");
    }

    /** Setup writes its log whatever comes of it. */
    private State logged(Spot spot, String line) {
        return machine.state().change(spot, each -> each.withFiles(each.files().with(LOG, FileData.of(line + "\r\n", machine.state().now()))));
    }

    private Brought source(String folder) throws TargetException {
        Optional<Brought> known = Optional.ofNullable(machine.state().supplies().get(folder.toLowerCase(Locale.ROOT)));
        if (known.isPresent()) {
            return known.get();
        }
        if (drives.place(folder).flatMap(drives::find).isEmpty()) {
            throw Refused.because("TARGET-NO-SOURCE", Refused.NO_PATH, "There is no folder “" + folder + "” that Setup could be started from.",
                    "Bring the upgrade package first, or mend the path.");
        }
        return new Brought("", "", Optional.empty(), 4_000_000_000L, false);
    }

    private static Optional<String> option(Map<String, String> options, String name) {
        return options.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
    }

    private Optional<Exit> refused(Windows windows, Release newer, Spot spot) {
        State state = machine.state();
        boolean fits = !newer.isEleven() || state.firmware().uefi() && state.firmware().tpm() && machine.hardware().tpm().filter(each -> each.startsWith("2"))
                .isPresent()
                && machine.hardware().memory() >= 4 * GIB && machine.hardware().disks().get(spot.disk()).size() >= 64_000_000_000L;
        if (!fits) {
            return Optional.of(new Exit(REQUIREMENTS, false, newer.caption()
                    + " does not fit this machine: TPM 2.0, UEFI, 4 GB of memory and a disk of 64 GB are needed."));
        }
        if (windows.release().architecture() != newer.architecture() || windows.release().server() != newer.server()) {
            return Optional.of(new Exit(OTHER_EDITION, false, "The source is of another architecture or kind than the installed Windows."));
        }
        if (newer.build() < windows.release().build()) {
            return Optional.of(new Exit(OTHER_EDITION, false, "The installed Windows is newer."));
        }
        long free = state.partition(spot).map(Partition::free).orElse(0L);
        return free < NEEDED ? Optional.of(new Exit(SPACE, false, "Only " + Contents.gigabytes(free) + " are free; 20 GB are needed.")) : Optional.empty();
    }

    @Override
    public void generalize(Optional<String> answerFile, boolean keepActivation, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("generalize");
        Spot spot = machine.state().running().system().orElseThrow(() -> Refused.because("TARGET-IN-PE", Refused.WRONG_PARAMETER,
                "Windows is made general while it runs, and the boot environment runs.", "Restart into the installed system first."));
        if (machine.state().system().filter(each -> each.member().domain()).isPresent()) {
            throw Refused.because("TARGET-IN-DOMAIN", 2691, "Windows belongs to a domain and is not made general.",
                    "Join a workgroup, and restart, before this step.");
        }
        progress.at(0, "Making Windows general");
        act.pass(Duration.ofMinutes(3));
        if (answerFile.isPresent()) {
            byte[] answers = contents(answerFile.get());
            act.stride(machine.state().change(spot, each -> each.withFiles(each.files().with(FirstStart.ANSWERS,
                    FileData.of(answers, machine.state().now())))));
        }
        act.end(machine.state().changeWindows(spot, Windows::generalized));
    }

    @Override
    public boolean isGeneral(String drive) throws TargetException {
        machine.look("general");
        return windows(drives.formatted(drive), drive).isGeneral();
    }
}
