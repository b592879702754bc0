package org.slipway.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Place;
import org.slipway.cli.CommandContext;
import org.slipway.model.Element;
import org.slipway.model.Identified;
import org.slipway.model.Unknown;
import org.slipway.model.Variable;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

/** Elements as rows of an answer. In JSON a file is named from the site's folder, so that answers do not depend on where one stands. */
final class Rows {
    private final CommandContext context;
    private final Kinds kinds;

    Rows(CommandContext context) {
        this.context = context;
        this.kinds = context.kinds();
    }

    /** {@code kind, id, name, file, line}. */
    Map<String, Object> json(Identified element) {
        var row = new LinkedHashMap<String, Object>();
        Optional<Place> place = place(element);
        row.put("kind", kind(element));
        row.put("id", element.getId());
        row.put("name", element.getName());
        row.put("file", place.map(Place::file).orElse(null));
        row.put("line", place.map(Place::line).orElse(null));
        return row;
    }

    List<String> text(Identified element) {
        return List.of(kind(element), orDash(element.getId()), orDash(element.getName()), where(element));
    }

    /** Where it stands, as somebody in the current folder would write it. */
    String where(EObject element) {
        return place(element).map(place -> new Place(context.shown(place).file(), place.line(), 0).toString()).orElse("–");
    }

    static Optional<Place> place(EObject element) {
        return element.eResource() instanceof YamlResource file ? file.place(element) : Optional.empty();
    }

    String kind(EObject element) {
        return element instanceof Unknown unknown && unknown.getKind() != null ? unknown.getKind() : kinds.key(element.eClass());
    }

    /** The nearest element upward that has an id: that is what people know a part by. */
    static Optional<Identified> owner(EObject part) {
        for (EObject at = part; at != null; at = at.eContainer()) {
            if (at instanceof Identified identified) {
                return Optional.of(identified);
            }
        }
        return Optional.empty();
    }

    /** The features that lead from the element with an id down to the part, and on to the feature. */
    static String path(EObject part, String feature) {
        return part instanceof Identified || part.eContainer() == null ? feature : partPath(part) + "." + feature;
    }

    /** The features that lead from the element with an id down to a part of it. */
    static String partPath(EObject part) {
        String key = switch (part) {
            case Element element when element.getName() != null -> element.getName();
            case Variable variable when variable.getName() != null -> variable.getName();
            default -> index(part);
        };
        return path(part.eContainer(), part.eContainingFeature().getName() + (key.isEmpty() ? "" : "." + key));
    }

    private static String index(EObject part) {
        return part.eContainingFeature().isMany()
                ? Integer.toString(((List<?>) part.eContainer().eGet(part.eContainingFeature())).indexOf(part)) : "";
    }

    static String label(EObject element) {
        return element instanceof Identified identified ? identified.getId() : EcoreUtil.getIdentification(element);
    }

    private static String orDash(String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
