package org.slipway.cli;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** The commands that the installed bundles bring, known without loading one of their classes, and what was wrong with others. */
public record Commands(Map<String, Entry> byName, List<Problem> problems) {

    /** Makes the command's object. */
    @FunctionalInterface
    public interface Maker {
        CliCommand make() throws ProblemException;
    }

    /** One command. @param bundle that brings it */
    public record Entry(String name, String description, String bundle, boolean builtIn, Maker maker) {
    }

    public Commands {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName)); // keeps the order, unlike Map.copyOf
        problems = List.copyOf(problems);
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Entry> all() {
        return byName.values();
    }
}
