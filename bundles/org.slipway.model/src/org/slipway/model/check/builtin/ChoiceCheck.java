package org.slipway.model.check.builtin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.model.Node;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Kinds;

/** Of features that are a choice, exactly one is set: a condition compares in one way. */
public final class ChoiceCheck implements Check {
    private static final String CHOICE = "VALUE-CHOICE";

    private static final class Choices extends PerKind<EStructuralFeature> {
        Choices(Kinds kinds) {
            super(kind -> kind.getEAllStructuralFeatures().stream().filter(each -> kinds.choice(each).isPresent()).toList());
        }
    }

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return !features(kind, scope).isEmpty();
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        List<EStructuralFeature> features = features(element.eClass(), scope);
        if (features.isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<EStructuralFeature>> choices = features.stream().collect(Collectors.groupingBy(
                feature -> scope.kinds().choice(feature).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return choices.entrySet().stream().flatMap(choice -> finding(element, choice.getKey(), choice.getValue(), scope.kinds()));
    }

    private static List<EStructuralFeature> features(EClass kind, CheckScope scope) {
        return scope.once(Choices.class, () -> new Choices(scope.kinds())).of(kind);
    }

    private static Stream<Finding> finding(EObject element, String word, List<EStructuralFeature> choice, Kinds kinds) {
        List<EStructuralFeature> set = choice.stream().filter(element::eIsSet).toList();
        boolean unread = element instanceof Node node && choice.stream()
                .anyMatch(each -> RequiredCheck.unread(node, each, kinds));
        if (set.size() == 1 || set.isEmpty() && unread) {
            return Stream.empty();
        }
        String kind = Names.kind(element, kinds);
        if (set.isEmpty()) {
            return Stream.of(Finding.about(element, Problem.error(CHOICE, "The " + kind + " states no " + word + ".")
                    .next("Write one of " + names(choice) + ".")));
        }
        Finding finding = Finding.about(element, set.get(1), Problem.error(CHOICE, "The " + kind + " states " + names(set)
                + "; only one " + word + " can hold.").next("Keep one of them"
                        + (kind.equals("variable") ? ", or make two conditions under all." : ".")));
        for (EStructuralFeature kept : set) {
            finding = finding.with(new QuickFix("Keep " + kept.getName() + " only",
                    () -> set.stream().filter(each -> each != kept).forEach(element::eUnset)));
        }
        return Stream.of(finding);
    }

    private static String names(List<EStructuralFeature> features) {
        return features.stream().map(EStructuralFeature::getName).collect(Collectors.joining(", "));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(CHOICE,
                "Of several keys exactly one must be there; here is none of them, or more than one.",
                "With none, nothing is asked; with several, it is not said whether all or any of them count.",
                "Write exactly one; for a variable that must keep to two comparisons, put two conditions under all."));
    }
}
