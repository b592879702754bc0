package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;

/**
 * References do not lead back to where they start: a collection cannot include itself by way of another. Pairs of opposite
 * references are left out, and references whose metamodel says {@code @Kind(cycles="allowed")}.
 */
public final class CycleCheck implements Check {
    private static final String CYCLE = "REF-CYCLE";
    /** A longer way round is shown by its beginning. */
    private static final int SHOWN = 12;

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.IDENTIFIED.isSuperTypeOf(kind);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return element instanceof Identified identified
                ? scope.once(Cycles.class, () -> Cycles.of(scope)).through(identified).stream()
                        .map(cycle -> finding(cycle, scope))
                : Stream.empty();
    }

    private static Finding finding(List<Cycles.Edge> cycle, CheckScope scope) {
        Cycles.Edge first = cycle.getFirst();
        String start = Names.of(first.source());
        String way = Stream.concat(Stream.of(start), cycle.stream().limit(SHOWN).map(edge -> Names.of(edge.target())))
                .collect(Collectors.joining(" → ")) + (cycle.size() > SHOWN ? " → … → " + start : "");
        Set<String> features = cycle.stream().map(edge -> edge.feature().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Problem problem = Problem.error(CYCLE, "“" + start + "” leads back to itself: " + way + " (by "
                + String.join(", ", features) + ").")
                .next("Take one of these references out.");
        String key = Names.key(first.from(), first.feature(), scope.kinds());
        Finding finding = Finding.about(first.from(), first.feature(),
                ItemPlace.at(first.from(), first.feature(), Names.of(first.target()), problem));
        return first.feature().isRequired() ? finding : finding.with(new QuickFix(
                "Take “" + Names.of(first.target()) + "” out of " + key,
                () -> Links.remove(first.from(), first.feature(), first.held(), first.target())));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(CYCLE, "References lead in a circle: an element needs others that need it.",
                "There is no order in which the elements could be worked out: who is a member, or what is installed first, has"
                        + " no answer.",
                "Take one of the references of the circle out; the problem names them all."));
    }
}
