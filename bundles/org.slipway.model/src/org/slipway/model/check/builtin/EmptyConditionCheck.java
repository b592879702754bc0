package org.slipway.model.check.builtin;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.model.ConditionGroup;
import org.slipway.model.ModelPackage;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;

/** A group of conditions has some. */
public final class EmptyConditionCheck implements Check {
    private static final String EMPTY = "CONDITION-EMPTY";

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.CONDITION_GROUP.isSuperTypeOf(kind);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        if (!(element instanceof ConditionGroup group) || !group.getConditions().isEmpty() || !group.getExtras().isEmpty()) {
            return Stream.empty();
        }
        Finding finding = Finding.about(group, Problem.warning(EMPTY, "“" + Names.kind(group, scope.kinds())
                + "” has no conditions.")
                .next("Put conditions under it, or remove it."));
        return Stream.of(group.eContainer() == null ? finding
                : finding.with(new QuickFix("Remove “" + Names.kind(group, scope.kinds()) + "”", () -> EcoreUtil.remove(group))));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(EMPTY, "A group of conditions (all, any, none) has nothing in it.",
                "An empty “any” never holds and an empty “all” or “none” always does, which is seldom what its writer meant.",
                "Put conditions under it, or remove it."));
    }
}
