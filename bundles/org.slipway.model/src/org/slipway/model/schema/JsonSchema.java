package org.slipway.model.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.kinds.Kinds;

import com.fasterxml.jackson.jr.ob.JSON;

/** The JSON Schema (draft 2020-12) of a site's files. The same kinds give the same schema, in the same order. */
public final class JsonSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private JsonSchema() {
    }

    public static Map<String, Object> of(Kinds kinds) {
        var names = new SchemaNames(kinds);
        var kindSchema = new KindSchema(kinds, names);
        Map<String, Object> definitions = new TreeMap<>();
        for (EClass kind : kinds.all()) {
            definitions.put(names.of(kind), kindSchema.of(kind));
        }
        for (EClass several : kindSchema.asked()) {
            definitions.put(names.any(several), kindSchema.any(several));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DRAFT);
        schema.put("title", "Slipway");
        schema.put("description", "A file of a Slipway site: one element, or a list of them. Each begins with its kind.");
        schema.put("type", List.of("object", "array", "null"));
        schema.put("if", Map.of("type", "array"));
        schema.put("then", Map.of("items", Map.of("$ref", "#/$defs/any")));
        schema.put("else", Map.of("if", Map.of("type", "object"), "then", Map.of("$ref", "#/$defs/any")));
        definitions.put("any", new KindChoice(kinds, names).of(kinds.roots()));
        schema.put("$defs", definitions);
        return schema;
    }

    /** The schema as a file's text. */
    public static String text(Kinds kinds) {
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(of(kinds)) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, Object> array(Map<String, Object> items) {
        var array = new LinkedHashMap<String, Object>();
        array.put("type", "array");
        array.put("items", items);
        return array;
    }
}
