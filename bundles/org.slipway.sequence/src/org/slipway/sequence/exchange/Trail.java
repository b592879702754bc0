package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * The names from a sequence down to one of its entries, as people are told of it. Cut where names are longer or groups deeper than
 * anybody makes them: an account says it once for each entry.
 *
 * @param names from the outside in
 */
record Trail(List<String> names) {
    private static final int LONGEST = 80;
    private static final int DEEPEST = 6;
    private static final String BETWEEN = " › ";
    private static final String LEFT_OUT = "…";

    Trail {
        names = List.copyOf(names);
    }

    static Trail of(String name) {
        return new Trail(List.of(cut(name)));
    }

    /** The outermost one stays, and of the others those that are nearest. */
    Trail to(String name) {
        var longer = new ArrayList<>(names);
        longer.add(cut(name));
        if (longer.size() > DEEPEST) {
            longer.remove(1);
            longer.set(1, LEFT_OUT);
        }
        return new Trail(longer);
    }

    String shown() {
        return String.join(BETWEEN, names);
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return name.substring(0, end) + LEFT_OUT;
    }
}
