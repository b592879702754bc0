package org.slipway.steps.run.software;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slipway.engine.spi.StepContext;

/** What a step knows of its applications that it dealt with before it had the machine restarted, and of those since; kept in a variable. */
final class BeforeTheRestart {
    /** Ids, parted by |; behind one that failed stand : and the number of its failure. */
    private static final String VARIABLE = "_TSAppInstallDone";

    private final StepContext context;
    /** By id; 0 for what did not fail. */
    private final Map<String, Long> failures = new LinkedHashMap<>();

    BeforeTheRestart(StepContext context) {
        this.context = context;
        Stream.of(context.variables().text(VARIABLE).split("\\|")).filter(each -> !each.isEmpty()).forEach(this::read);
    }

    private void read(String entry) {
        int colon = entry.indexOf(':');
        failures.put(colon < 0 ? entry : entry.substring(0, colon), colon < 0 ? 0L : Long.parseLong(entry.substring(colon + 1)));
    }

    boolean any() {
        return !failures.isEmpty();
    }

    int size() {
        return failures.size();
    }

    boolean knows(String id) {
        return failures.containsKey(id);
    }

    /** The number of its failure. */
    Optional<Long> failure(String id) {
        return Optional.ofNullable(failures.get(id)).filter(number -> number != 0);
    }

    /** @param failure its number; 0 for none */
    void note(String id, long failure) {
        failures.put(id, failure);
    }

    /** For the time behind the restart. */
    void keep() {
        context.variables().setOwn(VARIABLE, failures.entrySet().stream().map(each -> each.getKey() + (each.getValue() == 0 ? "" : ":" + each.getValue()))
                .collect(Collectors.joining("|")));
    }

    void forget() {
        context.variables().setOwn(VARIABLE, "");
    }
}
