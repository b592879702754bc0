package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.Similar;
import org.slipway.model.text.ValueText;

/**
 * Finds a value inside an element by names with points between them: {@code variables.OSDComputerName.value}. A part in a list
 * goes by its name, its id or its number, counted from 0; names may hold points themselves.
 */
final class FeaturePath {
    private final Kinds kinds;

    FeaturePath(Kinds kinds) {
        this.kinds = kinds;
    }

    FeatureValue find(EObject element, String path) throws ProblemException {
        int point = path.indexOf('.');
        String name = point < 0 ? path : path.substring(0, point);
        String rest = point < 0 ? "" : path.substring(point + 1);
        EStructuralFeature feature = feature(element, name);
        boolean parts = feature instanceof EReference reference && reference.isContainment();
        if (Kinds.isMap(feature) && !rest.isEmpty()) {
            return FeatureValue.ofMap(element, feature, rest);
        }
        if (!parts || Kinds.isMap(feature)) {
            return plain(element, feature, rest);
        }
        if (rest.isEmpty()) {
            throw partsOnly(element, feature);
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
        List<String> inside = parts(element, feature).stream().map(part -> part.names().getFirst()).toList();
        return new ProblemException(Problem.error("FEATURE-PARTS", feature.getName() + " is made of parts, not of one value.")
                .next(inside.isEmpty() ? "It is empty as yet; write it into the file."
                        : "Go on with one of them and its feature: " + String.join(", ", inside.stream()
                                .map(name -> feature.getName() + (feature.isMany() ? "." + name : "") + ".…").toList())));
    }

    private FeatureValue inPart(EObject element, EStructuralFeature feature, String rest) throws ProblemException {
        if (!(element.eGet(feature) instanceof EObject part)) {
            throw new ProblemException(Problem.error("FEATURE-EMPTY", feature.getName() + " is not there yet.")
                    .next("Write it into the file; set changes what is there."));
        }
        return find(part, rest);
    }

    private FeatureValue inList(EObject element, EStructuralFeature feature, String rest) throws ProblemException {
        List<Part> parts = parts(element, feature);
        record Match(Part part, String name) {
        }
        Optional<Match> longest = parts.stream()
                .flatMap(part -> part.names().stream().filter(name -> begins(rest, name)).map(name -> new Match(part, name)))
                .max(Comparator.comparingInt(match -> match.name().length()));
        if (longest.isEmpty()) {
            String sought = rest.contains(".") ? rest.substring(0, rest.lastIndexOf('.')) : rest;
            List<String> known = parts.stream().map(part -> part.names().getFirst()).toList();
            throw new ProblemException(Problem.error("FEATURE-UNKNOWN", feature.getName() + " has nothing named “" + sought + "”.")
                    .next(Similar.to(sought, known).map(near -> "Did you mean “" + near + "”?").orElse(known.isEmpty()
                            ? "It is empty as yet; write it into the file." : "It has " + String.join(", ", known) + ".")));
        }
        EObject part = longest.get().part().element();
        int length = longest.get().name().length();
        if (rest.length() == length) {
            throw new ProblemException(Problem.error("FEATURE-PARTS", "“" + rest + "” is a " + kinds.key(part.eClass())
                    + ", not one value.").next("Go on with one of its features: " + String.join(", ", names(part)) + "."));
        }
        return find(part, rest.substring(length + 1));
    }

    /** Names are compared without regard to case, as those of variables are. */
    private static boolean begins(String path, String name) {
        return path.regionMatches(true, 0, name, 0, name.length()) && !name.isEmpty()
                && (path.length() == name.length() || path.charAt(name.length()) == '.');
    }

    private List<String> names(EObject part) {
        return Stream.concat(kinds.head(part.eClass()).stream(), kinds.features(part.eClass()).stream())
                .map(EStructuralFeature::getName).toList();
    }

    /** A contained element and what it goes by, its best name first. */
    private record Part(EObject element, List<String> names) {
    }

    private List<Part> parts(EObject owner, EStructuralFeature feature) {
        List<?> all = feature.isMany() ? (List<?>) owner.eGet(feature) : owner.eGet(feature) == null ? List.of() : List.of(owner.eGet(feature));
        var parts = new ArrayList<Part>();
        for (int i = 0; i < all.size(); i++) {
            var element = (EObject) all.get(i);
            var names = new ArrayList<String>();
            if (element instanceof Identified identified && identified.getId() != null) {
                names.add(identified.getId());
            }
            headText(element).ifPresent(names::add);
            names.add(Integer.toString(i));
            parts.add(new Part(element, names));
        }
        return parts;
    }

    private Optional<String> headText(EObject element) {
        return kinds.head(element.eClass())
                .filter(head -> !head.isMany() && element.eIsSet(head) && !(head instanceof EReference reference && reference.isContainment()))
                .map(head -> ValueText.of(element, head, element.eGet(head, false)));
    }
}
