package org.slipway.cli.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.cli.commands.Finder;
import org.slipway.engine.content.Content;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.Purpose;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.TaskSequence;

/** Plans the sequences of the site with what is installed. */
final class Plans {
    private final CommandContext context;

    Plans(CommandContext context) {
        this.context = context;
    }

    TaskSequence sequence(String id) throws ProblemException, WrongUse {
        if (new Finder(context).one(id, TaskSequence.class) instanceof TaskSequence sequence) {
            return sequence;
        }
        throw new ProblemException(Problem.error("TS-NONE", "“" + id + "” is no task sequence.").next("slipway list --kind taskSequence shows which there are."));
    }

    Content content() throws WrongUse {
        return new SiteContent(context.siteFolder());
    }

    /** @throws ProblemException with all that stands in the way */
    Plan plan(TaskSequence sequence, Purpose purpose) throws ProblemException, WrongUse {
        StepCatalogue catalogue = StepCatalogue.read(context.extensions());
        return switch (new Planner(catalogue, content(), this::place, purpose).plan(sequence)) {
            case Planned.Ready ready -> ready.plan();
            case Planned.Refused refused -> {
                var problems = new ArrayList<>(refused.problems());
                problems.addAll(catalogue.problems());
                throw new ProblemException(problems);
            }
        };
    }

    private Optional<Place> place(EObject element) {
        return element.eResource() instanceof YamlResource file ? file.place(element).map(context::shown) : Optional.empty();
    }

    /** All of one type that the site holds. */
    <T> List<T> all(Class<T> type) throws ProblemException, WrongUse {
        return context.site().elements().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
