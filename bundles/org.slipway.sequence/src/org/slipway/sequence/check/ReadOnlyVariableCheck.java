package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Flows;
import org.slipway.sequence.flow.KnownVariables.Known;
import org.slipway.sequence.flow.KnownVariables.Owner;
import org.slipway.sequence.flow.Use;

/** Nobody sets what is the engine's alone. The toolkit's scripts may. */
public final class ReadOnlyVariableCheck extends SequenceCheck {
    private static final Code READ_ONLY = new Code("SEQ-VARIABLE-READ-ONLY", "A variable is set that only the engine may set.",
            "The engine refuses it, and the step fails.", "Take a name of your own, one that begins with a letter.",
            "a step sets “_SMSTSMachineName”; the name of the new system is OSDComputerName.");

    public ReadOnlyVariableCheck() {
        super(READ_ONLY);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.toolkit() ? Stream.empty() : flow.uses().sets().filter(set -> set.feature().isPresent()).flatMap(set -> finding(set, scope).stream());
    }

    private static Optional<Finding> finding(Use set, CheckScope scope) {
        Optional<Known> known = Flows.of(scope).known().find(set.name());
        boolean refused = known.isPresent() ? known.get().owner() == Owner.READ_ONLY : set.name().startsWith("_");
        if (!refused) {
            return Optional.empty();
        }
        String own = set.name().replaceFirst("^_+", "").replaceFirst("^(?=\\d|$)", "My");
        return Optional.of(Finding.about(set.element(), set.feature().orElseThrow(), READ_ONLY.error("“" + set.name() + "” is set here and is the engine's alone"
                + known.map(each -> ": " + each.description() + ".").orElse(", as all names are that begin with an underscore."))
                .next("Take a name that begins with a letter.")).with(Fixes.set(set.element(), set.feature().orElseThrow(), own, "Call it “" + own + "”")));
    }
}
