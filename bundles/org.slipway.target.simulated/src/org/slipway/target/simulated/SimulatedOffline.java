package org.slipway.target.simulated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.DriverFiles.Found;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.State.Placed;
import org.slipway.target.simulated.device.Tree;

/** Changes to a Windows of a simulated machine that does not run. */
final class SimulatedOffline implements OfflineWindows {
    private final Machine machine;
    private final Drives drives;
    private final SimulatedFiles files;

    SimulatedOffline(Machine machine, Drives drives, SimulatedFiles files) {
        this.machine = machine;
        this.drives = drives;
        this.files = files;
    }

    private Placed windows(String drive) throws TargetException {
        Placed volume = drives.formatted(drive);
        if (volume.volume().windows().isEmpty()) {
            throw Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE, "There is no Windows on " + drive + ".", "Apply an image to it first.");
        }
        if (machine.state().running().system().filter(volume.spot()::equals).isPresent()) {
            throw Refused.because("TARGET-WINDOWS-RUNS", Refused.WRONG_ENVIRONMENT, "Windows on " + drive + " runs.",
                    "Let the step run in the boot environment.");
        }
        return volume;
    }

    private Tree<FileData> folder(String path) throws TargetException {
        return drives.place(path).flatMap(drives::find).orElseThrow(() -> Refused.because("TARGET-NO-FOLDER", Refused.NO_PATH, "There is no “" + path + "”.",
                "Bring it first, or mend the path."));
    }

    /** Drivers of which nothing is known are taken to fit all devices. */
    @Override
    public void addDrivers(String drive, Drivers drivers, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("add drivers to " + drive);
        Placed volume = windows(drive);
        Found found = machine.common().drivers().in(folder(drivers.folder()), drivers.recurse());
        if (found.files() == 0 && found.unread() == 0) {
            throw Refused.because("TARGET-NO-DRIVERS", Refused.NO_FILE, "There are no drivers in “" + drivers.folder() + "”.",
                    drivers.recurse() ? "Look at the package." : "Let folders below be looked into too.");
        }
        boolean guessed = found.ids().isEmpty() && found.unread() > 0;
        if (guessed) {
            machine.notes().say("Which devices the drivers in “" + drivers.folder() + "” are for is not known; they are taken to fit all.");
        }
        progress.at(0, "Adding " + Math.max(1, found.files()) + " drivers to Windows on " + drive);
        act.pass(Duration.ofMillis(4_000 + 900L * found.files()));
        act.end(machine.state().changeWindows(volume.spot(), each -> each.withDrivers(guessed ? Set.of("*") : found.ids())));
    }

    @Override
    public void addPackages(String drive, List<String> packages, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("add packages to " + drive);
        Placed volume = windows(drive);
        for (String each : packages) {
            Tree<FileData> there = folder(each);
            var names = new ArrayList<String>();
            if (there.value().isPresent()) {
                names.add(name(each));
            } else {
                there.names().stream().filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(msu|cab)")).map(SimulatedOffline::name).forEach(names::add);
            }
            progress.at((double) packages.indexOf(each) / packages.size(), "Adding " + String.join(", ", names));
            act.pass(Duration.ofSeconds(45));
            act.stride(machine.state().changeWindows(volume.spot(), windows -> windows.withUpdates(names, false)));
        }
        act.end(machine.state());
    }

    private static String name(String path) {
        return path.substring(path.replace('/', '\\').lastIndexOf('\\') + 1).replaceFirst("(?i)\\.(msu|cab)$", "");
    }

    /** Nothing of it can be seen afterwards; a file that Windows could not read is refused. */
    @Override
    public void applyAnswers(String drive, String answerFile) throws TargetException {
        Machine.Act act = machine.begin("apply answers to " + drive);
        windows(drive);
        try (var stream = files.read(answerFile)) {
            machine.common().answers().read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (ProblemException broken) {
            throw Refused.because("TARGET-ANSWER-FILE", Refused.WRONG_DATA, "“" + answerFile + "” is no answer file: " + broken.problems().getFirst().text(),
                    "Mend it.");
        } catch (IOException unreadable) {
            throw new TargetException(Problem.error("TARGET-READ", "“" + answerFile + "” cannot be read: " + unreadable.getMessage())
                    .next("Look at the file."), unreadable);
        }
        act.pass(Duration.ofSeconds(20));
        act.end(machine.state());
    }
}
