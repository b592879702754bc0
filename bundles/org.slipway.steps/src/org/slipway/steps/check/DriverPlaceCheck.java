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
import org.slipway.steps.ApplyDriverPackage;
import org.slipway.steps.ApplyNetworkSettings;
import org.slipway.steps.ApplyWindowsSettings;
import org.slipway.steps.AutoApplyDrivers;

/** What is added to a system that was applied comes behind that, and before it is set up. */
public final class DriverPlaceCheck extends SequenceCheck {
    private static final Code PLACE = new Code("SEQ-DRIVER-PLACE", "Drivers or settings are added where there is no applied system that waits for its setup.",
            "They go into the system on the disk before it starts for the first time; elsewhere the step fails.",
            "Put it between Apply Operating System and Setup Windows.", "Apply Driver Package before Apply Operating System.");

    public DriverPlaceCheck() {
        super(PLACE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return !whole(flow, scope) || flow.toolkit() ? Stream.empty()
                : flow.steps().filter(moment -> moment.entry() instanceof ApplyDriverPackage || moment.entry() instanceof AutoApplyDrivers
                        || moment.entry() instanceof ApplyWindowsSettings || moment.entry() instanceof ApplyNetworkSettings).flatMap(moment -> of(moment).stream());
    }

    private static Optional<Finding> of(Moment moment) {
        boolean early = moment.inside().never(Mark.APPLIED);
        boolean late = moment.inside().always(Mark.SET_UP);
        return !early && !late ? Optional.empty()
                : Optional.of(Finding.about(moment.entry(), PLACE.problem(!moment.sheltered(), "“" + moment.entry().getName() + "” comes "
                        + (early ? "before any system was applied." : "behind the setup of the system.")).next("Put it between Apply Operating System and Setup Windows."))
                        .with(Fixes.disable(moment.entry())));
    }
}
