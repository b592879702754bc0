package org.slipway.steps.run.images;


import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Images.Label;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.CaptureImage;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.LeftOut;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** Writes an image of each volume of a reference machine into one file. The first replaces what is there, so the step can be repeated. */
public final class CaptureImageExecutor implements StepExecutor<CaptureImage> {
    private static final Set<Use> WITH_FILES = Set.of(Use.PRIMARY, Use.LOGICAL);

    @Override
    public Outcome execute(CaptureImage step, StepContext context) throws StepException, TargetException, InterruptedException {
        String destination = Said.of(step.getDestination()).orElseThrow(() -> new StepException(
                Problem.error("STEP-CAPTURE-WHERE", "The step does not say where the image goes.")
                        .next("Write it as \\\\server\\share\\name.wim."), Codes.WRONG_PARAMETER));
        Images images = new Abilities(context).images();
        List<Volume> volumes = volumes(context);
        if (volumes.isEmpty()) {
            throw new StepException(Problem.error("STEP-CAPTURE-NOTHING", "No volume with NTFS or FAT32 and a drive letter is there to be captured.")
                    .next("Look whether the disk is unlocked, and whether the boot image has its driver."), Codes.NOT_FOUND);
        }
        connect(step, destination, context);
        for (int i = 0; i < volumes.size(); i++) {
            Volume volume = volumes.get(i);
            images.capture(volume.letter().orElseThrow(), destination, label(step, volume), i > 0, context::progress);
        }
        return Outcome.done(destination + " holds " + volumes.size() + (volumes.size() == 1 ? " image." : " images."));
    }

    @Override
    public Standing standing(CaptureImage step, StepContext context) {
        return Standing.open();
    }

    private static Label label(CaptureImage step, Volume volume) {
        String name = volume.label().isBlank() ? "Volume " + volume.letter().orElse("") : volume.label();
        return new Label(name, text(step.getImageDescription()), text(step.getCreator()), text(step.getVersion()));
    }

    private static String text(String option) {
        return Said.of(option).orElse("");
    }

    private static void connect(CaptureImage step, String destination, StepContext context) throws StepException, TargetException, InterruptedException {
        Optional<String> account = Said.of(step.getAccount());
        if (destination.startsWith("\\\\") && account.isPresent()) {
            String password = LeftOut.password(step.getPassword(), context).orElse("");
            new Abilities(context).shares().connect(TargetPath.parent(destination).orElse(destination), Optional.empty(),
                    Optional.of(new Account(account.get(), password, false)));
        }
    }

    /** NTFS and FAT32 of disks that are no USB disks; what has no letter is told. */
    private static List<Volume> volumes(StepContext context) throws StepException, TargetException {
        Set<String> usb = new RunningSystem(context).rows("Win32_DiskDrive").stream().filter(row -> row.text("InterfaceType").equalsIgnoreCase("USB"))
                .map(row -> row.text("Index")).collect(Collectors.toSet());
        List<Volume> fitting = new Abilities(context).disks().volumes().stream().filter(volume -> !usb.contains(Integer.toString(volume.disk())))
                .filter(volume -> volume.fileSystem() != FileSystem.NONE && WITH_FILES.contains(volume.use())).toList();
        fitting.stream().filter(volume -> volume.letter().isEmpty())
                .forEach(volume -> context.say("Partition " + volume.partition() + " of disk " + volume.disk() + " has no drive letter and is left out."));
        return fitting.stream().filter(volume -> volume.letter().isPresent()).toList();
    }
}
