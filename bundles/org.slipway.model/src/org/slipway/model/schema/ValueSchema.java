package org.slipway.model.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ByteSize;
import org.slipway.base.Digest;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.KindWords;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.Limits;
import org.slipway.model.kinds.TimeZones;

/** The schema of one value: a scalar in the text. */
final class ValueSchema {
    /** A text may look like a number or a truth value without being quoted. */
    private static final List<String> SCALAR = List.of("string", "number", "boolean");
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class,
            byte.class, Byte.class, BigInteger.class);
    private static final Set<Class<?>> FRACTION = Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);
    /** As {@link org.slipway.base.RelativePath} has it, as far as a pattern can say. */
    private static final String PATH = "^(?!/)(?!(.*/)?\\.{1,2}(/|$))[^\\\\<>:\"|?*]+$";

    /** More than any number that is read. */
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Kinds kinds;

    ValueSchema(Kinds kinds) {
        this.kinds = kinds;
    }

    Map<String, Object> of(EStructuralFeature feature) {
        var schema = new LinkedHashMap<String, Object>();
        if (feature instanceof EReference) {
            schema.put("type", SCALAR);
            schema.put("pattern", "\\S");
            return schema;
        }
        var type = (EDataType) feature.getEType();
        Class<?> java = javaType(feature);
        if (type instanceof EEnum choice) {
            literals(choice, schema);
        } else if (java == boolean.class || java == Boolean.class) {
            schema.put("type", List.of("boolean", "string"));
            schema.put("pattern", "^(true|True|TRUE|false|False|FALSE)$");
        } else if (WHOLE.contains(java) || FRACTION.contains(java)) {
            number(feature, WHOLE.contains(java), schema);
        } else {
            text(feature, java, schema);
        }
        defaultOf(feature, schema);
        return schema;
    }

    /** Quotation marks make no difference to what is read. */
    private void number(EStructuralFeature feature, boolean whole, Map<String, Object> schema) {
        Limits limits = kinds.limits(feature);
        schema.put("type", List.of(whole ? "integer" : "number", "string"));
        limits.min().ifPresent(min -> schema.put("minimum", new BigDecimal(min)));
        limits.max().ifPresent(max -> schema.put("maximum", new BigDecimal(max)));
        Optional<BigInteger> least = limits.min().filter(min -> whole && !min.startsWith("-")).map(BigInteger::new);
        Optional<BigInteger> most = limits.max().map(BigDecimal::new).map(BigDecimal::toBigInteger);
        schema.put("pattern", least.map(min -> "^\\+?0*" + Ranges.between(min, most.orElse(LARGEST)) + "$")
                .orElse(whole ? "^[+-]?\\d+$" : "^[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$"));
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
            size(kinds.limits(feature), schema);
        } else if (java == LocalDateTime.class) {
            schema.put("type", "string");
            schema.put("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$");
        } else if (java == Digest.class) {
            schema.put("type", "string");
            schema.put("pattern", "^([Ss][Hh][Aa]256:)?[0-9A-Fa-f]{64}$");
        } else if (feature == ModelPackage.Literals.SITE__TIME_ZONE) {
            timeZone(schema);
        } else {
            Limits limits = kinds.limits(feature);
            schema.put("type", SCALAR);
            boolean filled = feature.isRequired() && !feature.isMany();
            if (filled) {
                schema.put("minLength", 1);
            }
            limits.pattern().flatMap(EcmaPattern::of).ifPresent(pattern -> schema.put("pattern", filled ? pattern : "^$|" + pattern));
            limits.maxLength().ifPresent(length -> schema.put("maxLength", length));
            if (limits.path()) {
                schema.put("pattern", PATH);
            }
        }
    }

    /** What an offset without colons and quotes is to YAML, a number, loses its sign; so any is let pass. */
    private static void timeZone(Map<String, Object> schema) {
        var withoutName = new LinkedHashMap<String, Object>(Map.of("type", "string"));
        withoutName.put("pattern", TimeZones.WITHOUT_NAME);
        schema.put("anyOf", List.of(Map.of("enum", TimeZones.names()), withoutName, Map.of("type", "integer")));
    }

    private static void size(Limits limits, Map<String, Object> schema) {
        Optional<ByteSize> least = limits.min().map(ByteSize::parse);
        Optional<ByteSize> most = limits.max().map(ByteSize::parse);
        schema.put("type", List.of("string", "number"));
        schema.put("minimum", BigDecimal.valueOf(least.map(ByteSize::bytes).orElse(0L)));
        most.ifPresent(max -> schema.put("maximum", BigDecimal.valueOf(max.bytes())));
        schema.put("pattern", least.isEmpty() && most.isEmpty() ? "^\\s*\\d{1,19}(\\.\\d{1,9})?\\s*(([KkMmGgTt][Ii]?)?[Bb])?\\s*$"
                : SizePattern.between(least.orElse(new ByteSize(0)), most.orElse(new ByteSize(Long.MAX_VALUE))));
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
        schema.put("additionalProperties", Nullable.of(of(feature.getEReferenceType().getEStructuralFeature("value"))));
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
