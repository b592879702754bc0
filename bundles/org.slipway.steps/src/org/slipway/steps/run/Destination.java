package org.slipway.steps.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.DriveLetters;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;

/** The volume that an image goes to. */
public final class Destination {
    /** Disk and partition of each image that was applied in this run, as 0,3 with blanks between. */
    private static final String IMAGED = "_OSDImagedPartitions";
    private static final Pattern DISK_AND_PARTITION = Pattern.compile("\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*");
    private static final Set<Use> FOR_IMAGES = Set.of(Use.PRIMARY, Use.LOGICAL);

    private final StepContext context;

    public Destination(StepContext context) {
        this.context = context;
    }

    /** How a step names it; whatever is not said is empty. */
    public record Wanted(Optional<Integer> disk, Optional<Integer> partition, Optional<String> drive, Optional<String> variable) {
        public static Wanted of(@Nullable Integer disk, @Nullable Integer partition, @Nullable String drive, @Nullable String variable) {
            return new Wanted(Optional.ofNullable(disk), Optional.ofNullable(partition), Said.of(drive), Said.of(variable));
        }
    }

    /**
     * It has a drive letter and is formatted. Without a wish, the next one that no image was applied to in this run; first of all the one whose
     * system began the run, if its disk has been kept: on the others lies what nobody asked to empty.
     */
    public Volume find(Wanted wanted) throws StepException, TargetException {
        if (wanted.disk().isPresent() && wanted.partition().isPresent()) {
            return partition(wanted.disk().get(), wanted.partition().get());
        }
        if (wanted.variable().isPresent()) {
            return byVariable(wanted.variable().get());
        }
        if (wanted.drive().isPresent()) {
            return drive(wanted.drive().get());
        }
        return next(wanted.disk());
    }

    private Volume byVariable(String name) throws StepException, TargetException {
        String held = context.variables().text(name.replace("%", ""));
        Matcher numbers = DISK_AND_PARTITION.matcher(held);
        if (numbers.matches()) {
            return partition(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        }
        if (TargetPath.drive(held).isEmpty()) {
            throw refusal("STEP-DESTINATION", "The variable " + name + ", which holds the destination, is “" + held + "”: neither a drive nor disk and partition.",
                    "Let an earlier step set it to a drive, as C:, or to disk and partition, as 0,1.", Codes.WRONG_PARAMETER);
        }
        return drive(held);
    }

    private Volume partition(int disk, int partition) throws StepException, TargetException {
        return usable(volumes().stream().filter(volume -> volume.disk() == disk && volume.partition() == partition).findFirst(), "Partition " + partition
                + " of disk " + disk);
    }

    private Volume drive(String said) throws StepException, TargetException {
        String letter = TargetPath.drive(said).orElse(said);
        return usable(volumes().stream().filter(volume -> volume.letter().filter(letter::equalsIgnoreCase).isPresent()).findFirst(), "The drive " + letter);
    }

    private Volume usable(Optional<Volume> found, String called) throws StepException {
        Volume volume = found.orElseThrow(() -> refusal("STEP-NO-VOLUME", called + " is not there.", "Partition the disk first, or mend the destination.",
                0x80070003L));
        if (volume.fileSystem() == FileSystem.NONE) {
            throw refusal("STEP-NOT-FORMATTED", called + " is not formatted.", "Let the step that partitions the disk format it.", 0x800703EDL);
        }
        if (volume.letter().isEmpty()) {
            throw refusal("STEP-NO-LETTER", called + " has no drive letter.", "Let the step that partitions the disk assign one.", 0x80070003L);
        }
        return volume;
    }

    private Volume next(Optional<Integer> disk) throws StepException, TargetException {
        Set<String> imaged = imaged();
        Predicate<Volume> there = volume -> volume.letter().isPresent() && volume.fileSystem() == FileSystem.NTFS && FOR_IMAGES.contains(volume.use())
                && disk.map(number -> number == volume.disk()).orElse(true);
        String system = context.variables().text(DriveLetters.SYSTEM);
        return volumes().stream().filter(there).filter(volume -> !imaged.contains(name(volume)))
                .min(Comparator.comparing(volume -> !volume.letter().equals(Optional.of(system))))
                .orElseThrow(() -> refusal("STEP-NO-VOLUME", "No formatted partition with a drive letter is left that no image was applied to.",
                        "Let the step that partitions the disk make one, or state the destination.", 0x80070003L));
    }

    private List<Volume> volumes() throws StepException, TargetException {
        return new Abilities(context).disks().volumes();
    }

    private static String name(Volume volume) {
        return volume.disk() + "," + volume.partition();
    }

    private Set<String> imaged() {
        return Stream.of(context.variables().text(IMAGED).split(" ")).filter(each -> !each.isBlank()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An image is on it now. */
    public void imaged(Volume volume) {
        Set<String> imaged = imaged();
        imaged.add(name(volume));
        context.variables().setOwn(IMAGED, String.join(" ", imaged));
    }

    /** Nothing is on a disk any more. */
    public void emptied(int disk) {
        Set<String> imaged = imaged();
        if (imaged.removeIf(each -> each.startsWith(disk + ","))) {
            context.variables().setOwn(IMAGED, String.join(" ", imaged));
        }
        String system = context.variables().text(DriveLetters.SYSTEM);
        if (DriveLetters.of(context.variables().text(DriveLetters.VARIABLE)).letters().entrySet().stream()
                .anyMatch(each -> each.getKey().disk() == disk && each.getValue().equals(system))) {
            context.variables().setOwn(DriveLetters.SYSTEM, "");
        }
    }

    private static StepException refusal(String code, String text, String next, long number) {
        return new StepException(Problem.error(code, text).next(next), number);
    }
}
