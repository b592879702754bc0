package org.slipway.target.windows.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.DriveLetters;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.DiskCommands;
import org.slipway.target.windows.command.PartSizes;
import org.slipway.target.windows.run.Runner;

/** Disks of the machine. One is only emptied that holds neither what runs nor the run itself, and is not removable unless somebody named it. */
public final class WindowsDisks implements Disks {
    private final Runner runner;
    private final DiskCommands commands;
    private final Own own;
    private final Marks marks;

    public WindowsDisks(Runner runner, DiskCommands commands, Own own, Marks marks) {
        this.runner = runner;
        this.commands = commands;
        this.own = own;
        this.marks = marks;
    }

    /** What is there now. */
    DiskView look() throws TargetException {
        try {
            return DiskView.of(runner.run(commands.look()).answer());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new TargetException(Problem.error("TARGET-CANCELLED", "The disks were not waited for.").next("Begin again."), cancelled);
        }
    }

    @Override
    public List<Disk> disks() throws TargetException {
        DiskView view = look();
        var disks = new ArrayList<Disk>();
        for (Disk each : view.all()) {
            Optional<UUID> mark = each.style().filter(Style.MBR::equals).isPresent() ? marks.of(view.disk(each.number()).orElseThrow().number("signature")) : each.mark();
            disks.add(new Disk(each.number(), each.size(), each.style(), mark));
        }
        return disks;
    }

    @Override
    public List<Volume> volumes() throws TargetException {
        return look().volumes();
    }

    @Override
    public List<Optional<String>> partition(Layout layout, UUID mark, Progress progress) throws TargetException, InterruptedException {
        DiskView view = look();
        Answer disk = mayBeEmptied(view, layout.disk());
        List<Optional<Long>> sizes = PartSizes.of(layout, disk.number("size"));
        List<Optional<String>> letters = letters(layout, view);
        if (layout.style() == Style.MBR) {
            marks.note(mark);
        }
        progress.at(0, "Dividing disk " + layout.disk() + " (" + disk.text("name") + ")");
        runner.run(commands.partition(layout, sizes, letters, mark), progress);
        progress.at(1, "Disk " + layout.disk() + " is divided");
        return letters;
    }

    private List<Optional<String>> letters(Layout layout, DiskView view) throws TargetException {
        List<String> free = view.freeLetters(Optional.of(layout.disk()), own.pe());
        var letters = new ArrayList<Optional<String>>();
        int next = 0;
        for (Part part : layout.parts()) {
            boolean wants = part.letter() && part.use() != Use.EXTENDED && part.use() != Use.MSR;
            if (wants && next == free.size()) {
                throw Refused.because("TARGET-NO-LETTER", Refused.NO_PATH, "No drive letter is left for “" + part.label() + "”.", "Let fewer partitions have one.");
            }
            letters.add(wants ? Optional.of(free.get(next++)) : Optional.empty());
        }
        return letters;
    }

    private Answer mayBeEmptied(DiskView view, int number) throws TargetException {
        Answer disk = view.disk(number).orElseThrow(() -> Refused.because("TARGET-NO-DISK", Refused.NO_FILE, "There is no disk " + number + ".",
                "Look whether Windows has a driver for its controller, and whether the number is right."));
        if (!own.pe() && (disk.yes("boot") || disk.yes("system"))) {
            throw Refused.because("TARGET-DISK-IN-USE", Refused.DENIED, "Disk " + number + " holds the Windows that runs, or starts it.", "Restart into Windows PE first.");
        }
        for (String drive : own.drives()) {
            if (view.diskOf(drive).filter(each -> each == number).isPresent()) {
                throw Refused.because("TARGET-DISK-IN-USE", Refused.DENIED, "Disk " + number + " holds " + drive + ", which this run itself needs.",
                        "Begin the run from another drive, or divide another disk.");
            }
        }
        if (DiskView.removable(disk) && !own.removable().contains(number)) {
            throw Refused.because("TARGET-DISK-REMOVABLE", Refused.DENIED, "Disk " + number + " (" + disk.text("name") + ") can be pulled out; it might be the medium, or somebody's own.",
                    "If it shall be emptied, name it: --target windows:removable=" + number + ".");
        }
        return disk;
    }

    @Override
    public void letters(DriveLetters wanted) throws TargetException, InterruptedException {
        List<Volume> now = look().volumes();
        List<Volume> wrong = now.stream().filter(each -> wanted.at(each.disk(), each.partition()).filter(letter -> !each.letter().equals(Optional.of(letter))).isPresent()).toList();
        for (Volume each : wrong) {
            String letter = wanted.at(each.disk(), each.partition()).orElseThrow();
            for (Volume holder : now) {
                if (holder.letter().equals(Optional.of(letter))) {
                    runner.run(commands.noLetter(holder.disk(), holder.partition(), letter));
                }
            }
        }
        for (Volume each : wrong) {
            runner.run(commands.letter(each.disk(), each.partition(), wanted.at(each.disk(), each.partition()).orElseThrow()));
        }
    }

    @Override
    public void makeDynamic(int disk) throws TargetException, InterruptedException {
        DiskView view = look();
        if (view.disk(disk).isEmpty()) {
            throw Refused.because("TARGET-NO-DISK", Refused.NO_FILE, "There is no disk " + disk + ".", "Look whether the number is right.");
        }
        if (!view.dynamic(disk)) {
            runner.run(commands.dynamic(disk));
        }
    }
}
