package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.slipway.model.kinds.Kinds;

/** Ids are unique among elements of one kind. */
public final class IdCheck implements Check {
    private static final String DUPLICATE = "ID-DUPLICATE";

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.IDENTIFIED.isSuperTypeOf(kind) && !scope.kinds().isUnknown(kind);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        if (!(element instanceof Identified own) || own.getId() == null || scope.kinds().isUnknown(own.eClass())) {
            return Stream.empty();
        }
        return scope.withId(own.getId(), own.eClass()).stream().filter(each -> each != own && each.eClass() == own.eClass())
                .findFirst().map(other -> duplicate(own, other, scope)).stream();
    }

    private static Finding duplicate(Identified own, Identified other, CheckScope scope) {
        Kinds kinds = scope.kinds();
        Problem problem = Problem.error(DUPLICATE, "The id “" + own.getId() + "” belongs to another " + Names.kind(own, kinds)
                + " too"
                + Names.whereabouts(other) + ".").next("Give one of them another id.");
        Optional<String> free = IntStream.rangeClosed(2, 20).mapToObj(i -> own.getId() + "-" + i)
                .filter(id -> scope.withId(id, ModelPackage.Literals.IDENTIFIED).isEmpty()).findFirst();
        return Finding.about(own, ModelPackage.Literals.IDENTIFIED__ID, problem)
                .with(free.map(id -> new QuickFix("Change the id to “" + id + "”", () -> own.setId(id))));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(DUPLICATE, "Two elements of one kind have the same id.",
                "Every reference to that id is ambiguous, and commands that name it do not know which one is meant.",
                "Give one of them another id; references that meant it must follow."));
    }
}
