package org.slipway.sequence.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.model.BooleanVariable;
import org.slipway.model.ListVariable;
import org.slipway.model.NumberVariable;
import org.slipway.model.StringVariable;
import org.slipway.model.Variable;

/** Values of variables as texts. */
final class VariableTexts {

    private VariableTexts() {
    }

    /** By the names under which they are read: a list has several. Nothing for secrets, and for kinds that no bundle brings. */
    static Map<String, String> of(Variable variable) {
        String name = String.valueOf(variable.getName());
        return switch (variable) {
            case StringVariable text -> Map.of(name, Optional.ofNullable(text.getValue()).orElse(""));
            case NumberVariable number -> Map.of(name, number.getValue() == null ? "" : number.getValue().toString());
            case BooleanVariable flag -> Map.of(name, String.valueOf(flag.isValue()));
            case ListVariable several -> numbered(name, several.getValues());
            default -> Map.of();
        };
    }

    private static Map<String, String> numbered(String name, List<String> values) {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            texts.put(String.format(Locale.ROOT, "%s%03d", name, i + 1), values.get(i));
        }
        return texts;
    }
}
