package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;

/** A system that is put onto the disk is set up, once. */
public final class SetupCheck extends SequenceCheck {
    private static final Code MISSING = new Code("SEQ-SETUP-MISSING", "A system is put onto the disk and never set up.",
            "Without Setup Windows the new system starts without its answer file, and the sequence does not go on in it.",
            "Add Setup Windows behind the settings and drivers.", "Apply Operating System, Restart Computer, Install Application.");
    private static final Code NO_IMAGE = new Code("SEQ-SETUP-NO-IMAGE", "Setup Windows comes before any system was put onto the disk.",
            "There is nothing to set up; the step fails.", "Put it behind Apply Operating System.", "Setup Windows as the first step.");
    private static final Code TWICE = new Code("SEQ-SETUP-TWICE", "A system is set up that was set up already.",
            "The second time there is no new system to set up; the step fails.", "Take one of the two out, or give them conditions that exclude each other.",
            "Setup Windows in two groups without conditions.");
    private static final Code CONTINUE = new Code("SEQ-SETUP-CONTINUE", "Setup Windows is to continue on error.",
            "That has no effect: when it fails, the sequence always ends.", "Take continueOnError off.", "Setup Windows with continueOnError: true.");

    public SetupCheck() {
        super(MISSING, NO_IMAGE, TWICE, CONTINUE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return Stream.concat(flow.doing("setsUpSystem").flatMap(moment -> setup(moment, whole(flow, scope)).stream()),
                flow.toolkit() || !whole(flow, scope) ? Stream.empty() : flow.doing("appliesImage").flatMap(moment -> missing(moment, flow).stream()).limit(1));
    }

    private static Optional<Finding> missing(Moment moment, Flow flow) {
        return flow.nextAfter(moment, each -> each.does("setsUpSystem")).isPresent() ? Optional.empty()
                : Optional.of(about(moment, MISSING.error("“" + moment.entry().getName() + "” puts a system onto the disk, and no later step sets it up.")
                        .next("Add Setup Windows behind it.")));
    }

    private static Optional<Finding> setup(Moment moment, boolean whole) {
        String name = "“" + moment.entry().getName() + "”";
        if (whole && moment.inside().never(Mark.APPLIED)) {
            return Optional.of(about(moment, NO_IMAGE.error(name + " sets up a system, and none was put onto the disk before.").next("Put it behind Apply Operating System."))
                    .with(Fixes.disable(moment.entry())));
        }
        if (moment.inside().always(Mark.SET_UP)) {
            return Optional.of(about(moment, TWICE.error(name + " sets up a system that was set up before.").next("Take one of the two out.")).with(Fixes.disable(moment.entry())));
        }
        return !moment.entry().isContinueOnError() ? Optional.empty()
                : Optional.of(Finding.about(moment.entry(), SequencePackage.Literals.ENTRY__CONTINUE_ON_ERROR,
                        CONTINUE.warning(name + " is to continue on error, which has no effect: when it fails, the sequence ends.").next("Take continueOnError off."))
                        .with(Fixes.clear(moment.entry(), SequencePackage.Literals.ENTRY__CONTINUE_ON_ERROR, "Take continueOnError off")));
    }

    private static Finding about(Moment moment, Problem problem) {
        return Finding.about(moment.entry(), problem);
    }
}
