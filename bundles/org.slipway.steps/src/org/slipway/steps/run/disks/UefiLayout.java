package org.slipway.steps.run.disks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.ByToolkit;

/**
 * How the toolkit divides the disk that a machine with UEFI shall start from, where its step was made for a BIOS: its script, not the step,
 * brings the partitions that UEFI wants. Templates from before there were two steps count on it.
 */
final class UefiLayout {
    private static final long MEGABYTE = 1024L * 1024;
    private static final List<Part> OWN = List.of(
            new Part("System", Use.EFI, FileSystem.FAT32, new Share.Bytes(499 * MEGABYTE), false, true, false),
            new Part("", Use.MSR, FileSystem.NONE, new Share.Bytes(128 * MEGABYTE), false, true, false));

    private final StepContext context;

    UefiLayout(StepContext context) {
        this.context = context;
    }

    /** The layout as it is asked for, or one for UEFI, in which the asked parts are the last ones. */
    Layout of(Layout asked) throws TargetException {
        Optional<Boots> boots = context.target().offer(Boots.class);
        boolean plain = asked.parts().stream().allMatch(part -> part.use() == Use.PRIMARY) && asked.parts().stream().anyMatch(Part::active);
        if (!ByToolkit.runs(context) || asked.style() != Style.MBR || !plain || boots.isEmpty() || !boots.get().uefi()) {
            return asked;
        }
        var parts = new ArrayList<>(OWN);
        asked.parts().forEach(each -> parts.add(new Part(each.label(), each.use(), each.fileSystem(), each.share(), false, each.quick(), each.letter())));
        return new Layout(asked.disk(), Style.GPT, parts);
    }
}
