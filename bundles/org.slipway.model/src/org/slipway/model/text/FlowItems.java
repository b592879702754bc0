package org.slipway.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Sequence;

/** Brings a list of elements between brackets up to date. */
final class FlowItems {
    private final String text;
    private final Lines lines;
    private final Layout layout;
    private final Comments comments;
    private final TextEdits edits;
    private final TextSync elements;
    private final FlowWriter writer;

    FlowItems(String text, Lines lines, Layout layout, Comments comments, TextEdits edits, TextSync elements, Kinds kinds) {
        this.text = text;
        this.lines = lines;
        this.layout = layout;
        this.comments = comments;
        this.edits = edits;
        this.elements = elements;
        this.writer = new FlowWriter(kinds);
    }

    boolean sync(Sequence list, List<EObject> wanted) {
        Optional<FlowCollection> found = FlowCollection.of(text, lines, list, list.items().stream().map(YamlNode::end).toList());
        if (found.isEmpty() || wanted.isEmpty()) {
            return false;
        }
        FlowCollection collection = found.get();
        int mark = edits.mark();
        boolean asBefore = wanted.size() == list.items().size();
        for (int i = 0; i < wanted.size() && asBefore; i++) {
            asBefore = index(list, wanted.get(i)) == i && elements.element(wanted.get(i), list.items().get(i));
        }
        if (asBefore) {
            return true;
        }
        edits.backTo(mark);
        var pieces = new ArrayList<FlowCollection.Piece>();
        for (EObject element : wanted) {
            int index = index(list, element);
            Optional<String> piece = index < 0 ? come(element, collection) : stays(element, list.items().get(index), index, collection);
            if (piece.isEmpty()) {
                edits.backTo(mark);
                return false;
            }
            pieces.add(new FlowCollection.Piece(index, piece.get()));
        }
        edits.replace(collection.open(), collection.close() + 1, collection.with(pieces));
        return true;
    }

    private int index(Sequence list, EObject element) {
        YamlNode node = layout.node(element).orElse(null);
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) == node) {
                return i;
            }
        }
        return -1;
    }

    private Optional<String> stays(EObject element, YamlNode node, int index, FlowCollection collection) {
        int mark = edits.mark();
        if (elements.element(element, node)) {
            return Optional.of(edits.take(text, collection.start(index), collection.end(index), mark));
        }
        edits.backTo(mark);
        return anew(element, collection.start(index), collection.end(index), collection);
    }

    /** An element from elsewhere: as it was between its braces, else written anew below what was said about it. */
    private Optional<String> come(EObject element, FlowCollection collection) {
        Optional<YamlNode> node = layout.node(element);
        if (node.isEmpty()) {
            return writer.element(element);
        }
        int start = node.get().start();
        int end = node.get().end();
        int mark = edits.mark();
        if (node.get() instanceof Mapping mapping && mapping.flow() && text.charAt(start) == '{' && elements.element(element, mapping)) {
            return Optional.of(edits.take(text, start, end, mark));
        }
        edits.backTo(mark);
        return anew(element, start, end, collection);
    }

    private Optional<String> anew(EObject element, int start, int end, FlowCollection collection) {
        return writer.element(element).map(written -> collection.commented(comments.missing(start, end, written), written));
    }
}
