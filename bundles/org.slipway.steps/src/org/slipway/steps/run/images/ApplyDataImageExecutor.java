package org.slipway.steps.run.images;


import java.util.List;

import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.steps.ApplyDataImage;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Destination;
import org.slipway.steps.run.Destination.Wanted;
import org.slipway.steps.run.Packages;

/** Puts an image without a system onto a volume. */
public final class ApplyDataImageExecutor implements StepExecutor<ApplyDataImage> {

    @Override
    public Outcome execute(ApplyDataImage step, StepContext context) throws StepException, TargetException, InterruptedException {
        Deployable image = Packages.needed(step.getImage(), "image");
        var destination = new Destination(context);
        Volume volume = destination.find(Wanted.of(step.getDisk(), step.getPartition(), step.getDrive(), step.getDestinationVariable()));
        String drive = volume.letter().orElseThrow();
        new Abilities(context).images().apply(new Image(image, step.getImageIndex(), step.isRunFromNetwork()), context.content(), drive, step.isWipe(),
                List.of(), context::progress);
        destination.imaged(volume);
        return Outcome.done("“" + Packages.called(image) + "” is on " + drive + ".");
    }

    @Override
    public Standing standing(ApplyDataImage step, StepContext context) {
        return Standing.open();
    }
}
