package org.slipway.sequence.ui.faults;

import java.util.List;
import java.util.Optional;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.target.simulated.fault.FaultRule;
import org.slipway.target.simulated.fault.FaultText;

/** Rules as they are written, one behind the other. */
final class FaultTexts {
    private FaultTexts() {
    }

    static List<String> parts(String rules) {
        return List.of(rules.split(";")).stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** What is wrong with the first rule that is none. */
    static Optional<Problem> wrong(String rules) {
        try {
            FaultText.read(rules, Place.of("the faults"));
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problems().getFirst());
        }
    }

    static Optional<FaultRule> rule(String text) {
        try {
            return FaultText.read(text, Place.of("the faults")).stream().findFirst();
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }
}
