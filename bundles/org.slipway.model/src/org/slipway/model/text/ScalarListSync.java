package org.slipway.model.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;
import org.slipway.model.text.YamlNode.Style;

/** Brings a list of single values up to date. A value goes to its new place with the comments above and behind it. */
final class ScalarListSync {

    /** What the list knows about its values. */
    interface Values {
        boolean isSame(Object value, Scalar scalar);

        String write(Object value, Optional<Style> style, boolean oneLine);
    }

    private final String text;
    private final Lines lines;
    private final TextEdits edits;
    private final Values notation;

    ScalarListSync(String text, Lines lines, TextEdits edits, Values notation) {
        this.text = text;
        this.lines = lines;
        this.edits = edits;
        this.notation = notation;
    }

    boolean sync(Sequence list, List<?> values) {
        List<Scalar> items = list.items().stream().map(Scalar.class::cast).toList();
        if (values.isEmpty() || items.isEmpty()) {
            return values.isEmpty() && items.isEmpty();
        }
        int[] from = origins(items, values);
        for (int i = 0; i < from.length; i++) {
            Scalar old = from[i] < 0 ? null : items.get(from[i]);
            if (old != null && (old.isBlock() || old.isNull()) && !notation.isSame(values.get(i), old)) {
                return false;
            }
        }
        if (Arrays.equals(from, IntStream.range(0, items.size()).toArray())) {
            for (int i = 0; i < from.length; i++) {
                Scalar item = items.get(i);
                if (!notation.isSame(values.get(i), item)) {
                    edits.replace(item.start(), item.end(), changed(list, item, values.get(i)));
                }
            }
            return true;
        }
        return list.flow() ? flow(list, values, items, from) : block(list, values, items, from);
    }

    /** For each value the item whose place in the text it takes: the same one, else one that goes from the same spot; else -1. */
    private int[] origins(List<Scalar> items, List<?> values) {
        int[] steady = Alignment.of(items.size(), values.size(), (item, value) -> notation.isSame(values.get(value), items.get(item)));
        int[] from = steady.clone();
        var free = new TreeSet<Integer>(IntStream.range(0, items.size()).boxed().toList());
        IntStream.of(steady).forEach(free::remove);
        for (int i = 0; i < from.length; i++) {
            if (from[i] < 0) {
                Object value = values.get(i);
                from[i] = take(free, free.stream().filter(item -> notation.isSame(value, items.get(item))).findFirst());
            }
        }
        for (int i = 0, previous = -1; i < from.length; i++) {
            previous = Math.max(previous, steady[i]);
            if (from[i] < 0) {
                from[i] = take(free, free.subSet(previous + 1, nextSteady(steady, i, items.size())).stream().findFirst());
            }
        }
        return from;
    }

    private static int take(Set<Integer> free, Optional<Integer> item) {
        item.ifPresent(free::remove);
        return item.orElse(-1);
    }

    private static int nextSteady(int[] steady, int index, int none) {
        return IntStream.range(index, steady.length).map(each -> steady[each]).filter(each -> each >= 0).findFirst().orElse(none);
    }

    private String changed(Sequence list, Scalar item, Object value) {
        boolean oneLine = list.flow() || !lines.hasRoomForBlock(item.end(), lines.column(list.start()));
        return notation.write(value, Optional.of(item.style()), oneLine);
    }

    private String now(Sequence list, Scalar old, Object value) {
        return notation.isSame(value, old) ? text.substring(old.start(), old.end()) : changed(list, old, value);
    }

    private boolean flow(Sequence list, List<?> values, List<Scalar> items, int[] from) {
        Optional<FlowCollection> collection = FlowCollection.of(text, lines, list, items.stream().map(Scalar::end).toList());
        var pieces = new ArrayList<FlowCollection.Piece>();
        for (int i = 0; i < from.length; i++) {
            Object value = values.get(i);
            if (from[i] < 0) {
                pieces.add(new FlowCollection.Piece(-1, notation.write(value, Optional.empty(), true)));
            } else {
                Scalar old = items.get(from[i]);
                pieces.add(new FlowCollection.Piece(from[i], now(list, old, value)));
            }
        }
        collection.ifPresent(brackets -> edits.replace(brackets.open(), brackets.close() + 1, brackets.with(pieces)));
        return collection.isPresent();
    }

    private boolean block(Sequence list, List<?> values, List<Scalar> items, int[] from) {
        int first = list.dashes().getFirst();
        if (lines.skipSpaces(lines.startOfLine(first)) != first) {
            return false;
        }
        int[] starts = IntStream.range(0, items.size()).map(i -> i == 0 ? firstComment(first) : end(items, i - 1)).toArray();
        String pad = " ".repeat(lines.column(first));
        var stays = new BitSet();
        IntStream.of(from).filter(item -> item >= 0).forEach(stays::set);
        var result = new StringBuilder();
        int told = 0;
        for (int i = 0; i < from.length; i++) {
            for (; told < from[i]; told++) {
                result.append(left(list, starts[told], told, stays));
            }
            if (from[i] < 0) {
                result.append(pad).append("- ").append(notation.write(values.get(i), Optional.empty(), false));
            } else {
                Scalar old = items.get(from[i]);
                String now = now(list, old, values.get(i));
                result.append(text, starts[from[i]], old.start()).append(now).append(text, old.end(), end(items, from[i]));
            }
            result.append(result.charAt(result.length() - 1) == '\n' ? "" : "\n");
        }
        for (; told < items.size(); told++) {
            result.append(left(list, starts[told], told, stays));
        }
        edits.replace(starts[0], end(items, items.size() - 1), result.toString());
        return true;
    }

    /** Comments above an item that goes may speak of those below as well; they stay. */
    private String left(Sequence list, int start, int item, BitSet stays) {
        return stays.get(item) ? "" : text.substring(start, lines.startOfLine(list.dashes().get(item)));
    }

    private int firstComment(int dash) {
        int at = lines.startOfLine(dash);
        while (at > 0 && lines.isComment(at - 1)) {
            at = lines.startOfLine(at - 1);
        }
        return at;
    }

    private int end(List<Scalar> items, int item) {
        return lines.endOfBlock(items.get(item).end());
    }
}
