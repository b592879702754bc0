package org.slipway.steps.check;

import java.util.List;
import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Step;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.ApplyNetworkSettings;

/** Of several steps for the network, the last one's settings hold whatever their own conditions say. */
public final class NetworkSettingsCheck extends SequenceCheck {
    private static final Code SEVERAL = new Code("SEQ-NETWORK-SEVERAL", "Several Apply Network Settings steps have conditions of their own.",
            "Their settings are variables of the whole sequence: the conditions of the steps are ignored and the last step's values hold.",
            "Put each of them into a group and the condition on the group.", "one step for the head office and one for branches, each with a condition.");

    public NetworkSettingsCheck() {
        super(SEVERAL);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        List<Step> steps = flow.steps().map(Moment::entry).filter(ApplyNetworkSettings.class::isInstance).map(Step.class::cast).toList();
        return steps.size() < 2 ? Stream.empty()
                : steps.stream().filter(step -> step.getWhen() != null).map(step -> Finding.about(step, SequencePackage.Literals.ENTRY__WHEN,
                        SEVERAL.warning("The condition of “" + step.getName() + "” is ignored: the last of " + steps.size() + " Apply Network Settings steps holds.")
                                .next("Put each step into a group with the condition.")));
    }
}
