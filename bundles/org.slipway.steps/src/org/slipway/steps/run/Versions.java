package org.slipway.steps.run;

import java.util.Optional;
import java.util.regex.Pattern;

/** Compares versions of up to four numbers; those that are left out are 0. */
public final class Versions {
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");

    private Versions() {
    }

    /** Less than 0, 0 or more than 0; empty where either is no version. */
    public static Optional<Integer> compare(String one, String other) {
        if (!VERSION.matcher(one.strip()).matches() || !VERSION.matcher(other.strip()).matches()) {
            return Optional.empty();
        }
        String[] first = one.strip().split("\\.");
        String[] second = other.strip().split("\\.");
        for (int i = 0; i < 4; i++) {
            int difference = Integer.compare(part(first, i), part(second, i));
            if (difference != 0) {
                return Optional.of(difference);
            }
        }
        return Optional.of(0);
    }

    private static int part(String[] parts, int number) {
        return number < parts.length ? Integer.parseInt(parts[number]) : 0;
    }
}
