package org.slipway.model.check.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.Identified;
import org.slipway.model.check.CheckScope;
import org.slipway.model.text.Similar;

/** Finds the element that a wrong id may have meant. */
final class Suggestions {
    /**
     * Each look compares with every id of the site (10 ms for 10,000); a site with more mistakes has another trouble than
     * spelling.
     */
    private static final int ENOUGH = 50;

    private final Map<String, Optional<Identified>> known = new HashMap<>();
    private final Map<EClass, List<String>> ids = new HashMap<>();

    static Optional<Identified> near(String id, EClass type, CheckScope scope) {
        return scope.once(Suggestions.class, Suggestions::new).find(id, type, scope);
    }

    private Optional<Identified> find(String id, EClass type, CheckScope scope) {
        String key = type.getName() + " " + id;
        if (!known.containsKey(key) && known.size() >= ENOUGH) {
            return Optional.empty();
        }
        return known.computeIfAbsent(key, k -> Similar.to(id, ids(type, scope))
                .map(near -> scope.withId(near, type)).filter(found -> found.size() == 1).map(List::getFirst));
    }

    private List<String> ids(EClass type, CheckScope scope) {
        return ids.computeIfAbsent(type, t -> scope.all(t).stream().map(Identified::getId).filter(each -> each != null).toList());
    }
}
