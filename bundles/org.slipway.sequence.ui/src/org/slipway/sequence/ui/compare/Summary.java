package org.slipway.sequence.ui.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many entries differ, and how. */
final class Summary {

    private Summary() {
    }

    static String of(List<Line> differing) {
        if (differing.isEmpty()) {
            return "There is no difference.";
        }
        String each = Stream.of(Sign.values()).filter(sign -> differing.stream().anyMatch(line -> line.signs().contains(sign)))
                .map(sign -> sign.mark() + " " + differing.stream().filter(line -> line.signs().contains(sign)).count() + " " + sign.word())
                .collect(Collectors.joining("    "));
        return differing.size() == 1 ? "1 step or group differs:    " + each : differing.size() + " steps and groups differ:    " + each;
    }
}
