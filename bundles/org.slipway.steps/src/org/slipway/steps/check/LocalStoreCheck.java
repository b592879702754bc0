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
import org.slipway.steps.CaptureUserState;
import org.slipway.steps.StepsPackage;

/** User state that stays on the machine's own disk. */
public final class LocalStoreCheck extends SequenceCheck {
    private static final Code WIPED = new Code("SEQ-STATE-WIPED", "User state is kept on the disk that is emptied afterwards.",
            "Links and local stores are gone with the partition; the files of the users are lost.", "Do not format where state is kept by links, or save it to a state migration point.",
            "Capture User State with hardLinks: true, then Format and Partition Disk.");
    private static final Code STORE = new Code("SEQ-STATE-LINKS-STORE", "User state is to be kept by links and a state store is asked for.",
            "Links work on the same volume alone, never on a state migration point.", "Take hardLinks off, or do not ask for a store.",
            "Request State Store, then Capture User State with hardLinks: true.");

    public LocalStoreCheck() {
        super(WIPED, STORE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().flatMap(moment -> moment.entry() instanceof CaptureUserState capture && capture.isHardLinks()
                ? Stream.concat(wiped(moment, capture, flow).stream(), store(moment, capture).stream()) : Stream.empty());
    }

    private static Optional<Finding> wiped(Moment moment, CaptureUserState capture, Flow flow) {
        return flow.nextAfter(moment, each -> each.does("wipes") && each.inside().always(Mark.CAPTURED))
                .map(wipe -> Finding.about(capture, StepsPackage.Literals.CAPTURE_USER_STATE__HARD_LINKS, WIPED.error("“" + capture.getName()
                        + "” keeps the state by links on the disk that “" + wipe.entry().getName() + "” empties.").next("Disable one of the two, or save the state elsewhere."))
                        .with(Fixes.disable(wipe.entry())).with(Fixes.clear(capture, StepsPackage.Literals.CAPTURE_USER_STATE__HARD_LINKS, "Take hardLinks off")));
    }

    private static Optional<Finding> store(Moment moment, CaptureUserState capture) {
        return !moment.inside().always(Mark.STORE) ? Optional.empty()
                : Optional.of(Finding.about(capture, StepsPackage.Literals.CAPTURE_USER_STATE__HARD_LINKS, STORE.error("“" + capture.getName()
                        + "” keeps the state by links, and a state store was asked for.").next("Take hardLinks off, or do not ask for a store."))
                        .with(Fixes.clear(capture, StepsPackage.Literals.CAPTURE_USER_STATE__HARD_LINKS, "Take hardLinks off")));
    }
}
