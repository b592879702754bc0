package org.slipway.model.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;

/** Names of the definitions: class names, those of other packages behind their prefix. */
final class SchemaNames {
    private final Map<EClass, String> names = new HashMap<>();

    SchemaNames(Kinds kinds) {
        Set<String> taken = new HashSet<>();
        for (EClass kind : kinds.all()) {
            String name = plain(kind);
            for (int i = 2; !taken.add(name); i++) {
                name = plain(kind) + i;
            }
            names.put(kind, name);
        }
    }

    private static String plain(EClass type) {
        return type.getEPackage() == ModelPackage.eINSTANCE ? type.getName() : type.getEPackage().getNsPrefix() + "."
                + type.getName();
    }

    String of(EClass kind) {
        return names.get(kind);
    }

    /** The definition of every kind that can stand where this type is asked for. */
    String any(EClass type) {
        return "any-" + names.getOrDefault(type, plain(type));
    }

    Map<String, Object> reference(EClass kind) {
        return Map.of("$ref", "#/$defs/" + of(kind));
    }

    Map<String, Object> anyReference(EClass type) {
        return Map.of("$ref", "#/$defs/" + any(type));
    }
}
