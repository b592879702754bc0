package org.slipway.model.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.kinds.Kinds;

/**
 * A mapping of one of several kinds. Its key says which, and that kind alone is held against it: of a choice of equals, an
 * editor would say only that none of them fits.
 */
final class KindChoice {
    private final Kinds kinds;
    private final SchemaNames names;

    KindChoice(Kinds kinds, SchemaNames names) {
        this.kinds = kinds;
        this.names = names;
    }

    Map<String, Object> of(List<EClass> choices) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("anyOf", choices.stream().map(this::hasKey).toList());
        schema.put("allOf", choices.stream().map(kind -> one(kind, choices)).toList());
        return schema;
    }

    private Map<String, Object> one(EClass kind, List<EClass> choices) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("if", condition(kind, choices));
        schema.put("then", names.reference(kind));
        return schema;
    }

    /** A collection: is no collection where it stands in a deployment. That the key is the first cannot be asked. */
    private Map<String, Object> condition(EClass kind, List<EClass> choices) {
        List<Map<String, Object>> others = choices.stream().filter(other -> other != kind && kinds.feature(other, kinds.key(kind)).isPresent())
                .map(this::hasKey).toList();
        var condition = new LinkedHashMap<>(hasKey(kind));
        if (!others.isEmpty()) {
            condition.put("not", Map.of("anyOf", new ArrayList<>(others)));
        }
        return condition;
    }

    private Map<String, Object> hasKey(EClass kind) {
        return Map.of("required", List.of(kinds.key(kind)));
    }
}
