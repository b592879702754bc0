package org.slipway.target.windows.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a script of ours found out, read with care: what is not there, or is something else, is empty. */
record Answer(Map<?, ?> values) {

    String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** A whole number; 0 where it is none. */
    long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    double part(String name) {
        return values.get(name) instanceof Number number ? Math.clamp(number.doubleValue(), 0, 1) : 0;
    }

    List<Answer> rows(String name) {
        return values.get(name) instanceof List<?> list ? list.stream().flatMap(each -> each instanceof Map<?, ?> row ? Optional.of(new Answer(row)).stream() : Optional.<Answer>empty().stream()).toList()
                : List.of();
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
