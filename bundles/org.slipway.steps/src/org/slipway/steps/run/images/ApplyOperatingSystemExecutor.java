package org.slipway.steps.run.images;


import java.util.Optional;

import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.steps.ApplyOperatingSystem;
import org.slipway.steps.run.Destination.Wanted;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.AnswerFiles;
import org.slipway.steps.run.answers.Components;
import org.slipway.steps.run.answers.Pass;

/** Puts an operating system onto a formatted volume. An upgrade package gives the image of its edition. */
public final class ApplyOperatingSystemExecutor implements StepExecutor<ApplyOperatingSystem> {

    @Override
    public Outcome execute(ApplyOperatingSystem step, StepContext context) throws StepException, TargetException, InterruptedException {
        var applying = new SystemImage(context);
        Optional<String> folder = new Packages(context).bringAny(step.getAnswerPackage());
        Optional<AnswerFile> answers = applying.answers(folder, Said.of(step.getAnswerFile()));
        if (step.getLayeredDriver() != null) {
            answers = Optional.of(answers.orElseGet(() -> AnswerFile.empty(new AnswerFiles(context).architecture())));
            answers.get().set(Pass.WINDOWS_PE, Components.INTERNATIONAL_PE, step.getLayeredDriver().toString(), "LayeredDriver");
        }
        Optional<AnswerFile> author = answers;
        String drive = applying.apply(image(step), Wanted.of(step.getDisk(), step.getPartition(), step.getDrive(), step.getDestinationVariable()), any -> author);
        return Outcome.done("The system is on " + drive + ".");
    }

    /** A volume with half an image looks like one with a whole; it is applied anew. */
    @Override
    public Standing standing(ApplyOperatingSystem step, StepContext context) {
        return Standing.open();
    }

    private static Image image(ApplyOperatingSystem step) throws StepException {
        boolean fromNetwork = step.isAccessFromNetwork() || step.isRunFromNetwork();
        Deployable upgrade = step.getUpgradePackage();
        if (step.getImage() == null && upgrade != null) {
            return new Image(upgrade, step.getEditionIndex() == null ? 1 : step.getEditionIndex(), fromNetwork);
        }
        return new Image(Packages.needed(step.getImage(), "image"), step.getImageIndex() == null ? 1 : step.getImageIndex(), fromNetwork);
    }
}
