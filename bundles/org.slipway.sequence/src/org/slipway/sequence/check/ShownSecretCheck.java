package org.slipway.sequence.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.slipway.model.SecretVariable;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Step;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Flows;
import org.slipway.sequence.flow.Use;
import org.slipway.sequence.flow.Use.How;

/** Says where a secret goes onto a command line, since no engine can hide it from the system's list of processes. */
public final class ShownSecretCheck extends SequenceCheck {
    private static final Code SHOWN = new Code("SEQ-SECRET-SHOWN", "A step puts a secret variable onto a command line, or into a script.",
            "Journals and logs show its name only, but while the program runs, other programs of that machine can read it.",
            "Let the program read the secret from a file or a standard step take it; where it cannot, use an account that may do little else.",
            "“join.exe /password:%JoinPassword%”.");

    public ShownSecretCheck() {
        super(SHOWN);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        Set<String> secrets = new HashSet<>(scope.once(SiteVariables.class, () -> SiteVariables.of(scope)).secrets());
        flow.sequence().getVariables().stream().filter(SecretVariable.class::isInstance).filter(each -> each.getName() != null)
                .forEach(each -> secrets.add(each.getName().strip().toLowerCase(Locale.ROOT)));
        return secrets.isEmpty() ? Stream.empty() : flow.uses().reads().stream().filter(use -> use.how() == How.TEXT)
                .filter(use -> secrets.contains(use.name().strip().toLowerCase(Locale.ROOT))).flatMap(use -> finding(use, scope).stream());
    }

    private static Optional<Finding> finding(Use use, CheckScope scope) {
        if (!(use.element() instanceof Step step) || !Flows.of(scope).facts(step.eClass()).does("runsCode")
                || !(use.feature().orElse(null) instanceof EAttribute attribute) || scope.kinds().limits(attribute).secret()) {
            return Optional.empty();
        }
        return Optional.of(Finding.about(step, attribute, SHOWN.info("“" + step.getName() + "” puts the secret “" + use.name() + "” where other programs of the machine can read it: onto a command line, or into a script.")
                .next("Let the program read it from a file, or use an account that may do little else.")));
    }
}
