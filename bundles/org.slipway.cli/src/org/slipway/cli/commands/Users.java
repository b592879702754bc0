package org.slipway.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Place;
import org.slipway.cli.CommandContext;
import org.slipway.model.Identified;
import org.slipway.model.site.Use;
import org.slipway.model.text.YamlResource;

/** Who uses something, as rows: the element with an id, and the feature in it that refers. */
final class Users {
    static final List<String> HEADINGS = List.of("kind", "id", "feature", "where");

    private final CommandContext context;
    private final Rows rows;

    Users(CommandContext context) {
        this.context = context;
        this.rows = new Rows(context);
    }

    Map<String, Object> json(Use use) {
        var row = new LinkedHashMap<String, Object>();
        Optional<Identified> owner = Rows.owner(use.from());
        Optional<Place> place = place(use);
        row.put("kind", owner.map(rows::kind).orElse(rows.kind(use.from())));
        row.put("id", owner.map(Identified::getId).orElse(null));
        row.put("feature", Rows.path(use.from(), use.feature().getName()));
        row.put("file", place.map(Place::file).orElse(null));
        row.put("line", place.map(Place::line).orElse(null));
        return row;
    }

    List<String> text(Use use) {
        Optional<Identified> owner = Rows.owner(use.from());
        return List.of(owner.map(rows::kind).orElse(rows.kind(use.from())), owner.map(Identified::getId).orElse("–"),
                Rows.path(use.from(), use.feature().getName()),
                place(use).map(context::shown).map(shown -> new Place(shown.file(), shown.line(), 0).toString()).orElse("–"));
    }

    List<String> indented(Use use) {
        List<String> row = text(use);
        return List.of("  " + row.get(0), row.get(1), row.get(2), row.get(3));
    }

    private static Optional<Place> place(Use use) {
        return use.from().eResource() instanceof YamlResource file
                ? file.place(use.from(), use.feature()).or(() -> file.place(use.from())) : Optional.empty();
    }
}
