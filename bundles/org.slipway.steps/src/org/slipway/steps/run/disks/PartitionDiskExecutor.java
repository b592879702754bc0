package org.slipway.steps.run.disks;


import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.Disk;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.DriveLetters;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.DiskType;
import org.slipway.steps.Partition;
import org.slipway.steps.PartitionDisk;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Destination;
import org.slipway.steps.run.Said;

/** Divides a disk anew. The step's mark on the disk tells that all of it was done. */
public final class PartitionDiskExecutor implements StepExecutor<PartitionDisk> {

    @Override
    public Outcome execute(PartitionDisk step, StepContext context) throws StepException, TargetException, InterruptedException {
        Layout layout = new UefiLayout(context).of(new Layouts().of(step));
        if (layout.parts().size() > step.getPartitions().size()) {
            context.say("The machine starts by UEFI: the disk becomes GPT and gets an EFI partition before those of the step.");
        }
        Disks disks = new Abilities(context).disks();
        List<Optional<String>> letters = disks.partition(layout, context.mark(), context::progress);
        if (step.getDiskType() == DiskType.DYNAMIC) {
            disks.makeDynamic(step.getDisk());
        }
        return done(step, letters, disks, context);
    }

    @Override
    public Standing standing(PartitionDisk step, StepContext context) throws StepException, TargetException {
        Disks disks = new Abilities(context).disks();
        Optional<Disk> marked = disks.disks().stream().filter(disk -> disk.number() == step.getDisk()
                && disk.mark().filter(context.mark()::equals).isPresent()).findFirst();
        if (marked.isEmpty() || step.getDiskType() == DiskType.DYNAMIC) { // Whether it is dynamic by now, nothing tells.
            return Standing.open();
        }
        Optional<List<Optional<String>>> letters = letters(new UefiLayout(context).of(new Layouts().of(step)),
                disks.volumes().stream().filter(volume -> volume.disk() == step.getDisk()).toList());
        return letters.isEmpty() ? Standing.open() : new Standing.Reached(done(step, letters.get(), disks, context));
    }

    /**
     * Of the volumes that are there, in the order of the parts; empty where they are others, or where a start has given letters to those that shall
     * have none. Some targets tell of no volume where none can be.
     */
    private static Optional<List<Optional<String>>> letters(Layout layout, List<Volume> volumes) {
        List<Volume> there = volumes.stream().filter(volume -> holdsFiles(volume.use())).toList();
        if (there.size() != layout.parts().stream().filter(part -> holdsFiles(part.use())).count()) {
            return Optional.empty();
        }
        var letters = new ArrayList<Optional<String>>();
        int next = 0;
        for (Part part : layout.parts()) {
            Optional<String> letter = holdsFiles(part.use()) ? there.get(next++).letter() : Optional.empty();
            if (letter.isPresent() && !part.letter()) {
                return Optional.empty();
            }
            letters.add(letter);
        }
        return Optional.of(letters);
    }

    private static boolean holdsFiles(Use use) {
        return use != Use.MSR && use != Use.EXTENDED;
    }

    private static Outcome done(PartitionDisk step, List<Optional<String>> letters, Disks disks, StepContext context) throws StepException, TargetException {
        new Destination(context).emptied(step.getDisk());
        int before = Math.max(0, letters.size() - step.getPartitions().size()); // Those that the step does not know stand first.
        var known = DriveLetters.of(context.variables().text(DriveLetters.VARIABLE));
        context.variables().setOwn(DriveLetters.VARIABLE, known.of(step.getDisk(), disks.volumes()).toString());
        for (int i = 0; i < step.getPartitions().size(); i++) {
            Partition partition = step.getPartitions().get(i);
            Optional<String> letter = before + i < letters.size() ? letters.get(before + i) : Optional.empty();
            Optional<String> receiver = Said.of(partition.getLetterVariable());
            if (receiver.isPresent()) {
                context.variables().set(receiver.get(), letter.orElse(""));
            }
        }
        return Outcome.done("Disk " + step.getDisk() + " has " + step.getPartitions().size() + (step.getPartitions().size() == 1 ? " partition." : " partitions."));
    }
}
