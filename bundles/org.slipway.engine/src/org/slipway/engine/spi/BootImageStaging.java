package org.slipway.engine.spi;

import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;

/** The boot image of the sequence, put where the next restart finds it. */
public final class BootImageStaging {
    /** “Element not found.” */
    private static final long NOT_FOUND = 0x80070490L;

    private final StepContext context;

    public BootImageStaging(StepContext context) {
        this.context = context;
    }

    /** The sequence's own. */
    public Optional<Deployable> image() {
        return Optional.ofNullable(context.sequence().getBootImage());
    }

    /** Puts it on the disk. Where nothing can keep it, the restart itself is refused by the engine; where a target has no such need, it starts its own. */
    public void stage() throws StepException, TargetException, InterruptedException {
        boolean pe = context.target().inBootEnvironment();
        Optional<Assumptions> assumptions = context.target().offer(Assumptions.class).filter(any -> context.sequence().isSetOrigin());
        if (image().isEmpty() && !pe) {
            assumptions.ifPresent(all -> all.take("The sequence has no boot image; the one that its deployment comes with is assumed."));
        }
        if (image().isEmpty() && !pe && assumptions.isEmpty()) {
            throw new StepException(Problem.error("STEP-NO-BOOT-IMAGE", "The sequence has no boot image that the computer could restart into.")
                    .next("Choose one in the properties of the sequence."), NOT_FOUND);
        }
        Optional<Boots> boots = context.target().offer(Boots.class);
        if (boots.isPresent() && context.target().power().survivesRestart()) {
            context.say(image().map(image -> "The boot image “" + (image.getName() == null ? image.getId() : image.getName()) + "” is put on the disk.")
                    .orElse(pe ? "The Windows PE that runs is put on the disk." : "The boot image of the deployment is put on the disk."));
            boots.get().stageEnvironment(image(), context.content(), context::progress);
        }
    }
}
