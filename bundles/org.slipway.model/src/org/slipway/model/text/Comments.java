package org.slipway.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.slipway.model.text.YamlNode.Alias;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;

/** The comments of a text. Whatever writes a stretch of it anew asks here what must not get lost. */
final class Comments {
    private final String text;
    private final Lines lines;
    private final Optional<YamlNode> root;
    /** Where each begins, and where it ends; looked for at the first question, since most edits have none. */
    private NavigableMap<Integer, Integer> found;

    Comments(String text, Lines lines, Optional<YamlNode> root) {
        this.text = text;
        this.lines = lines;
        this.root = root;
    }

    private NavigableMap<Integer, Integer> found() {
        if (found == null) {
            found = new TreeMap<>();
            var scalars = new ArrayList<Scalar>();
            root.ifPresent(node -> collect(node, scalars));
            scalars.sort(Comparator.comparingInt(Scalar::start));
            int at = 0;
            for (Scalar scalar : scalars) {
                // A comment may follow the sign of a block scalar; what follows below is text.
                find(at, scalar.isBlock() ? lines.endOfLine(scalar.start()) : scalar.start());
                at = Math.max(at, scalar.end());
            }
            find(at, text.length());
        }
        return found;
    }

    private static void collect(YamlNode node, List<Scalar> scalars) {
        switch (node) {
            case Scalar scalar -> scalars.add(scalar);
            case Mapping mapping -> mapping.entries().forEach(entry -> {
                scalars.add(entry.key());
                collect(entry.value(), scalars);
            });
            case Sequence list -> list.items().forEach(item -> collect(item, scalars));
            case Alias alias -> { }
        }
    }

    private void find(int from, int to) {
        for (int at = text.indexOf('#', from); at >= 0 && at < to; at = text.indexOf('#', at + 1)) {
            if (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || ",[{]}".indexOf(text.charAt(at - 1)) >= 0) {
                int end = lines.endOfLine(at);
                found.put(at, end);
                at = end;
            }
        }
    }

    /** All of them, without the white space behind. */
    List<TextRange> all() {
        return found().entrySet().stream().map(each -> new TextRange(each.getKey(), text.substring(each.getKey(), each.getValue()).stripTrailing().length())).toList();
    }

    /** The comments that begin in a stretch of the text. */
    List<String> in(int start, int end) {
        if (end <= start) {
            return List.of();
        }
        return found().subMap(start, end).entrySet().stream().map(each -> text.substring(each.getKey(), each.getValue()).stripTrailing())
                .toList();
    }

    /** The comments of a stretch that the text taking its place does not hold. */
    List<String> missing(int start, int end, String replacement) {
        var rest = new StringBuilder(replacement);
        return in(start, end).stream().filter(comment -> {
            int at = rest.indexOf(comment);
            if (at >= 0) {
                rest.delete(at, at + comment.length());
            }
            return at < 0;
        }).toList();
    }

    /** The comment at the end of this position's line, with the white space before it; empty where there is none. */
    String behind(int offset, int endOfLine) {
        Integer at = found().ceilingKey(offset);
        if (at == null || at >= endOfLine) {
            return "";
        }
        int start = at;
        while (start > offset && " \t".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return (start == at ? " " : "") + text.substring(start, found().get(at));
    }
}
