package org.slipway.target.windows.machine;

import java.util.List;

import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.ImageCommands;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** Images, applied and made by DISM. */
public final class WindowsImages implements Images {
    private final Runner runner;
    private final ImageCommands commands;
    private final WindowsFiles files;
    private final WindowsDisks disks;
    private final ImageFiles found;
    private final Wiping wiping;
    private final WindowsBoots boots;
    private final Own own;

    WindowsImages(Runner runner, ImageCommands commands, WindowsFiles files, WindowsDisks disks, ImageFiles found, Wiping wiping, WindowsBoots boots, Own own) {
        this.runner = runner;
        this.commands = commands;
        this.files = files;
        this.disks = disks;
        this.found = found;
        this.wiping = wiping;
        this.boots = boots;
        this.own = own;
    }

    private Volume volume(String drive) throws TargetException {
        if (drive.equalsIgnoreCase(own.system())) {
            throw Refused.because("TARGET-VOLUME-IN-USE", Refused.DENIED, drive + " holds the system that runs.", "Restart into Windows PE first.");
        }
        Volume volume = disks.volumes().stream().filter(each -> each.letter().filter(drive::equalsIgnoreCase).isPresent()).findFirst()
                .orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive " + drive + ".", "Partition the disk first, or mend the destination."));
        if (volume.fileSystem() == FileSystem.NONE) {
            throw Refused.because("TARGET-NOT-FORMATTED", 0x800703EDL, drive + " is not formatted, or locked by BitLocker.", "Let the step that partitions the disk format it.");
        }
        return volume;
    }

    @Override
    public void apply(Image image, Content content, String drive, boolean wipe, List<String> kept, Progress progress) throws TargetException, InterruptedException {
        Volume volume = volume(drive);
        String file = found.of(image, content, (fraction, what) -> progress.at(fraction * 0.3, what));
        if (wipe) {
            progress.at(0.3, "Emptying " + drive);
            wiping.empty(volume, kept);
        }
        runner.run(commands.apply(file, ImageFiles.parts(file), image.index(), drive), (fraction, what) -> progress.at(0.3 + fraction * 0.65, "Unpacking it to " + drive));
        if (files.state(drive + "\\Windows\\System32\\config\\SYSTEM").isPresent()) {
            progress.at(0.95, "Making the machine start from " + drive);
            boots.startWindowsFrom(drive);
        }
        progress.at(1, "The image is on " + drive);
    }

    @Override
    public void capture(String drive, String file, Label label, boolean append, Progress progress) throws TargetException, InterruptedException {
        volume(drive);
        if (append && files.state(file).isPresent()) {
            String told = runner.run(commands.look(file)).exit().output();
            if (ImageCommands.names(told).stream().noneMatch(label.name()::equals)) { // else it was added when this was broken off: names are not given twice
                runner.run(commands.append(drive, file, label), progress);
            }
            return;
        }
        String half = file + ".partial";
        files.delete(half);
        runner.run(commands.capture(drive, half, label), progress);
        files.rename(half, file);
    }
}
