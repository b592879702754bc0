package org.slipway.model.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.text.YamlNode.Sequence;

/**
 * Brings a list of elements up to date. An item and the comment lines above it are a chunk; chunks move as they are, within a
 * list and from one list to another, so an element keeps its comments wherever it goes.
 */
final class SequenceSync {

    /** A stretch of whole lines: from the comments above an item to the end of its last line. */
    private record Chunk(Sequence list, int index, int start, int end) {
    }

    private final String text;
    private final Lines lines;
    private final Layout layout;
    private final TextEdits edits;
    private final Comments comments;
    private final TextSync elements;
    private final FlowItems flow;
    private Map<YamlNode, Chunk> chunks;

    SequenceSync(String text, Lines lines, Layout layout, Comments comments, TextEdits edits, TextSync elements, FlowItems flow) {
        this.text = text;
        this.lines = lines;
        this.layout = layout;
        this.edits = edits;
        this.comments = comments;
        this.elements = elements;
        this.flow = flow;
    }

    /** @param from where the first item's comments may begin at the earliest */
    boolean sync(Sequence list, List<EObject> wanted, int from) {
        if (list.flow() && !list.items().isEmpty()) {
            return flow.sync(list, wanted);
        }
        if (list.items().isEmpty() || !standsAlone(list)) {
            return sameItems(list, wanted) && wanted.stream().allMatch(each -> elements.element(each, node(each)));
        }
        if (sameItems(list, wanted)) {
            for (int i = 0; i < wanted.size(); i++) {
                item(list, i, wanted.get(i));
            }
            return true;
        }
        if (wanted.isEmpty()) {
            return false;
        }
        rebuild(list, wanted, from);
        return true;
    }

    /** Whether each dash begins a line, as it does everywhere but in lists right inside of lists. */
    private boolean standsAlone(Sequence list) {
        return list.dashes().stream().allMatch(dash -> lines.skipSpaces(lines.startOfLine(dash)) == dash);
    }

    private boolean sameItems(Sequence list, List<EObject> wanted) {
        if (list.items().size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (node(wanted.get(i)) != list.items().get(i)) {
                return false;
            }
        }
        return true;
    }

    private YamlNode node(EObject element) {
        return layout.node(element).orElse(null);
    }

    private void item(Sequence list, int index, EObject element) {
        int mark = edits.mark();
        if (!elements.element(element, list.items().get(index))) {
            edits.backTo(mark);
            int dash = list.dashes().get(index);
            int column = lines.column(dash);
            String written = elements.item(element, column);
            edits.replace(lines.startOfLine(dash), end(list, index),
                    commented(comments.missing(dash, end(list, index), written), written, column));
        }
    }

    private static String commented(List<String> comments, String written, int column) {
        return comments.stream().map(comment -> " ".repeat(column) + comment + "\n").collect(Collectors.joining("", "", written));
    }

    /** An element that is no item of a list written in lines yet; what is said about it in the text comes along. */
    private String fresh(EObject element, int column) {
        String written = elements.item(element, column);
        return layout.node(element).map(node -> commented(comments.missing(node.start(), node.end(), written), written, column))
                .orElse(written);
    }

    /** The text of an item that stands in some list already, as whole lines at another column. */
    Optional<String> text(EObject element, int column) {
        return Optional.ofNullable(node(element)).map(node -> chunks().get(node)).map(chunk -> moved(chunk, element, column));
    }

    private int end(Sequence list, int index) {
        return lines.endOfBlock(Math.max(list.items().get(index).end(), list.dashes().get(index) + 1));
    }

    private void rebuild(Sequence list, List<EObject> wanted, int from) {
        int column = lines.column(list.dashes().getFirst());
        boolean spaced = list.items().size() > 1 && lines.isBlank(end(list, 0));
        int start = Math.max(from, 0);
        Set<YamlNode> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.forEach(each -> layout.node(each).ifPresent(kept::add));
        var result = new StringBuilder();
        for (int i = 0; i < list.items().size(); i++) {
            YamlNode gone = list.items().get(i);
            if (!kept.contains(gone) && !livesElsewhere(gone)) {
                result.append(standing(chunk(list, i, from)));
            }
        }
        for (EObject element : wanted) {
            String piece = text(element, column).orElseGet(() -> fresh(element, column));
            if (spaced && !result.isEmpty() && !piece.startsWith("\n") && !piece.startsWith("\r\n")) {
                result.append('\n');
            }
            result.append(piece);
            if (!piece.endsWith("\n")) {
                result.append('\n');
            }
        }
        String whole = result.toString();
        if (spaced && whole.startsWith("\n") && !lines.isBlank(start)) {
            whole = whole.substring(1);
        }
        edits.replace(start, end(list, list.items().size() - 1), whole);
    }

    private boolean livesElsewhere(YamlNode node) {
        for (Map.Entry<EObject, YamlNode> each : layout.all()) {
            if (each.getValue() == node) {
                return each.getKey().eContainer() != null || each.getKey().eResource() != null;
            }
        }
        return false;
    }

    /** Comments above a removed item that a blank line sets apart from it speak of more than the item; they stay. */
    private String standing(Chunk chunk) {
        int dashLine = lines.startOfLine(chunk.list.dashes().get(chunk.index));
        int at = dashLine;
        while (at > chunk.start && !lines.isBlank(at - 1)) {
            at = lines.startOfLine(at - 1);
        }
        String above = text.substring(chunk.start, Math.max(chunk.start, at));
        return above.indexOf('#') >= 0 ? above : "";
    }

    private String moved(Chunk chunk, EObject element, int column) {
        int mark = edits.mark();
        item(chunk.list, chunk.index, element);
        String piece = edits.cut(text, chunk.start, chunk.end, mark);
        return Indents.lines(piece, column - lines.column(chunk.list.dashes().get(chunk.index)));
    }

    private Chunk chunk(Sequence list, int index, int from) {
        int start = index == 0 ? Math.max(from, firstComment(list)) : end(list, index - 1);
        return new Chunk(list, index, Math.min(start, lines.startOfLine(list.dashes().get(index))), end(list, index));
    }

    /** The first of the comment lines right above the first dash. */
    private int firstComment(Sequence list) {
        int at = lines.startOfLine(list.dashes().getFirst());
        while (at > 0 && (lines.isComment(at - 1) || lines.isBlank(at - 1))) {
            at = lines.startOfLine(at - 1);
        }
        return at;
    }

    /** Where each item of each list of the text stands: an item may come from another list. */
    private Map<YamlNode, Chunk> chunks() {
        if (chunks == null) {
            chunks = new IdentityHashMap<>();
            for (Map.Entry<EObject, YamlNode> each : layout.all()) {
                if (each.getValue().target() instanceof YamlNode.Mapping mapping) {
                    mapping.entries().forEach(entry -> collect(entry.value(), lines.nextLine(entry.key().end())));
                }
            }
            layout.root().ifPresent(root -> collect(root, 0));
        }
        return chunks;
    }

    private void collect(YamlNode node, int from) {
        if (node instanceof Sequence list && !list.flow() && standsAlone(list)) {
            for (int i = 0; i < list.items().size(); i++) {
                chunks.put(list.items().get(i), chunk(list, i, from));
            }
        }
    }
}
