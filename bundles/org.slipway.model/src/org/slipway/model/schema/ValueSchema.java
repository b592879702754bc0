package org.slipway.model.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ByteSize;
import org.slipway.base.Digest;
import org.slipway.model.kinds.KindWords;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.Limits;

/** The schema of one value: a scalar in the text. */
final class ValueSchema {
    /** A text may look like a number or a truth value without being quoted. */
    private static final List<String> SCALAR = List.of("string", "number", "boolean");
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class,
            byte.class, Byte.class, BigInteger.class);
    private static final Set<Class<?>> FRACTION = Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);
    /** As {@link org.slipway.base.RelativePath} has it, as far as a pattern can say. */
    private static final String PATH = "^(?!/)(?!(.*/)?\\.{1,2}(/|$))[^\\\\<>:\"|?*]+$";

    private final Kinds kinds;

    ValueSchema(Kinds kinds) {
        this.kinds = kinds;
    }

    Map<String, Object> of(EStructuralFeature feature) {
        var schema = new LinkedHashMap<String, Object>();
        if (feature instanceof EReference) {
            schema.put("type", SCALAR);
            return schema;
        }
        var type = (EDataType) feature.getEType();
        Class<?> java = javaType(feature);
        if (type instanceof EEnum choice) {
            literals(choice, schema);
        } else if (java == boolean.class || java == Boolean.class) {
            schema.put("type", "boolean");
        } else if (WHOLE.contains(java) || FRACTION.contains(java)) {
            schema.put("type", WHOLE.contains(java) ? "integer" : "number");
            kinds.limits(feature).min().ifPresent(min -> schema.put("minimum", new BigDecimal(min)));
            kinds.limits(feature).max().ifPresent(max -> schema.put("maximum", new BigDecimal(max)));
        } else {
            text(feature, java, schema);
        }
        defaultOf(feature, schema);
        return schema;
    }

    /** A type that exists in the metamodel alone has no class of Java's. */
    private static Class<?> javaType(EStructuralFeature feature) {
        return Objects.requireNonNullElse(feature.getEType().getInstanceClass(), Object.class);
    }

    private void literals(EEnum choice, Map<String, Object> schema) {
        if (choice.getELiterals().stream().map(kinds::documentation).allMatch(String::isEmpty)) {
            schema.put("enum", choice.getELiterals().stream().map(EEnumLiteral::getLiteral).toList());
        } else {
            schema.put("oneOf", choice.getELiterals().stream().map(this::literal).toList());
        }
    }

    private Map<String, Object> literal(EEnumLiteral literal) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("const", literal.getLiteral());
        if (!kinds.documentation(literal).isEmpty()) {
            schema.put("description", kinds.documentation(literal));
        }
        return schema;
    }

    private void text(EStructuralFeature feature, Class<?> java, Map<String, Object> schema) {
        if (java == ByteSize.class) {
            schema.put("type", List.of("string", "integer"));
            schema.put("pattern", "^\\s*\\d{1,19}(\\.\\d{1,9})?\\s*([KkMmGgTt][Ii]?)?[Bb]?\\s*$");
        } else if (java == LocalDateTime.class) {
            schema.put("type", "string");
            schema.put("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$");
        } else if (java == Digest.class) {
            schema.put("type", "string");
            schema.put("pattern", "^([Ss][Hh][Aa]256:)?[0-9A-Fa-f]{64}$");
        } else {
            Limits limits = kinds.limits(feature);
            schema.put("type", SCALAR);
            limits.pattern().flatMap(EcmaPattern::of).ifPresent(pattern -> schema.put("pattern", pattern));
            limits.maxLength().ifPresent(length -> schema.put("maxLength", length));
            if (limits.path()) {
                schema.put("pattern", PATH);
            }
        }
    }

    private static void defaultOf(EStructuralFeature feature, Map<String, Object> schema) {
        Object value = feature.isMany() || feature.getDefaultValueLiteral() == null && feature.getEType()
                .getInstanceClass() != boolean.class
                ? null : feature.getDefaultValue();
        if (value != null) {
            schema.put("default", value instanceof Number || value instanceof Boolean ? value : feature.getDefaultValueLiteral());
        }
    }

    /** Names with one value each. */
    Map<String, Object> map(EReference feature) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", of(feature.getEReferenceType().getEStructuralFeature("value")));
        return schema;
    }

    /** What the schema of a value cannot say, in words. */
    String remark(EStructuralFeature feature) {
        if (feature instanceof EReference reference) {
            return reference.isContainment() ? "" : "The id of " + KindWords.one(reference.getEReferenceType(), kinds) + ", or file#id.";
        }
        Limits limits = kinds.limits(feature);
        Class<?> java = javaType(feature);
        if (WHOLE.contains(java) || FRACTION.contains(java)) {
            return "";
        }
        return (limits.min().map(min -> "At least " + min + ". ").orElse("") + limits.max().map(max -> "At most " + max + ".")
                .orElse("")).strip();
    }
}
