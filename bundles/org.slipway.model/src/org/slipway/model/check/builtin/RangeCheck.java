package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Limits;

/** Numbers, sizes and times keep to the limits that the metamodel states with min and max. */
public final class RangeCheck implements Check {
    private static final String RANGE = "VALUE-RANGE";

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return Values.limited(kind, scope, RangeCheck::hasBounds).findAny().isPresent();
    }

    private static boolean hasBounds(Limits limits) {
        return limits.min().isPresent() || limits.max().isPresent();
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return Values.limited(element, scope, RangeCheck::hasBounds)
                .flatMap(feature -> Values.of(element, feature).stream()
                        .flatMap(value -> outside(element, feature, value, scope).stream()));
    }

    private static Optional<Finding> outside(EObject element, EStructuralFeature feature, Object value, CheckScope scope) {
        Limits limits = scope.kinds().limits(feature);
        if (limits.min().filter(min -> compare(value, feature, min) < 0).isPresent()) {
            return Optional.of(finding(element, feature, value, limits, limits.min().get()));
        }
        return limits.max().filter(max -> compare(value, feature, max) > 0)
                .map(max -> finding(element, feature, value, limits, max));
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object value, EStructuralFeature feature, String limit) {
        return ((Comparable<Object>) value).compareTo(EcoreUtil.createFromString((EDataType) feature.getEType(), limit));
    }

    private static Finding finding(EObject element, EStructuralFeature feature, Object value, Limits limits, String nearest) {
        String allowed = limits.min().isPresent() && limits.max().isPresent()
                ? "from " + limits.min().get() + " to " + limits.max().get()
                : limits.min().map(min -> "at least " + min).orElseGet(() -> "at most " + limits.max().orElseThrow());
        String written = Values.text(feature, value);
        Problem problem = Problem.error(RANGE, feature.getName() + " must be " + allowed + ", not " + written + ".")
                .next("Write a value " + (allowed.startsWith("from") ? allowed : "of " + allowed) + ".");
        return Finding.about(element, feature, ItemPlace.at(element, feature, written, problem))
                .with(new QuickFix("Change to " + nearest, () -> Values.replace(element, feature, value,
                        EcoreUtil.createFromString((EDataType) feature.getEType(), nearest))));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(RANGE, "A number, size or time is smaller or larger than it may be.",
                "The limits are those of Windows, or of the tools that take the value; beyond them a deployment fails late and"
                        + " obscurely.",
                "Write a value between the limits that the problem names."));
    }
}
