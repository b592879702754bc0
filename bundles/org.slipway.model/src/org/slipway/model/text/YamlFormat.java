package org.slipway.model.text;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.text.YamlNode.Alias;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;

/**
 * Lays a text out as the writer would: two spaces a level, lists indented below their key, at most one blank line, no white
 * space at line ends, one line break at the end. It moves text and changes no word of it: comments, order of keys, quotes and
 * what stands on one line remain their writer's choice.
 */
public final class YamlFormat {
    private static final int INDENT = 2;

    private final String text;
    private final Lines lines;
    private final StringBuilder out = new StringBuilder();
    /** Where the levels that are open stood, and where they stand now: a comment belongs to the level that it is indented to. */
    private final TreeMap<Integer, Integer> levels = new TreeMap<>();
    /** The lines from here on are not printed yet. */
    private int at;
    /** Whether the last line printed only announces what follows: no blank line is put behind it. */
    private boolean opened;

    private YamlFormat(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The text laid out; doing so twice changes nothing more. */
    public static String format(String file, String text) throws ProblemException {
        var lines = new Lines(file, text);
        Optional<YamlNode> root = YamlParser.parse(text, lines);
        if (root.isEmpty()) {
            return text;
        }
        String result = new YamlFormat(text, lines).run(root.get());
        var resultLines = new Lines(file, result);
        if (!same(root.get(), YamlParser.parse(result, resultLines).orElse(null))) {
            throw new ProblemException(Problem.warning("FORMAT-REFUSED",
                    "The file is written in a way that cannot be laid out without changing what it says.").at(lines.place(0))
                    .next("It is left as it is. Write it out without complex keys, tags and directives."));
        }
        return result;
    }

    private String run(YamlNode root) {
        switch (root) {
            case Mapping mapping when !mapping.flow() -> mapping(mapping, 0, false);
            case Sequence list when !list.flow() -> sequence(list, 0);
            case YamlNode other -> {
                gap(other.start(), 0);
                value(other, 0, 0);
                endOfLine(other.end());
            }
        }
        gap(text.length(), 0);
        return out.toString().stripTrailing() + "\n";
    }

    /** Comments and blank lines up to the line of a position. */
    private void gap(int until, int column) {
        int end = until == text.length() ? until : lines.startOfLine(until);
        int own = until == text.length() ? 0 : lines.column(until);
        boolean blank = false;
        while (at < end) {
            if (lines.isBlank(at)) {
                blank = true;
            } else {
                separate(blank);
                blank = false;
                int start = lines.skipSpaces(lines.startOfLine(at));
                boolean comment = text.charAt(start) == '#';
                out.repeat(' ', comment ? level(lines.column(start), own, column) : 0)
                        .append(text, start, lines.endOfLine(start)).append('\n');
                opened = false;
            }
            at = lines.nextLine(at);
        }
        if (until < text.length()) {
            separate(blank);
        }
        levels.tailMap(own, false).clear();
        levels.put(own, column);
        opened = false;
    }

    private void separate(boolean blank) {
        if (blank && !out.isEmpty() && !opened) {
            out.append('\n');
        }
    }

    private int level(int comment, int own, int column) {
        return comment <= own || levels.floorEntry(comment) == null ? column : Math.max(column, levels.floorEntry(comment).getValue());
    }

    private void mapping(Mapping mapping, int column, boolean begun) {
        boolean first = begun;
        for (Entry entry : mapping.entries()) {
            if (!first) {
                gap(entry.key().start(), column);
                out.repeat(' ', column);
            }
            first = false;
            levels.put(lines.column(entry.key().start()), column);
            entry(entry, column);
        }
    }

    private void entry(Entry entry, int column) {
        Scalar key = entry.key();
        out.append(text, key.start(), key.end()).append(':');
        switch (entry.value()) {
            case Mapping nested when !nested.flow() && !nested.entries().isEmpty() -> {
                header(key.end(), nested.start());
                mapping(nested, column + INDENT, false);
            }
            case Sequence nested when !nested.flow() && !nested.items().isEmpty() -> {
                header(key.end(), nested.start());
                sequence(nested, column + INDENT);
            }
            case YamlNode value -> {
                String written = text.substring(key.end(), value.end());
                if (written.length() > 1 && !written.substring(1).isBlank()) {
                    out.append(' ').append(properties(key.end(), value.start()));
                }
                value(value, lines.column(key.start()), column);
                endOfLine(Math.max(value.end(), key.end() + 1));
            }
        }
    }

    /** An anchor or tag between a key and its value. */
    private String properties(int from, int to) {
        String between = text.substring(from, to).replaceFirst("^\\s*:", "").strip();
        return between.startsWith("&") || between.startsWith("!") ? between.split("\\s+#", 2)[0].strip() + " " : "";
    }

    /** What stands on the line of a key whose value begins on the next. */
    private void header(int keyEnd, int valueStart) {
        String properties = properties(keyEnd, Math.min(valueStart, lines.endOfLine(keyEnd))).strip();
        if (!properties.isEmpty()) {
            out.append(' ').append(properties);
        }
        int colon = text.indexOf(':', keyEnd);
        int comment = text.indexOf('#', colon);
        if (comment >= 0 && comment < lines.endOfLine(keyEnd)) {
            out.append(spaceBefore(comment)).append(text, comment, lines.endOfLine(comment));
        }
        newLine(keyEnd);
        opened = true;
    }

    private String spaceBefore(int position) {
        int start = position;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return text.substring(start, position);
    }

    private void newLine(int position) {
        while (!out.isEmpty() && (out.charAt(out.length() - 1) == ' ' || out.charAt(out.length() - 1) == '\t')) {
            out.setLength(out.length() - 1);
        }
        out.append('\n');
        at = lines.endOfBlock(position);
    }

    private void sequence(Sequence list, int column) {
        for (int i = 0; i < list.items().size(); i++) {
            int dash = list.dashes().get(i);
            YamlNode item = list.items().get(i);
            gap(dash, column);
            if (item instanceof Mapping mapping && !mapping.flow() && !mapping.entries().isEmpty()
                    || item instanceof Sequence nested && !nested.flow() && !nested.items().isEmpty()) {
                at = Math.min(lines.nextLine(dash), lines.startOfLine(item.start()));
                if (at > dash) {
                    loose(dash + 1, column);
                    opened = true;
                    gap(item.start(), column);
                }
                String properties = properties(dash + 1, item.start());
                out.repeat(' ', column).append("- ").append(properties);
                nested(item, column + INDENT, !properties.isEmpty());
            } else {
                out.repeat(' ', column).append("- ").append(properties(dash + 1, item.start()));
                value(item, lines.column(dash), column);
                endOfLine(Math.max(item.end(), dash + 1));
            }
        }
    }

    /** A comment right behind a dash goes above the item. */
    private void loose(int from, int column) {
        int comment = text.indexOf('#', from);
        if (comment >= 0 && comment < lines.endOfLine(from)) {
            out.repeat(' ', column).append(text, comment, lines.endOfLine(comment)).append('\n');
        }
    }

    private void nested(YamlNode item, int column, boolean anchored) {
        if (item instanceof Mapping mapping && !anchored) {
            mapping(mapping, column, true);
        } else {
            // A list right inside of a list, or an element with an anchor, begins on a line of its own.
            newLine(item.start());
            at = lines.startOfLine(item.start());
            block(item, column);
        }
    }

    private void block(YamlNode item, int column) {
        switch (item) {
            case Mapping mapping -> mapping(mapping, column, false);
            case Sequence list -> sequence(list, column);
            case Scalar scalar -> value(scalar, column, column);
            case Alias alias -> value(alias, column, column);
        }
    }

    /** A value that is printed as it was written, shifted by as much as its key is. */
    private void value(YamlNode value, int oldColumn, int newColumn) {
        String written = text.substring(value.start(), value.end());
        boolean block = value instanceof Scalar scalar && scalar.isBlock();
        String shifted = Indents.shifted(block ? written.stripTrailing() : written, newColumn - oldColumn);
        out.append(shifted);
        if (block && written.indexOf('+') >= 0 && written.indexOf('+') < 3) {
            out.append(written.substring(written.stripTrailing().length()).replaceAll("[^\\n]", "").replaceFirst("\\n", ""));
        }
    }

    private void endOfLine(int end) {
        if (end > 0 && end == lines.startOfLine(end)) {
            newLine(end);
            return;
        }
        int comment = lines.skipSpaces(end);
        if (comment < text.length() && text.charAt(comment) == '#') {
            out.append(spaceBefore(comment)).append(text, comment, lines.endOfLine(comment));
        }
        newLine(end);
    }

    private static boolean same(YamlNode a, YamlNode b) {
        return switch (a) {
            case Scalar one -> b instanceof Scalar other && one.value().equals(other.value()) && one.isNull() == other.isNull();
            case Alias one -> b instanceof Alias;
            case Sequence one -> b instanceof Sequence other && same(one.items(), other.items());
            case Mapping one -> b instanceof Mapping other
                    && one.entries().stream().map(each -> each.key().value()).toList()
                            .equals(other.entries().stream().map(each -> each.key().value()).toList())
                    && same(one.entries().stream().map(Entry::value).toList(), other.entries().stream().map(Entry::value).toList());
        };
    }

    private static boolean same(List<YamlNode> a, List<YamlNode> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
