package org.slipway.cli.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.cli.CommandContext;
import org.slipway.cli.internal.Row;
import org.slipway.model.Identified;
import org.slipway.model.diff.Difference;
import org.slipway.model.diff.Difference.Added;
import org.slipway.model.diff.Difference.Changed;
import org.slipway.model.diff.Difference.Moved;
import org.slipway.model.diff.Difference.Removed;
import org.slipway.model.secrets.Masking;
import org.slipway.model.text.YamlResource;

/** Differences as rows of JSON, all of them with the same keys. */
final class DiffRows {
    private final SecretMask secrets;
    private final Rows rows;

    DiffRows(SecretMask secrets, CommandContext context) {
        this.secrets = secrets;
        rows = new Rows(context);
    }

    Map<String, Object> json(Difference difference) {
        return switch (difference) {
            case Added added -> row("added", added, added.element(), part(added.element()), List.of(), List.of());
            case Removed removed -> row("removed", removed, removed.element(), part(removed.element()), List.of(), List.of());
            case Moved moved -> {
                Map<String, Object> row = row("moved", moved, moved.element(), part(moved.element()), List.of(), List.of());
                row.put("from", moved.from());
                row.put("to", moved.to());
                yield row;
            }
            case Changed changed -> row("changed", changed, changed.after(),
                    Optional.of(Rows.path(changed.after(), changed.feature().getName())), masked(changed.old()), masked(changed.now()));
        };
    }

    /** Where the newer model says it, or the older one what is gone. */
    private Map<String, Object> row(String change, Difference difference, EObject element, Optional<String> feature, List<String> old,
            List<String> now) {
        Optional<Identified> owner = Rows.owner(element);
        Optional<Place> place = place(difference, element);
        return Row.of("change", change, "kind", rows.kind(owner.isPresent() ? owner.get() : element), "id", owner.map(Identified::getId).orElse(null),
                "feature", feature.orElse(null), "old", old, "new", now, "file", place.map(Place::file).orElse(null),
                "line", place.map(Place::line).orElse(null), "path", difference.path(),
                "text", difference instanceof Changed changed ? text(changed, secrets) : difference.text());
    }

    private List<String> masked(List<String> values) {
        return values.stream().map(secrets::mask).toList();
    }

    /** As one line; what holds a secret is not shown at all, since it may be shortened there and would not be known again. */
    static String text(Changed changed, SecretMask secrets) {
        boolean secret = Stream.concat(changed.old().stream(), changed.now().stream()).anyMatch(value -> !secrets.mask(value).equals(value));
        return secret ? changed.path() + ": " + Masking.MASK + " (a secret in clear; its values are not shown)" : changed.text();
    }

    private static Optional<Place> place(Difference difference, EObject element) {
        Optional<Place> ofFeature = difference instanceof Changed changed && element.eResource() instanceof YamlResource file
                ? file.place(element, changed.feature()) : Optional.empty();
        return ofFeature.or(() -> Rows.place(element));
    }

    /** The way from the element with an id to a part of it; empty where it is that element itself. */
    private static Optional<String> part(EObject element) {
        if (element instanceof Identified || element.eContainer() == null) {
            return Optional.empty();
        }
        return Optional.of(Rows.partPath(element));
    }
}
