package org.slipway.target.simulated.keep;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Tree;

/** Records as maps, lists and simple values, and back; a component that is added to a record needs nothing here. */
final class RecordJson {
    private static final String KIND = "kind";

    private final Predicate<Class<?>> left;

    /** @param left types of components that are left out */
    RecordJson(Predicate<Class<?>> left) {
        this.left = left;
    }

    /** Nothing for what is empty. */
    Optional<Object> write(Object value) {
        return Optional.ofNullable(switch (value) {
            case Optional<?> optional -> optional.flatMap(this::write).orElse(null);
            case Collection<?> all -> all.isEmpty() ? null : all.stream().map(each -> write(each).orElse(Map.of())).toList();
            case Map<?, ?> map -> map.isEmpty() ? null : entries(map);
            case Tree<?> tree -> tree.isEmpty() ? null : places(tree);
            case Body.Kept kept -> Map.of(KIND, "Kept", "base64", Base64.getEncoder().encodeToString(kept.bytes()));
            case Record one -> fields(one);
            case Enum<?> word -> word.name();
            case Instant time -> time.toString();
            case UUID number -> number.toString();
            default -> value;
        });
    }

    private Map<String, Object> entries(Map<?, ?> map) {
        var entries = new LinkedHashMap<String, Object>();
        new TreeMap<>(map).forEach((key, value) -> entries.put(String.valueOf(key), write(value).orElse(Map.of())));
        return entries;
    }

    private Map<String, Object> places(Tree<?> tree) {
        var places = new LinkedHashMap<String, Object>();
        tree.walk((path, thing) -> places.put(path, thing.flatMap(this::write).orElse("")));
        return places;
    }

    private Map<String, Object> fields(Record value) {
        var fields = new LinkedHashMap<String, Object>();
        if (value.getClass().getInterfaces().length > 0 && value.getClass().getInterfaces()[0].isSealed()) {
            fields.put(KIND, value.getClass().getSimpleName());
        }
        for (RecordComponent each : value.getClass().getRecordComponents()) {
            if (!left.test(each.getType())) {
                try {
                    write(each.getAccessor().invoke(value)).ifPresent(written -> fields.put(each.getName(), written));
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException("A record did not tell " + each.getName(), impossible);
                }
            }
        }
        return fields;
    }

    /** @throws IllegalArgumentException where the value is not what the type wants */
    Object read(Type type, @Nullable Object value) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic, value);
            case Class<?> plain -> plain(plain, value);
            default -> throw new IllegalArgumentException("nothing is known of " + type);
        };
    }

    private Object generic(ParameterizedType type, @Nullable Object value) {
        Type inner = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return Optional.ofNullable(value).map(each -> read(inner, each));
        }
        if (raw == Map.class) {
            var map = new LinkedHashMap<String, Object>();
            map(value).forEach((key, each) -> map.put(key, read(inner, each)));
            return map;
        }
        if (raw == Tree.class) {
            return tree(inner, map(value));
        }
        var list = new ArrayList<Object>();
        if (value instanceof List<?> items) {
            items.forEach(each -> list.add(read(inner, each)));
        }
        return SortedSet.class.isAssignableFrom(raw) ? new TreeSet<>(list) : list;
    }

    private <T extends Tree.Thing> Tree<T> tree(Type inner, Map<String, Object> places) {
        Tree<T> tree = Tree.empty();
        for (var each : places.entrySet()) {
            List<String> path = each.getKey().isEmpty() ? List.of() : Arrays.asList(each.getKey().split("\\\\"));
            tree = each.getValue() instanceof Map<?, ?> ? tree.with(path, this.<T>thing(inner, each.getValue())) : tree.withFolder(path);
        }
        return tree;
    }

    @SuppressWarnings("unchecked") // the type argument of the tree is the type that is read
    private <T> T thing(Type inner, Object value) {
        return (T) read(inner, value);
    }

    private Object plain(Class<?> type, @Nullable Object value) {
        if (type.isSealed()) {
            String kind = String.valueOf(map(value).get(KIND));
            return plain(Arrays.stream(type.getPermittedSubclasses()).filter(each -> each.getSimpleName().equals(kind)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("“" + kind + "” is not known")), value);
        }
        if (type == Body.Kept.class) {
            return new Body.Kept(new String(Base64.getDecoder().decode(String.valueOf(map(value).get("base64"))), StandardCharsets.ISO_8859_1));
        }
        return type.isRecord() ? made(type, map(value)) : simple(type, value);
    }

    private Object made(Class<?> type, Map<String, Object> fields) {
        RecordComponent[] components = type.getRecordComponents();
        var arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = read(components[i].getGenericType(), fields.get(components[i].getName()));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " can be made of it", wrong);
        }
    }

    private static Object simple(Class<?> type, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a value is missing");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).filter(each -> ((Enum<?>) each).name().equals(value)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("“" + value + "” is none of " + Arrays.toString(type.getEnumConstants())));
        }
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> number(value).intValue();
            case "long", "java.lang.Long" -> number(value).longValue();
            case "double" -> number(value).doubleValue();
            case "boolean" -> value instanceof Boolean truth ? truth : number(value).intValue() != 0;
            case "java.time.Instant" -> Instant.parse(value.toString());
            case "java.util.UUID" -> UUID.fromString(value.toString());
            default -> value.toString();
        };
    }

    private static Number number(Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("“" + value + "” is not a number");
    }

    private static Map<String, Object> map(@Nullable Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> read) {
            read.forEach((key, each) -> map.put(String.valueOf(key), each));
        }
        return map;
    }
}
