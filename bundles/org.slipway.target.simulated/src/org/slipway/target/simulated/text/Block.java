package org.slipway.target.simulated.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.slipway.base.ByteSize;
import org.slipway.base.HumanDuration;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.text.Similar;
import org.slipway.target.simulated.text.Yaml.Field;
import org.slipway.target.simulated.text.Yaml.Fields;
import org.slipway.target.simulated.text.Yaml.Items;
import org.slipway.target.simulated.text.Yaml.Text;

/**
 * A mapping whose fields are asked for one by one, each as what it should be. Whatever is of another kind is told as a problem, and the
 * default taken; at the end whatever nobody asked for is told too.
 */
final class Block {
    private final Place place;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Problem> problems;

    private Block(Place place, List<Field> fields, List<Problem> problems) {
        this.place = place;
        this.problems = problems;
        fields.forEach(each -> this.fields.put(each.key().value(), each));
    }

    /** One without fields where it is no mapping, which is a problem. */
    static Block of(Yaml yaml, List<Problem> problems) {
        if (yaml instanceof Fields mapping) {
            return new Block(mapping.place(), mapping.fields(), problems);
        }
        var none = new Block(yaml.place(), List.of(), problems);
        none.tell(wrong(yaml.place(), "Fields are expected here.", "Write key: value, a line each."));
        return none;
    }

    private static Problem wrong(Place place, String what, String next) {
        return Problem.error("DEVICE-TEXT", what).at(place).next(next);
    }

    /** Once, however often a field is asked for. */
    private void tell(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    Place place() {
        return place;
    }

    /** Where a field's value stands. */
    Place place(String key) {
        return Optional.ofNullable(fields.get(key)).map(each -> each.value().place()).orElse(place);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    void problem(String key, String what, String next) {
        tell(wrong(place(key), what, next));
    }

    private Optional<Yaml> value(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key)).map(Field::value).filter(each -> !(each instanceof Text text && text.isNull()));
    }

    Optional<String> text(String key) {
        return value(key).flatMap(each -> {
            if (each instanceof Text text) {
                return Optional.of(text.value());
            }
            tell(wrong(each.place(), "“" + key + "” is a simple text.", "Write it behind the colon, on one line."));
            return Optional.empty();
        });
    }

    /** A name that can be printed on one line. */
    Optional<String> line(String key) {
        return as(key, text -> {
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("“" + key + "” holds a line break, or another sign that cannot be printed.");
            }
            return text;
        });
    }

    /** As a parser takes it that throws {@link IllegalArgumentException} with a sentence. */
    <V> Optional<V> as(String key, Function<String, V> parser) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException refused) {
                tell(wrong(place(key), String.valueOf(refused.getMessage()), "Correct “" + key + "”."));
                return Optional.empty();
            }
        });
    }

    Optional<Long> size(String key) {
        return as(key, text -> ByteSize.parse(text).bytes());
    }

    /** @param least in bytes */
    Optional<Long> size(String key, long least) {
        return as(key, text -> {
            long bytes = ByteSize.parse(text).bytes();
            if (bytes < least) {
                throw new IllegalArgumentException("“" + text + "” is too little: " + new ByteSize(least) + " are needed at least.");
            }
            return bytes;
        });
    }

    Optional<Duration> duration(String key) {
        return as(key, text -> HumanDuration.parse(text).duration());
    }

    Optional<Boolean> truth(String key) {
        return as(key, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("“" + text + "” is neither true nor false.");
        });
    }

    Optional<Integer> number(String key, int min, int max) {
        return as(key, text -> {
            int number;
            try {
                number = Integer.parseInt(text);
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException("“" + text + "” is not a whole number.", none);
            }
            if (number < min || number > max) {
                throw new IllegalArgumentException("“" + text + "” is not from " + min + " to " + max + ".");
            }
            return number;
        });
    }

    /** Bytes a second, as in 500 MB/s. */
    Optional<Long> byteRate(String key) {
        return as(key, text -> ByteSize.parse(text.strip().replaceFirst("(?i)\\s*/\\s*s$", "")).bytes());
    }

    /** Bits a second, as in 1 Gbit/s. */
    Optional<Long> bitRate(String key) {
        return as(key, Block::bits);
    }

    private static long bits(String text) {
        var matcher = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*([kMG])bit/s").matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text + "” is not a speed. Write a number and kbit/s, Mbit/s or Gbit/s, for instance 1 Gbit/s.");
        }
        double unit = switch (matcher.group(2)) {
            case "k" -> 1e3;
            case "M" -> 1e6;
            default -> 1e9;
        };
        return Math.max(1, Math.round(Double.parseDouble(matcher.group(1)) * unit));
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return as(key, text -> {
            for (E each : type.getEnumConstants()) {
                if (each.name().replace("_", "").equalsIgnoreCase(text.replaceAll("[\\s_-]", ""))) {
                    return each;
                }
            }
            throw new IllegalArgumentException("“" + text + "” is none of " + words(type) + ".");
        });
    }

    private static String words(Class<? extends Enum<?>> type) {
        var words = new ArrayList<String>();
        for (Enum<?> each : type.getEnumConstants()) {
            words.add(each.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", words);
    }

    Optional<Block> record(String key) {
        return value(key).map(each -> of(each, problems));
    }

    /** The items of a list, each with fields of its own. */
    List<Block> records(String key) {
        return items(key).stream().map(each -> of(each, problems)).toList();
    }

    List<Yaml> items(String key) {
        return value(key).map(each -> {
            if (each instanceof Items items) {
                return items.items();
            }
            tell(wrong(each.place(), "“" + key + "” is a list.", "Write a dash before each of its items."));
            return List.<Yaml>of();
        }).orElse(List.of());
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (Yaml each : items(key)) {
            if (each instanceof Text text) {
                texts.add(text.value());
            } else {
                tell(wrong(each.place(), "“" + key + "” is a list of simple texts.", "Write a dash and the text."));
            }
        }
        return texts;
    }

    /** All fields as they are written, by key; nothing is told of them at the end. */
    Map<String, Yaml> all() {
        var all = new LinkedHashMap<String, Yaml>();
        fields.forEach((key, field) -> all.put(key, field.value()));
        asked.addAll(fields.keySet());
        return all;
    }

    /** Tells what nobody has asked for. */
    void finish() {
        fields.forEach((key, field) -> {
            if (!asked.contains(key)) {
                tell(wrong(field.key().place(), "“" + key + "” is not known here.", Similar.to(key, asked).map(near -> "Did you mean “" + near + "”?")
                        .orElse("Known are " + String.join(", ", asked) + ".")));
            }
        });
    }
}
