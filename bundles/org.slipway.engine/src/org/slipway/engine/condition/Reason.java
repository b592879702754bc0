package org.slipway.engine.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a condition holds or does not: a tree like the condition's own.
 *
 * @param asked what was asked, as a sentence
 * @param found what was seen, as a sentence; empty for a group
 * @param trouble why it could not be asked; it does not hold then
 * @param fatal whether that trouble fails the entry, because the condition says so
 */
public record Reason(String asked, boolean holds, String found, List<Reason> parts, Optional<String> trouble, boolean fatal) {

    static Reason leaf(String asked, boolean holds, String found) {
        return new Reason(asked, holds, found, List.of(), Optional.empty(), false);
    }

    static Reason group(String asked, boolean holds, List<Reason> parts) {
        return new Reason(asked, holds, "", parts, Optional.empty(), parts.stream().anyMatch(Reason::fatal));
    }

    static Reason trouble(String asked, String sentence, boolean fatal) {
        return new Reason(asked, false, "", List.of(), Optional.of(sentence), fatal);
    }

    /** All that was looked at, without the groups. */
    public Stream<Reason> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Reason::leaves);
    }

    /** In one line: what was asked and what was found. */
    public String sentence() {
        return leaves().map(leaf -> leaf.asked() + ": " + leaf.trouble().orElse(leaf.found().isEmpty() ? leaf.holds() ? "yes" : "no" : leaf.found()))
                .collect(Collectors.joining("; "));
    }
}
