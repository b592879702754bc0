package org.slipway.model.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** As much of JSON Schema as Slipway's schema uses, told by its specification; a keyword that it does not know is an error. */
final class SmallValidator {
    private final Map<?, ?> root;

    SmallValidator(Map<?, ?> root) {
        this.root = root;
    }

    /** What is wrong; empty for a valid value. */
    List<String> validate(Object value) {
        return errors(root, value, "");
    }

    private List<String> errors(Map<?, ?> schema, Object value, String at) {
        var errors = new ArrayList<String>();
        schema.forEach((keyword, argument) -> {
            boolean holds = switch (keyword.toString()) {
                case "$schema", "$defs", "title", "description", "default", "then", "else" -> true;
                case "if" -> errors.addAll(branch(schema, (Map<?, ?>) argument, value, at)) || true;
                case "not" -> !errors((Map<?, ?>) argument, value, at).isEmpty();
                case "$ref" -> errors.addAll(errors(definition(argument.toString()), value, at)) || true;
                case "type" -> (argument instanceof List<?> types ? types : List.of(argument)).stream()
                        .anyMatch(each -> isA(value, each));
                case "enum" -> ((List<?>) argument).contains(value);
                case "const" -> Objects.equals(argument, value);
                case "anyOf" -> matching((List<?>) argument, value) >= 1;
                case "oneOf" -> matching((List<?>) argument, value) == 1;
                case "allOf" -> ((List<?>) argument).stream().allMatch(each -> errors.addAll(errors((Map<?, ?>) each, value, at)) || true);
                case "required" -> !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) argument);
                case "properties" -> !(value instanceof Map<?, ?> map) || properties((Map<?, ?>) argument, map, at, errors);
                case "additionalProperties" -> !(value instanceof Map<?, ?> map) || additional(schema, argument, map, at, errors);
                case "items" -> !(value instanceof List<?> list) || items((Map<?, ?>) argument, list, at, errors);
                case "pattern" -> !(value instanceof String text) || Pattern.compile(argument.toString()).matcher(text).find();
                case "minLength" -> !(value instanceof String text) || text.length() >= (Integer) argument;
                case "maxLength" -> !(value instanceof String text) || text.length() <= (Integer) argument;
                case "minimum" -> !(value instanceof Number number) || decimal(number).compareTo((BigDecimal) argument) >= 0;
                case "maximum" -> !(value instanceof Number number) || decimal(number).compareTo((BigDecimal) argument) <= 0;
                default -> throw new IllegalArgumentException("unknown keyword " + keyword);
            };
            if (!holds) {
                errors.add(at + ": " + keyword + " " + argument);
            }
        });
        return errors;
    }

    private List<String> branch(Map<?, ?> schema, Map<?, ?> condition, Object value, String at) {
        return schema.get(errors(condition, value, at).isEmpty() ? "then" : "else") instanceof Map<?, ?> taken ? errors(taken, value, at) : List.of();
    }

    private Map<?, ?> definition(String reference) {
        Object found = ((Map<?, ?>) root.get("$defs")).get(reference.replace("#/$defs/", ""));
        return (Map<?, ?>) Objects.requireNonNull(found, reference);
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }

    private static boolean isA(Object value, Object type) {
        return switch (type.toString()) {
            case "null" -> value == null;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof Number;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "array" -> value instanceof List;
            case "object" -> value instanceof Map;
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private long matching(List<?> schemas, Object value) {
        return schemas.stream().filter(each -> errors((Map<?, ?>) each, value, "").isEmpty()).count();
    }

    private boolean properties(Map<?, ?> known, Map<?, ?> map, String at, List<String> errors) {
        map.forEach((key, value) -> {
            if (known.get(key) instanceof Map<?, ?> schema) {
                errors.addAll(errors(schema, value, at + "/" + key));
            }
        });
        return true;
    }

    private boolean additional(Map<?, ?> schema, Object argument, Map<?, ?> map, String at, List<String> errors) {
        var more = new ArrayList<Object>(map.keySet());
        if (schema.get("properties") instanceof Map<?, ?> known) {
            more.removeAll(known.keySet());
        }
        if (argument instanceof Map<?, ?> values) {
            more.forEach(key -> errors.addAll(errors(values, map.get(key), at + "/" + key)));
            return true;
        }
        return more.isEmpty();
    }

    private boolean items(Map<?, ?> schema, List<?> list, String at, List<String> errors) {
        for (int i = 0; i < list.size(); i++) {
            errors.addAll(errors(schema, list.get(i), at + "/" + i));
        }
        return true;
    }
}
