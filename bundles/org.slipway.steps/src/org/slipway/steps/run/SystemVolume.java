package org.slipway.steps.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;

/** The volume that the system is on, or will be on: the toolkit keeps its own files there, some of them before there is a system. */
public final class SystemVolume {
    /** Where steps of the toolkit note it. */
    public static final String VARIABLE = "OSDisk";

    private final StepContext context;

    public SystemVolume(StepContext context) {
        this.context = context;
    }

    /** Whether the image that the sequence brings is still to come, so that what is on the disk is empty or will be replaced. */
    public boolean waitsForImage() throws TargetException {
        return ByToolkit.runs(context) && context.target().inBootEnvironment()
                && TargetPath.drive(context.variables().text(AppliedSystem.VARIABLE)).isEmpty();
    }

    /** Its drive, as {@code C:}: where an image was applied, what {@value #VARIABLE} says, the only one with Windows, or the largest. */
    public String drive() throws StepException, TargetException {
        Optional<String> applied = TargetPath.drive(context.variables().text(AppliedSystem.VARIABLE));
        if (applied.isPresent()) {
            return applied.get();
        }
        if (!context.target().inBootEnvironment()) {
            return new RunningSystem(context).drive();
        }
        List<Volume> fitting = new Abilities(context).disks().volumes().stream()
                .filter(each -> each.letter().isPresent() && each.fileSystem() != FileSystem.NONE && each.use() == Use.PRIMARY).toList();
        Optional<String> said = TargetPath.drive(context.variables().text(VARIABLE))
                .filter(drive -> fitting.stream().anyMatch(each -> each.letter().filter(drive::equalsIgnoreCase).isPresent()));
        if (said.isPresent()) {
            return said.get();
        }
        List<Volume> windows = fitting.stream().filter(Volume::windows).toList();
        return (windows.size() == 1 ? windows : fitting).stream().max(Comparator.comparingLong(Volume::size)).flatMap(Volume::letter)
                .orElseThrow(() -> new StepException(Problem.error("STEP-NO-SYSTEM-VOLUME", "No formatted volume is there that the system could go to.")
                        .next("Put the step behind the one that partitions the disk."), Codes.NOT_FOUND));
    }
}
