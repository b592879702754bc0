package org.slipway.engine.variables;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of texts, also those whose variables have other values by now. Used by one thread. */
final class SecretMask {
    /** Shorter ones are parts of too many words; they are taken out where they stand alone. */
    private static final int LONG_ENOUGH = 4;

    /** Names by secret, the longest first, since one may hold another. */
    private final Map<String, String> names = new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    void learn(String name, Value value) {
        if (value.holdsSecret() && !value.text().isBlank()) {
            names.put(value.text(), name);
        }
    }

    String applied(String text) {
        String told = text;
        for (Map.Entry<String, String> each : names.entrySet()) {
            String name = "%" + each.getValue() + "%";
            told = each.getKey().length() >= LONG_ENOUGH ? told.replace(each.getKey(), name)
                    : Pattern.compile("(?<![\\p{L}\\p{N}%])" + Pattern.quote(each.getKey()) + "(?![\\p{L}\\p{N}%])").matcher(told).replaceAll(Matcher
                            .quoteReplacement(name));
        }
        return told;
    }
}
