package org.slipway.sequence.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.text.Similar;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.KnownVariables;
import org.slipway.sequence.flow.KnownVariables.Known;
import org.slipway.sequence.flow.Use;

/** Finds the variable that somebody may have meant by a name that nothing sets. */
final class MeantVariables {
    /** Each look compares with every name; a sequence with more mistakes has another trouble than spelling. */
    private static final int ENOUGH = 50;

    private final List<String> names;
    private final Map<String, Optional<String>> meant = new HashMap<>();

    MeantVariables(Flow flow, KnownVariables known, SiteVariables site) {
        names = Stream.of(flow.uses().sets().map(Use::name), known.all().stream().map(Known::name), site.names().stream()).flatMap(each -> each).distinct().toList();
    }

    Optional<String> by(String name) {
        String letters = letters(name);
        if (letters.length() < 4 || !meant.containsKey(name) && meant.size() >= ENOUGH) {
            return Optional.empty();
        }
        return meant.computeIfAbsent(name, one -> Similar.to(one, names.stream().filter(each -> Math.abs(each.length() - one.length()) <= 3 && !letters(each).equals(letters)).toList()));
    }

    /** Names that differ in numbers alone are members of a family, not misspelt. */
    private static String letters(String name) {
        return name.replaceAll("\\d", "").toLowerCase(Locale.ROOT);
    }
}
