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
import org.slipway.steps.SetVariable;
import org.slipway.steps.StepsPackage;

/** From which system user state is saved, and where a store of its own is. */
public final class StatePlaceCheck extends SequenceCheck {
    private static final Code OFFLINE = new Code("SEQ-STATE-OFFLINE", "User state is saved from the running system in Windows PE, or from another one where the system runs.",
            "In Windows PE the state of the installed system is saved with offline: true alone, and only there; the step fails otherwise.", "Turn offline on in Windows PE, and off elsewhere.",
            "Capture User State without offline behind the restart into the boot image.");
    private static final Code ROOT = new Code("SEQ-STATE-ROOT", "The store for user state is to be the root of a drive.", "The store must be a folder; the capture fails.", "Name a folder on that drive.",
            "OSDStateStorePath set to “D:\\”.");

    public StatePlaceCheck() {
        super(OFFLINE, ROOT);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.toolkit() ? Stream.empty() : flow.steps().flatMap(moment -> switch (moment.entry()) {
            case CaptureUserState capture -> offline(moment, capture).stream();
            case SetVariable set -> root(set).stream();
            default -> Stream.empty();
        });
    }

    private static Optional<Finding> offline(Moment moment, CaptureUserState capture) {
        boolean wrong = capture.isOffline() ? moment.inside().never(Mark.PE) : moment.inside().always(Mark.PE);
        return !wrong ? Optional.empty()
                : Optional.of(Finding.about(capture, StepsPackage.Literals.CAPTURE_USER_STATE__OFFLINE, OFFLINE.problem(!moment.sheltered(), "“" + capture.getName() + "” saves the state of "
                        + (capture.isOffline() ? "a system that does not run, and the sequence is in the running one." : "a running system, and the sequence is in Windows PE."))
                        .next("Turn offline " + (capture.isOffline() ? "off." : "on.")))
                        .with(Fixes.set(capture, StepsPackage.Literals.CAPTURE_USER_STATE__OFFLINE, !capture.isOffline(), "Turn offline " + (capture.isOffline() ? "off" : "on"))));
    }

    private static Optional<Finding> root(SetVariable set) {
        boolean store = set.getVariable() != null && set.getVariable().strip().equalsIgnoreCase("OSDStateStorePath");
        return !store || set.getValue() == null || !set.getValue().strip().matches("(?i)([a-z]:|%(system|osdisk|osdtargetsystem)\\w*%)[\\\\/]?") ? Optional.empty()
                : Optional.of(Finding.about(set, StepsPackage.Literals.SET_VARIABLE__VALUE, ROOT.error("“" + set.getName() + "” makes the root of a drive the store for user state: "
                        + set.getValue().strip() + ".").next("Name a folder there."))
                        .with(Fixes.set(set, StepsPackage.Literals.SET_VARIABLE__VALUE, set.getValue().strip().replaceFirst("[\\\\/]$", "") + "\\UserState", "Use the folder UserState there")));
    }
}
