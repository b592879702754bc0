package org.slipway.base;

import java.util.Optional;

/**
 * Something that is wrong, said so that its reader can act: a stable code to search for, how bad it is, what happened, where,
 * and what to do next.
 *
 * @param code stable, capital letters and digits with hyphens, for instance {@code REF-DANGLING}
 * @param nextStep what its reader can do about it; one sentence, or empty when the text says it all
 */
public record Problem(String code, Severity severity, String text, Optional<Place> place, String nextStep) {

    public static Problem error(String code, String text) {
        return new Problem(code, Severity.ERROR, text, Optional.empty(), "");
    }

    public static Problem warning(String code, String text) {
        return new Problem(code, Severity.WARNING, text, Optional.empty(), "");
    }

    public static Problem info(String code, String text) {
        return new Problem(code, Severity.INFO, text, Optional.empty(), "");
    }

    public Problem at(Place where) {
        return new Problem(code, severity, text, Optional.of(where), nextStep);
    }

    public Problem next(String step) {
        return new Problem(code, severity, text, place, step);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: severity CODE text}, the form that editors and people jump from. */
    @Override
    public String toString() {
        return place.map(where -> where + ": ").orElse("") + severity.word() + " " + code + " " + text;
    }
}
