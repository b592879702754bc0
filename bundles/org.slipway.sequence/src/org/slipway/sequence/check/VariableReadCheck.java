package org.slipway.sequence.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Flows;
import org.slipway.sequence.flow.Guards;
import org.slipway.sequence.flow.KnownVariables;
import org.slipway.sequence.flow.Use;
import org.slipway.sequence.flow.Use.How;

/** What is read has been set. A script, a device or a wizard may set anything, so that only a likely slip of the pen is a warning then. */
public final class VariableReadCheck extends SequenceCheck {
    private static final Code UNSET = new Code("SEQ-VARIABLE-UNSET", "A variable is read that nothing sets before.",
            "In a text the name stays as it is typed, percent signs included; a condition compares nothing with the value.",
            "Correct the name, set the variable in an earlier step, or give it to the device, collection or deployment.",
            "“%OSDComputrName%” in a command line; %OSDComputerName% was meant.");

    public VariableReadCheck() {
        super(UNSET);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        KnownVariables known = Flows.of(scope).known();
        SiteVariables site = scope.once(SiteVariables.class, () -> SiteVariables.of(scope));
        Set<TaskSequence> above = scope.once(SubSequences.class, () -> SubSequences.of(scope)).above(flow.sequence());
        var meant = new MeantVariables(flow, known, site);
        var said = new HashSet<String>();
        return flow.uses().reads().stream().filter(read -> read.how() != How.READ_NUMBERED).filter(read -> known.find(read.name()).isEmpty() && !site.has(read.name()))
                .filter(read -> flow.uses().firstSet(read.name()).filter(set -> isBefore(set, read)).isEmpty())
                .filter(read -> above.stream().noneMatch(parent -> Flows.of(scope).of(parent).uses().firstSet(read.name()).isPresent()))
                .filter(read -> read.how() == How.ASKED || !Guards.haveAskedFor(read.name(), read.element()))
                .filter(read -> said.add(read.index() + read.name() + read.feature().map(EStructuralFeature::getName).orElse("")))
                .flatMap(read -> finding(read, flow, meant).stream());
    }

    /** The variables of the sequence itself are all there when it begins, so that one may be made of another. */
    private static boolean isBefore(Use set, Use read) {
        return set.index() < read.index() || set.index() == read.index() && set.element() != read.element() && set.element().eContainer() instanceof TaskSequence;
    }

    private static Optional<Finding> finding(Use read, Flow flow, MeantVariables meant) {
        Optional<String> near = meant.by(read.name());
        Optional<Use> later = flow.uses().firstSet(read.name());
        boolean guess = flow.uses().codeBefore(read.index()) || read.how() != How.TEXT && read.how() != How.NAMED;
        if (near.isEmpty() && later.isEmpty() && read.how() == How.ASKED) {
            return Optional.empty(); // whoever asks whether it is there reckons with its absence
        }
        String text = "“" + read.name() + "” is read here and " + (later.isPresent() ? "only set later." : "nothing sets it before.");
        Problem problem = near.isPresent() || later.isPresent() && !flow.uses().codeBefore(read.index()) || !guess ? UNSET.warning(text) : UNSET.info(text);
        Finding finding = Finding.about(read.element(), problem.next(near.map(name -> "Did you mean “" + name + "”? ").orElse("")
                + "Correct the name, or set it in a step before, on the device or on the collection."));
        if (read.feature().isPresent()) {
            finding = new Finding(finding.problem(), read.element(), read.feature(), List.of());
        }
        return Optional.of(finding.with(near.flatMap(name -> fix(read, name))));
    }

    private static Optional<QuickFix> fix(Use read, String name) {
        EObject element = read.element();
        return read.feature().filter(feature -> !feature.isMany()).map(feature -> new QuickFix("Change to “" + name + "”", () -> {
            String value = String.valueOf(element.eGet(feature));
            element.eSet(feature, read.how() == How.TEXT ? value.replace("%" + read.name() + "%", "%" + name + "%") : name);
        }));
    }
}
