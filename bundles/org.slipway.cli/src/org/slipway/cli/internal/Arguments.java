package org.slipway.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line taken apart just far enough to know which command is asked for, so that only that one is loaded.
 *
 * @param command the first word that is no option
 * @param rest everything else: options that stand before the command count as the command's
 */
record Arguments(Optional<String> command, List<String> rest) {

    static Arguments of(List<String> arguments) {
        var before = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            String each = arguments.get(i);
            if (!each.startsWith("-")) {
                before.addAll(arguments.subList(i + 1, arguments.size()));
                return new Arguments(Optional.of(each), List.copyOf(before));
            }
            before.add(each);
            if (each.equals("--site") && i + 1 < arguments.size()) {
                before.add(arguments.get(++i));
            }
        }
        return new Arguments(Optional.empty(), List.copyOf(before));
    }

    /** Whether the option stands there as one; behind {@code --} everything is a value. */
    boolean has(String option) {
        int end = rest.indexOf("--");
        return (end < 0 ? rest : rest.subList(0, end)).contains(option);
    }
}
