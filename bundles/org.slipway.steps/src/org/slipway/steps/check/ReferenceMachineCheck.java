package org.slipway.steps.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.ApplyNetworkSettings;
import org.slipway.steps.CaptureImage;
import org.slipway.steps.JoinDomainOrWorkgroup;
import org.slipway.steps.Membership;
import org.slipway.steps.PrepareWindowsForCapture;

/** A machine whose image is taken is a member of no domain and generalized. */
public final class ReferenceMachineCheck extends SequenceCheck {
    private static final Code DOMAIN = new Code("SEQ-CAPTURE-DOMAIN", "A system is generalized after the machine joined a domain.",
            "Sysprep refuses members of a domain; the step fails.", "Join a workgroup in a sequence that captures.", "Apply Network Settings with join: domain, then Prepare Windows for Capture.");
    private static final Code RAW = new Code("SEQ-CAPTURE-RAW", "An image is taken of a system that was not generalized.",
            "All machines that get the image have the same identity.", "Add Prepare Windows for Capture before.", "Capture Image without Prepare Windows for Capture.");

    public ReferenceMachineCheck() {
        super(DOMAIN, RAW);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        Stream<Finding> domain = flow.steps().filter(moment -> moment.entry() instanceof PrepareWindowsForCapture && moment.inside().always(Mark.JOINED))
                .flatMap(moment -> joined(flow, moment).stream());
        Stream<Finding> raw = !whole(flow, scope) ? Stream.empty()
                : flow.steps().filter(moment -> moment.entry() instanceof CaptureImage && moment.inside().never(Mark.GENERALIZED))
                        .map(moment -> Finding.about(moment.entry(), RAW.warning("“" + moment.entry().getName() + "” takes an image of a system that was not generalized.")
                                .next("Add Prepare Windows for Capture before it.")).with(Fixes.disable(moment.entry())));
        return Stream.concat(domain, raw);
    }

    private static Optional<Finding> joined(Flow flow, Moment prepare) {
        return flow.steps().filter(each -> each.index() < prepare.index() && each.inside().always(Mark.APPLIED) == prepare.inside().always(Mark.APPLIED))
                .filter(each -> domain(each)).findFirst()
                .filter(each -> flow.steps().noneMatch(later -> later.index() > each.index() && later.index() < prepare.index() && workgroup(later)))
                .map(each -> Finding.about(prepare.entry(), DOMAIN.error("“" + prepare.entry().getName() + "” runs on a member of a domain: “" + each.entry().getName() + "” joins it.")
                        .next("Join a workgroup instead.")).with(Fixes.disable(each.entry())));
    }

    private static boolean domain(Moment moment) {
        return moment.entry() instanceof JoinDomainOrWorkgroup join && join.getJoin() == Membership.DOMAIN
                || moment.entry() instanceof ApplyNetworkSettings network && network.isSetJoin() && network.getJoin() == Membership.DOMAIN;
    }

    private static boolean workgroup(Moment moment) {
        return moment.entry() instanceof JoinDomainOrWorkgroup join && join.getJoin() == Membership.WORKGROUP;
    }
}
