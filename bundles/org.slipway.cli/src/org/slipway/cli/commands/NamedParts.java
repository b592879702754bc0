package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

/** The parts that stand under a feature, each with what it goes by: its id, its name, its number counted from 0. */
record NamedParts(EStructuralFeature feature, List<Part> parts) {

    /** A contained element and what it goes by, its best name first. */
    private record Part(EObject element, List<String> names) {
        String number() {
            return names.getLast();
        }
    }

    /** A part that a path begins with, and how much of the path that took. */
    record Begun(EObject element, int length) {
    }

    static NamedParts of(EObject owner, EStructuralFeature feature, Kinds kinds) {
        Object value = owner.eGet(feature);
        List<?> all = value instanceof List<?> several ? several : Stream.ofNullable(value).toList();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < all.size(); i++) {
            var element = (EObject) all.get(i);
            var names = new ArrayList<String>();
            if (element instanceof Identified identified && identified.getId() != null) {
                names.add(identified.getId());
            }
            headText(element, kinds).ifPresent(names::add);
            names.add(Integer.toString(i));
            parts.add(new Part(element, names));
        }
        return new NamedParts(feature, parts);
    }

    private static Optional<String> headText(EObject element, Kinds kinds) {
        return kinds.head(element.eClass())
                .filter(head -> !head.isMany() && element.eIsSet(head) && !(head instanceof EReference reference && reference.isContainment()))
                .map(head -> ValueText.of(element, head, element.eGet(head, false)));
    }

    List<String> names() {
        return parts.stream().map(part -> part.names().getFirst()).toList();
    }

    /** The part with the longest name that the path begins with: names may hold points themselves. */
    Optional<Begun> at(String path) {
        return parts.stream().flatMap(part -> part.names().stream().filter(name -> begins(path, name))
                .map(name -> new Begun(part.element(), name.length()))).max(Comparator.comparingInt(Begun::length));
    }

    /** Names are compared without regard to case, as those of variables are. */
    private static boolean begins(String path, String name) {
        return path.regionMatches(true, 0, name, 0, name.length()) && !name.isEmpty()
                && (path.length() == name.length() || path.charAt(name.length()) == '.');
    }

    /** The one part that goes by this; a name counts before a number, and one written the same way before one that differs in case. */
    EObject one(String name) throws ProblemException {
        for (Predicate<Part> way : List.<Predicate<Part>>of(part -> named(part).contains(name),
                part -> named(part).stream().anyMatch(name::equalsIgnoreCase), part -> part.number().equals(name))) {
            List<Part> found = parts.stream().filter(way).toList();
            if (found.size() > 1) {
                throw new ProblemException(Problem.error("FEATURE-AMBIGUOUS", Amounts.of(found.size(), "part") + " of " + feature.getName()
                        + " go by “" + name + "”.").next("Say which, by its number: " + String.join(" or ", found.stream().map(Part::number).toList()) + "."));
            }
            if (!found.isEmpty()) {
                return found.getFirst().element();
            }
        }
        throw none(name);
    }

    private static List<String> named(Part part) {
        return part.names().subList(0, part.names().size() - 1);
    }

    ProblemException none(String sought) {
        return new ProblemException(Problem.error("FEATURE-UNKNOWN", feature.getName() + " has nothing named “" + sought + "”.")
                .next(Similar.to(sought, names()).map(near -> "Did you mean “" + near + "”?")
                        .orElse(parts.isEmpty() ? "It is empty as yet: slipway add puts something there." : "It has " + String.join(", ", names()) + ".")));
    }
}
