package org.slipway.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;
import org.slipway.model.text.YamlNode.Style;

/** Brings a list of single values up to date: on one line it is written anew, over several lines only what changed. */
final class ScalarListSync {
    private final String text;
    private final Lines lines;
    private final TextEdits edits;

    ScalarListSync(String text, Lines lines, TextEdits edits) {
        this.text = text;
        this.lines = lines;
        this.edits = edits;
    }

    boolean sync(Sequence list, List<?> values, BiPredicate<Object, Scalar> same, BiFunction<Object, Optional<Style>, String> write) {
        List<Scalar> items = list.items().stream().map(Scalar.class::cast).toList();
        if (values.size() == items.size()) {
            for (int i = 0; i < items.size(); i++) {
                Scalar item = items.get(i);
                if (!same.test(values.get(i), item)) {
                    if (item.isBlock() || item.isNull()) {
                        return false;
                    }
                    edits.replace(item.start(), item.end(), write.apply(values.get(i), Optional.of(item.style())));
                }
            }
            return true;
        }
        if (values.isEmpty() || items.isEmpty()) {
            return false;
        }
        return list.flow() ? flow(list, values, items, same, write) : block(list, values, items, same, write);
    }

    private boolean flow(Sequence list, List<?> values, List<Scalar> items, BiPredicate<Object, Scalar> same,
            BiFunction<Object, Optional<Style>, String> write) {
        if (text.substring(list.start(), list.end()).indexOf('\n') >= 0) {
            return false;
        }
        var written = new ArrayList<String>();
        for (Object value : values) {
            written.add(items.stream().filter(item -> same.test(value, item)).findFirst()
                    .map(item -> text.substring(item.start(), item.end())).orElseGet(() -> write.apply(value, Optional.empty())));
        }
        edits.replace(list.start(), list.end(), "[" + String.join(", ", written) + "]");
        return true;
    }

    private boolean block(Sequence list, List<?> values, List<Scalar> items, BiPredicate<Object, Scalar> same,
            BiFunction<Object, Optional<Style>, String> write) {
        int column = lines.column(list.dashes().getFirst());
        if (lines.skipSpaces(lines.startOfLine(list.dashes().getFirst())) != list.dashes().getFirst()) {
            return false;
        }
        int[][] common = common(values, items, same);
        int item = 0;
        int value = 0;
        while (item < items.size() || value < values.size()) {
            if (item < items.size() && value < values.size() && same.test(values.get(value), items.get(item))) {
                item++;
                value++;
            } else if (item < items.size() && (value == values.size() || common[item + 1][value] >= common[item][value + 1])) {
                edits.replace(lines.startOfLine(list.dashes().get(item)), lines.endOfBlock(items.get(item).end()), "");
                item++;
            } else {
                int at = item < items.size() ? lines.startOfLine(list.dashes().get(item)) : lines.endOfBlock(items.getLast().end());
                String line = " ".repeat(column) + "- " + write.apply(values.get(value), Optional.empty());
                boolean unbroken = at > 0 && text.charAt(at - 1) != '\n';
                edits.replace(at, at, unbroken ? "\n" + line : line + "\n");
                value++;
            }
        }
        return true;
    }

    /** Lengths of the longest common subsequences of the rests, the usual table. */
    private static int[][] common(List<?> values, List<Scalar> items, BiPredicate<Object, Scalar> same) {
        int[][] table = new int[items.size() + 1][values.size() + 1];
        for (int i = items.size() - 1; i >= 0; i--) {
            for (int v = values.size() - 1; v >= 0; v--) {
                table[i][v] = same.test(values.get(v), items.get(i)) ? table[i + 1][v + 1] + 1
                        : Math.max(table[i + 1][v], table[i][v + 1]);
            }
        }
        return table;
    }
}
