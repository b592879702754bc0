package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;

/** User state that is saved comes back, and what comes back was saved. */
public final class UserStateCheck extends SequenceCheck {
    private static final Code RESTORE = new Code("SEQ-STATE-NEVER-CAPTURED", "User state is to come back that nothing saved.",
            "The step finds no store and fails, or brings nothing.",
            "Save it before; or where another machine saved it, ask for its store first, or set OSDStateStorePath.",
            "Restore User State in a sequence without Capture User State and without Request State Store.");
    private static final Code CAPTURE = new Code("SEQ-STATE-NEVER-RESTORED", "User state is saved, the system is replaced, and nothing brings the state back.",
            "Users find an empty desk; what was saved is deleted some day.", "Restore it behind Setup Windows, or do not save it.",
            "Capture User State, Apply Operating System, Setup Windows, and no Restore User State.");

    public UserStateCheck() {
        super(RESTORE, CAPTURE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return !whole(flow, scope) ? Stream.empty()
                : Stream.concat(flow.doing("restoresState").flatMap(moment -> restored(moment, flow).stream()),
                        flow.doing("capturesState").flatMap(moment -> captured(moment, flow).stream()).limit(1));
    }

    private static Optional<Finding> restored(Moment moment, Flow flow) {
        boolean elsewhere = flow.toolkit() || flow.uses().firstSet("OSDStateStorePath").filter(set -> set.index() < moment.index()).isPresent();
        return moment.inside().maybe(Mark.CAPTURED) || elsewhere ? Optional.empty()
                : Optional.of(Finding.about(moment.entry(), RESTORE.warning("“" + moment.entry().getName() + "” brings user state back, and nothing saved any.")
                        .next("Save it before, or ask for the store that another machine filled.")).with(Fixes.disable(moment.entry())));
    }

    private static Optional<Finding> captured(Moment moment, Flow flow) {
        Optional<Moment> replaced = flow.nextAfter(moment, each -> each.does("appliesImage"));
        boolean restored = flow.nextAfter(moment, each -> each.does("restoresState")).isPresent();
        return replaced.isEmpty() || restored ? Optional.empty()
                : Optional.of(Finding.about(moment.entry(), captured(moment, replaced.get(), flow.toolkit()).next("Add Restore User State behind Setup Windows.")).with(Fixes.disable(moment.entry())));
    }

    /** In the toolkit rules may say that nothing is saved at all. */
    private static Problem captured(Moment moment, Moment replaced, boolean toolkit) {
        String text = "“" + moment.entry().getName() + "” saves user state, “" + replaced.entry().getName() + "” replaces the system, and nothing brings the state back.";
        return toolkit ? CAPTURE.info(text) : CAPTURE.warning(text);
    }
}
