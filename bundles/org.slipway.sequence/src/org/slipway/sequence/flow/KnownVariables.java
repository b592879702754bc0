package org.slipway.sequence.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The variables that the engine, the steps, the toolkit and Windows bring: the table variables.txt beside this class. */
public final class KnownVariables {

    /** Whose variable it is. */
    public enum Owner {
        /** The engine's alone: nobody else may set it. */
        READ_ONLY,
        /** The engine's or a step's, to be set by whoever likes to. */
        WRITABLE,
        /** Looks like the engine's own, but steers a step. */
        INPUT,
        /** A property of the Deployment Toolkit. */
        TOOLKIT,
        /** An environment variable of Windows. */
        WINDOWS
    }

    /** A known variable; a name that ends in * stands for all that begin so. */
    public record Known(String name, Owner owner, String description) {
    }

    private final Map<String, Known> byName = new HashMap<>();
    private final Map<String, Known> beginnings = new HashMap<>();

    private final int longest;

    private KnownVariables(List<Known> all) {
        all.forEach(known -> byName.put(VariableUses.folded(known.name()), known));
        all.stream().filter(known -> known.name().endsWith("*"))
                .forEach(known -> beginnings.put(VariableUses.folded(known.name().substring(0, known.name().length() - 1)), known));
        longest = beginnings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static KnownVariables read() {
        try (var text = new BufferedReader(new InputStreamReader(Objects.requireNonNull(KnownVariables.class.getResourceAsStream("variables.txt")),
                StandardCharsets.UTF_8))) {
            return new KnownVariables(text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(KnownVariables::line).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Known line(String line) {
        String[] parts = line.split("\\|", 3);
        return new Known(parts[0], switch (parts[1]) {
            case "R" -> Owner.READ_ONLY;
            case "I" -> Owner.INPUT;
            case "T" -> Owner.TOOLKIT;
            case "E" -> Owner.WINDOWS;
            default -> Owner.WRITABLE;
        }, parts[2]);
    }

    public Optional<Known> find(String name) {
        String folded = VariableUses.folded(name);
        Known known = byName.get(folded);
        for (int length = Math.min(folded.length(), longest); known == null && length > 0; length--) {
            known = beginnings.get(folded.substring(0, length));
        }
        return Optional.ofNullable(known);
    }

    /** The full names, for suggestions and completion. */
    public List<Known> all() {
        return byName.values().stream().filter(known -> !known.name().endsWith("*")).toList();
    }
}
