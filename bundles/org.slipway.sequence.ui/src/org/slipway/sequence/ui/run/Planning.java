package org.slipway.sequence.ui.run;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.Purpose;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.TaskSequence;

/** Plans sequences of a site with what is installed. @param folder of the site */
public record Planning(Path folder, IExtensionRegistry registry) {

    /** @throws ProblemException with all that stands in the way */
    public Plan plan(TaskSequence sequence, Purpose purpose) throws ProblemException {
        var planner = new Planner(StepCatalogue.read(registry), new SiteContent(folder),
                element -> element.eResource() instanceof YamlResource file ? file.place(element) : Optional.empty(), purpose);
        return switch (planner.plan(sequence)) {
            case Planned.Refused refused -> throw new ProblemException(refused.problems());
            case Planned.Ready ready -> ready.plan();
        };
    }
}
