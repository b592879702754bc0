package org.slipway.model.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.kinds.Kinds;

/** The definition of a kind: a mapping with its key, its features and nothing else. */
final class KindSchema {
    private final Kinds kinds;
    private final SchemaNames names;
    private final ValueSchema values;
    private final Set<EClass> asked = new LinkedHashSet<>();

    KindSchema(Kinds kinds, SchemaNames names) {
        this.kinds = kinds;
        this.names = names;
        this.values = new ValueSchema(kinds);
    }

    /** The types that features of the kinds so far hold, each of which needs a definition of what it allows. */
    Set<EClass> asked() {
        return asked;
    }

    Map<String, Object> any(EClass type) {
        var schema = new LinkedHashMap<String, Object>();
        describe(schema, kinds.documentation(type));
        List<EClass> allowed = kinds.allowed(type);
        if (allowed.isEmpty()) {
            schema.put("type", "object"); // no installed bundle brings a kind of this type; what a later one brings is kept
        } else {
            schema.putAll(new KindChoice(kinds, names).of(allowed));
        }
        return schema;
    }

    Map<String, Object> of(EClass kind) {
        String key = kinds.key(kind);
        Optional<EStructuralFeature> head = kinds.head(kind);
        var properties = new LinkedHashMap<String, Object>();
        properties.put(key, head.map(feature -> head(kind, feature)).orElseGet(() -> keyAlone(kind)));
        kinds.features(kind).forEach(feature -> properties.putIfAbsent(feature.getName(), feature(feature)));

        var required = new ArrayList<String>(List.of(key));
        kinds.features(kind).stream().filter(EStructuralFeature::isRequired).map(EStructuralFeature::getName)
                .forEach(required::add);

        var schema = new LinkedHashMap<String, Object>();
        schema.put("title", key);
        describe(schema, kinds.documentation(kind));
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", Boolean.FALSE);
        choices(kind).ifPresent(choices -> schema.put("allOf", choices));
        return schema;
    }

    private Map<String, Object> keyAlone(EClass kind) {
        var schema = new LinkedHashMap<String, Object>();
        describe(schema, kinds.documentation(kind));
        schema.put("type", "null");
        return schema;
    }

    /** Whoever points at the key wants to know what the kind is, then what its value means. */
    private Map<String, Object> head(EClass kind, EStructuralFeature feature) {
        Map<String, Object> value = feature(feature);
        var schema = new LinkedHashMap<String, Object>();
        String own = String.valueOf(value.getOrDefault("description", ""));
        describe(schema, (kinds.documentation(kind) + (own.isEmpty() ? "" : " Here stands its " + feature.getName() + ": " + own))
                .strip());
        value.forEach(schema::putIfAbsent);
        return schema;
    }

    private Map<String, Object> feature(EStructuralFeature feature) {
        Map<String, Object> value = value(feature);
        return described(feature, feature.isRequired() ? value : Nullable.of(value));
    }

    private Map<String, Object> value(EStructuralFeature feature) {
        if (Kinds.isMap(feature)) {
            return values.map((EReference) feature);
        }
        if (feature instanceof EReference reference && reference.isContainment()) {
            Map<String, Object> one = contained(reference.getEReferenceType());
            return reference.isMany() ? JsonSchema.array(one) : one;
        }
        Map<String, Object> one = values.of(feature);
        if (!feature.isMany()) {
            return one;
        }
        // A list of one may be written as its value alone.
        var schema = new LinkedHashMap<String, Object>();
        schema.put("if", Map.of("type", "array"));
        schema.put("then", Map.of("items", one));
        schema.put("else", one);
        return schema;
    }

    private Map<String, Object> contained(EClass type) {
        List<EClass> allowed = kinds.allowed(type);
        if (allowed.size() == 1) {
            return names.reference(allowed.getFirst());
        }
        asked.add(type);
        return names.anyReference(type);
    }

    private Map<String, Object> described(EStructuralFeature feature, Map<String, Object> schema) {
        var result = new LinkedHashMap<String, Object>();
        describe(result, (kinds.documentation(feature) + " " + values.remark(feature)).strip());
        result.putAll(schema);
        return result;
    }

    private static void describe(Map<String, Object> schema, String text) {
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
    }

    /** For each choice: exactly one of its features. */
    private Optional<List<Object>> choices(EClass kind) {
        Map<String, List<Object>> choices = kinds.features(kind).stream().filter(feature -> kinds.choice(feature).isPresent())
                .collect(Collectors.groupingBy(feature -> kinds.choice(feature).orElseThrow(), LinkedHashMap::new,
                        Collectors.mapping(feature -> Map.of("required", List.of(feature.getName())), Collectors.toList())));
        return choices.isEmpty() ? Optional.empty()
                : Optional.of(choices.values().stream().<Object>map(one -> Map.of("oneOf", one)).toList());
    }
}
