package org.slipway.cli.commands;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.Similar;

/**
 * Finds a value inside an element by names with points between them: {@code variables.OSDComputerName.value}. A part in a list
 * goes by its name, its id or its number, counted from 0; names may hold points themselves.
 */
final class FeaturePath {
    private final Kinds kinds;

    FeaturePath(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The value, or list of values, that the path leads to. */
    FeatureValue find(EObject element, String path) throws ProblemException {
        return switch (spot(element, path)) {
            case Spot.Value(FeatureValue value) -> value;
            case Spot.Parts(EObject owner, EReference feature) -> throw partsOnly(owner, feature);
            case Spot.Part(EObject part) -> throw new ProblemException(Problem.error("FEATURE-PARTS", "“" + path + "” is a "
                    + kinds.key(part.eClass()) + ", not one value.").next("Go on with one of its features: " + String.join(", ", names(part)) + "."));
        };
    }

    /** Whatever the path leads to. */
    Spot spot(EObject element, String path) throws ProblemException {
        int point = path.indexOf('.');
        String name = point < 0 ? path : path.substring(0, point);
        String rest = point < 0 ? "" : path.substring(point + 1);
        EStructuralFeature feature = feature(element, name);
        if (Kinds.isMap(feature) && !rest.isEmpty()) {
            return new Spot.Value(FeatureValue.ofMap(element, feature, rest));
        }
        if (!(feature instanceof EReference parts && parts.isContainment()) || Kinds.isMap(feature)) {
            return new Spot.Value(plain(element, feature, rest));
        }
        if (rest.isEmpty()) {
            return new Spot.Parts(element, parts);
        }
        return feature.isMany() ? inList(element, feature, rest) : inPart(element, feature, rest);
    }

    private EStructuralFeature feature(EObject element, String name) throws ProblemException {
        List<EStructuralFeature> all = Stream.concat(kinds.head(element.eClass()).stream(), kinds.features(element.eClass()).stream())
                .toList();
        List<String> names = all.stream().map(EStructuralFeature::getName).toList();
        return all.stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow(() -> new ProblemException(
                Problem.error("FEATURE-UNKNOWN", "A " + kinds.key(element.eClass()) + " has no feature “" + name + "”.")
                        .next(Similar.to(name, names).map(near -> "Did you mean “" + near + "”?")
                                .orElse("It has " + String.join(", ", names) + "."))));
    }

    private static FeatureValue plain(EObject element, EStructuralFeature feature, String rest) throws ProblemException {
        if (rest.isEmpty()) {
            return FeatureValue.of(element, feature);
        }
        int size = feature.isMany() ? ((List<?>) element.eGet(feature)).size() : -1;
        if (size >= 0 && rest.matches("\\d{1,9}") && Integer.parseInt(rest) < size) {
            return FeatureValue.ofItem(element, feature, Integer.parseInt(rest));
        }
        throw new ProblemException(Problem.error("FEATURE-UNKNOWN", feature.getName() + " has nothing named “" + rest + "”.")
                .next(size < 0 ? "It is a single value: write " + feature.getName() + " alone."
                        : size == 0 ? "Its list is empty; give the whole list: " + feature.getName() + " VALUE..."
                        : "Its " + Amounts.of(size, "value") + " go by their number, from 0 to " + (size - 1) + "."));
    }

    private ProblemException partsOnly(EObject element, EStructuralFeature feature) {
        List<String> inside = NamedParts.of(element, feature, kinds).names();
        return new ProblemException(Problem.error("FEATURE-PARTS", feature.getName() + " is made of parts, not of one value.")
                .next(inside.isEmpty() ? "It is empty as yet: slipway add puts something there."
                        : "Go on with one of them and its feature: " + String.join(", ", inside.stream()
                                .map(name -> feature.getName() + (feature.isMany() ? "." + name : "") + ".…").toList())));
    }

    private Spot inPart(EObject element, EStructuralFeature feature, String rest) throws ProblemException {
        if (!(element.eGet(feature) instanceof EObject part)) {
            throw new ProblemException(Problem.error("FEATURE-EMPTY", feature.getName() + " is not there yet.")
                    .next("slipway add puts it there; set changes what is there."));
        }
        return spot(part, rest);
    }

    private Spot inList(EObject element, EStructuralFeature feature, String rest) throws ProblemException {
        NamedParts parts = NamedParts.of(element, feature, kinds);
        NamedParts.Begun begun = parts.at(rest).orElseThrow(() -> parts.none(rest.contains(".") ? rest.substring(0, rest.lastIndexOf('.')) : rest));
        return rest.length() == begun.length() ? new Spot.Part(begun.element()) : spot(begun.element(), rest.substring(begun.length() + 1));
    }

    private List<String> names(EObject part) {
        return Stream.concat(kinds.head(part.eClass()).stream(), kinds.features(part.eClass()).stream())
                .map(EStructuralFeature::getName).toList();
    }
}
