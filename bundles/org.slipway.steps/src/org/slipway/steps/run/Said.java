package org.slipway.steps.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What somebody said in an option: blank is nothing. */
public final class Said {

    private Said() {
    }

    public static Optional<String> of(@Nullable String option) {
        return Optional.ofNullable(option).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The parts of an option that holds several with commas between. */
    public static List<String> list(@Nullable String option) {
        return of(option).map(text -> Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList()).orElse(List.of());
    }

    /** Whether a variable's text means yes: true, yes, 1. */
    public static boolean yes(String text) {
        return text.strip().equalsIgnoreCase("true") || text.strip().equalsIgnoreCase("yes") || text.strip().equals("1");
    }
}
