package org.slipway.sequence.check;

import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Verdict;

/** Conditions decide something. */
public final class DecidedConditionCheck extends SequenceCheck {
    private static final Code NEVER = new Code("SEQ-CONDITION-NEVER", "A condition can never hold where it stands.",
            "The step or group is passed over on every machine.", "Correct the condition, move the entry, or disable it.",
            "a group for _SMSTSInWinPE = false holds a step for _SMSTSInWinPE = true.");
    private static final Code ALWAYS = new Code("SEQ-CONDITION-ALWAYS", "A condition always holds where it stands.",
            "It decides nothing; whoever reads it believes that it does.", "Take it off, or correct it if something else was meant.",
            "a step for _SMSTSInWinPE = true right behind a restart into Windows PE.");

    public DecidedConditionCheck() {
        super(NEVER, ALWAYS);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.verdicts().stream().map(DecidedConditionCheck::finding);
    }

    private static Finding finding(Verdict verdict) {
        String name = "“" + verdict.entry().getName() + "”";
        return verdict.holds()
                ? Finding.about(verdict.condition(), ALWAYS.info("The condition of " + name + " always holds: " + verdict.why() + ".")
                        .next("Take it off, or correct it."))
                        .with(Fixes.clear(verdict.entry(), SequencePackage.Literals.ENTRY__WHEN, "Take the condition off " + name))
                : Finding.about(verdict.condition(), NEVER.warning("The condition of " + name + " never holds: " + verdict.why() + ".")
                        .next("Correct it, or disable the entry.")).with(Fixes.disable(verdict.entry()));
    }
}
