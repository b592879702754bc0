package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Entry;
import org.slipway.sequence.flow.Assuming;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;
import org.slipway.sequence.flow.Use;
import org.slipway.sequence.flow.Use.How;

/** What would not go on media that are used without a network. Told as information: nobody knows here which media will be made. */
public final class StandAloneMediaCheck extends SequenceCheck {
    private static final Assuming MEDIA = new Assuming("_SMSTSMediaType", "FullMedia");
    private static final Code LIMIT = new Code("SEQ-MEDIA-STAND-ALONE", "A step, or a variable that is read, does not exist on stand-alone media.",
            "On such media there is no network: no catalog of drivers, no updates, no downloads, no lists of variables for installations, no number of the deployment.",
            "Nothing, if no such media are made. Otherwise put the condition _SMSTSMediaType notEquals FullMedia on the step.",
            "Auto Apply Drivers without the condition.");

    public StandAloneMediaCheck() {
        super(LIMIT);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        if (flow.toolkit()) {
            return Stream.empty(); // its media bring everything with them
        }
        Stream<Finding> steps = flow.steps().filter(moment -> !moment.facts().orElseThrow().standAlone()).flatMap(moment -> step(moment).stream());
        Stream<Finding> uses = flow.uses().reads().stream().filter(StandAloneMediaCheck::needsSite).flatMap(use -> use(use).stream());
        return Stream.concat(steps, uses);
    }

    private static boolean needsSite(Use use) {
        return use.how() == How.READ_NUMBERED || use.name().equalsIgnoreCase("_SMSTSAdvertID");
    }

    private static Optional<Finding> step(Moment moment) {
        return guarded(moment.entry()) ? Optional.empty()
                : Optional.of(Finding.about(moment.entry(), LIMIT.info("“" + moment.entry().getName() + "” cannot be done from stand-alone media.").next(next())));
    }

    private static Optional<Finding> use(Use use) {
        return guarded(use.element()) ? Optional.empty()
                : Optional.of(Finding.about(use.element(), LIMIT.info((use.how() == How.READ_NUMBERED ? "What is listed in “" + use.name() + "01” and so on cannot be installed"
                        : "“" + use.name() + "” has no value where the sequence is run") + " from stand-alone media.").next(next())));
    }

    private static String next() {
        return "If such media are made, put the condition _SMSTSMediaType notEquals FullMedia on it.";
    }

    private static boolean guarded(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Entry entry && entry.getWhen() != null && !MEDIA.mayHold(entry.getWhen())) {
                return true;
            }
        }
        return false;
    }
}
