package org.slipway.steps.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.VariableCondition;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Entry;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Assuming;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;
import org.slipway.sequence.flow.Together;
import org.slipway.steps.CaptureUserState;
import org.slipway.steps.PartitionDisk;
import org.slipway.steps.StepsPackage;

/** User state that stays on the machine's own disk. */
public final class LocalStoreCheck extends SequenceCheck {
    private static final Code WIPED = new Code("SEQ-STATE-WIPED", "User state is kept on the disk that is emptied afterwards.",
            "Links and folders of the disk are gone with the partition; the files of the users are lost.",
            "Do not format where state is kept on the disk: let the partitioning ask for _SMSTSClientCache exists: false, or save to a state migration point.",
            "Capture User State with hardLinks: true, or to OSDStateStorePath C:\\\\State, then Format and Partition Disk.");
    private static final Code STORE = new Code("SEQ-STATE-LINKS-STORE", "User state is to be kept by links and a state store is asked for.",
            "Links work on the same volume alone, never on a state migration point.", "Take hardLinks off, or do not ask for a store.",
            "Request State Store, then Capture User State with hardLinks: true.");

    private static final Assuming WITH_CACHE = new Assuming("_SMSTSClientCache", "C:\\_SMSTaskSequence\\Packages");
    private static final Set<String> MACHINE = Set.of("_smstsinwinpe", "_smstsbootuefi", "_smstsclientcache");

    public LocalStoreCheck() {
        super(WIPED, STORE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().flatMap(moment -> moment.entry() instanceof CaptureUserState capture
                ? Stream.concat(wiped(moment, capture, flow).stream(), capture.isHardLinks() ? store(moment, capture).stream() : Stream.empty()) : Stream.empty());
    }

    private static Optional<Finding> wiped(Moment moment, CaptureUserState capture, Flow flow) {
        Optional<LocalState> kept = LocalState.of(moment, flow);
        return kept.flatMap(state -> {
            List<Condition> saved = Stream.concat(state.hangsOn(), Conditions.over(capture).stream()).toList();
            return flow.nextAfter(moment, wipe -> wipe.does("wipes") && wipe.inside().maybe(Mark.CAPTURED) && meet(moment, saved, wipe, flow))
                    .map(wipe -> finding(capture, state, saved, wipe.entry(), LocalState.inFolder(moment, flow).isEmpty()));
        });
    }

    /** Whether what was saved can still be there: a client that began in the system has its cache, and who asks for that keeps the disk. */
    private static boolean meet(Moment capture, List<Condition> saved, Moment wipe, Flow flow) {
        List<Condition> asked = Conditions.over(wipe.entry());
        boolean keeps = !((CaptureUserState) capture.entry()).isOffline() && !asked.stream().allMatch(WITH_CACHE::mayHold);
        return !keeps && Together.possible(Stream.concat(saved.stream(), asked.stream()), capture, wipe, flow);
    }

    /** @param byLinksAlone whether the state would be elsewhere without links */
    private static Finding finding(CaptureUserState capture, LocalState state, List<Condition> saved, Entry wipe, boolean byLinksAlone) {
        boolean certain = Conditions.around(wipe, capture).stream().allMatch(each -> isAboutTheMachine(each) || saved.stream().anyMatch(other -> EcoreUtil.equals(each, other)))
                && !(wipe instanceof PartitionDisk disk && disk.getDisk() != 0);
        String text = "“" + capture.getName() + "” keeps the state " + state.how() + " on the disk that “" + wipe.getName() + (certain ? "” empties." : "” may empty.");
        Problem problem = WIPED.problem(certain, text).next("Disable one of the two, or save the state elsewhere.");
        if (!capture.isHardLinks()) {
            return Finding.about(capture, problem).with(Fixes.disable(wipe));
        }
        Finding finding = Finding.about(capture, StepsPackage.Literals.CAPTURE_USER_STATE__HARD_LINKS, problem).with(Fixes.disable(wipe));
        return byLinksAlone ? finding.with(Fixes.clear(capture, StepsPackage.Literals.CAPTURE_USER_STATE__HARD_LINKS, "Take hardLinks off")) : finding;
    }

    /** Whether a condition asks for the firmware or the environment alone, which every machine comes by. */
    private static boolean isAboutTheMachine(Condition condition) {
        return Conditions.all(condition).allMatch(each -> each instanceof ConditionGroup
                || each instanceof VariableCondition asked && asked.getVariable() != null && MACHINE.contains(asked.getVariable().strip().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Finding> store(Moment moment, CaptureUserState capture) {
        return !moment.inside().always(Mark.STORE) ? Optional.empty()
                : Optional.of(Finding.about(capture, StepsPackage.Literals.CAPTURE_USER_STATE__HARD_LINKS, STORE.error("“" + capture.getName()
                        + "” keeps the state by links, and a state store was asked for.").next("Take hardLinks off, or do not ask for a store."))
                        .with(Fixes.clear(capture, StepsPackage.Literals.CAPTURE_USER_STATE__HARD_LINKS, "Take hardLinks off")));
    }
}
