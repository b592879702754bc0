package org.slipway.model.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.EntryPiece.Added;
import org.slipway.model.text.EntryPiece.Kept;
import org.slipway.model.text.EntryPiece.Rewritten;
import org.slipway.model.text.YamlNode.Alias;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;

/**
 * Brings a text up to its model by changing only what says something else now. Each method answers whether it could; where
 * one could not, its caller writes the whole piece anew.
 */
final class TextSync {
    private final String text;
    private final Lines lines;
    private final Layout layout;
    private final Kinds kinds;
    private final boolean spellOutAliases;
    private final TextEdits edits = new TextEdits();
    private final EntryEdits entries;
    private final ValueSync values;
    private final MapSync maps;
    private final SequenceSync sequences;

    /** @param spellOutAliases whether each alias is replaced by what it stands for, because its anchor's value changes */
    TextSync(String text, Lines lines, Layout layout, Comments comments, Kinds kinds, boolean spellOutAliases) {
        this.spellOutAliases = spellOutAliases;
        this.text = text;
        this.lines = lines;
        this.layout = layout;
        this.kinds = kinds;
        this.entries = new EntryEdits(text, lines, comments, edits);
        this.values = new ValueSync(text, lines, kinds, edits);
        this.maps = new MapSync(text, lines, edits, entries, spellOutAliases);
        this.sequences = new SequenceSync(text, lines, layout, comments, edits, this,
                new FlowItems(text, lines, layout, comments, edits, this, kinds));
    }

    /** The text with the changes; empty when it must be written anew as a whole. */
    Optional<String> run(List<EObject> roots, YamlNode root) {
        boolean done = switch (root) {
            case Sequence list -> sequences.sync(list, roots, 0);
            case YamlNode one -> roots.size() == 1 && layout.node(roots.getFirst()).orElse(null) == one && element(roots.getFirst(), one);
        };
        return done ? Optional.of(edits.apply(text, 0, text.length())) : Optional.empty();
    }

    boolean element(EObject element, YamlNode node) {
        if (node instanceof Alias alias) {
            int mark = edits.mark();
            boolean same = !spellOutAliases && element(element, alias.to()) && edits.mark() == mark;
            edits.backTo(mark);
            return same;
        }
        if (element instanceof Unknown unknown) {
            return source(node).equals(unknown.getSource());
        }
        if (element instanceof Extra extra) {
            return source(node).equals(extra.getSource());
        }
        return node instanceof Mapping mapping && mapping(element, mapping);
    }

    private String source(YamlNode node) {
        return Indents.without(text.substring(node.start(), node.end()), lines.column(node.start())).stripTrailing();
    }

    private boolean mapping(EObject element, Mapping mapping) {
        Entry first = mapping.entries().getFirst();
        if (!first.key().value().equals(kinds.key(element.eClass()))) {
            return false;
        }
        int mark = edits.mark();
        Optional<Map<Entry, List<EntryPiece>>> added = missing(element, mapping);
        if (added.isEmpty()) {
            return false;
        }
        List<EntryPiece> pieces = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            if (entry == first || isSaid(element, entry)) {
                Optional<EntryPiece> piece = piece(element, entry, entry == first, mapping);
                if (piece.isEmpty()) {
                    return false;
                }
                pieces.add(piece.get());
            }
            pieces.addAll(added.get().getOrDefault(entry, List.of()));
        }
        return entries.apply(mapping, pieces, mark);
    }

    /** Whether the model still says something under this key. */
    private boolean isSaid(EObject element, Entry entry) {
        String key = entry.key().value();
        return kinds.feature(element.eClass(), key)
                .map(feature -> YamlWriter.isWritten(element, feature, kinds) || saysTheDefault(element, feature, entry))
                .orElseGet(() -> !Slots.extras(element, key).isEmpty());
    }

    private Optional<EntryPiece> piece(EObject element, Entry entry, boolean first, Mapping mapping) {
        Optional<EStructuralFeature> feature = first ? kinds.head(element.eClass())
                : kinds.feature(element.eClass(), entry.key().value());
        if (feature.isEmpty()) {
            return first ? Optional.of(new Kept(entry)) : extra(element, entry);
        }
        return entry(element, feature.get(), entry, mapping);
    }

    /** A key that says what holds anyway is left as its writer wanted it. */
    private boolean saysTheDefault(EObject element, EStructuralFeature feature, Entry entry) {
        return switch (entry.value().target()) {
            case Scalar scalar -> scalar.isNull() || !feature.isMany() && values.isSame(element, feature, element.eGet(feature, false), scalar);
            case Sequence list -> list.items().isEmpty() && feature.isMany();
            case Mapping map -> map.entries().isEmpty();
            case Alias alias -> false;
        };
    }

    private Optional<EntryPiece> extra(EObject element, Entry entry) {
        Extra extra = Slots.extras(element, entry.key().value()).getFirst();
        return element(extra, entry.value()) || replaceExtra(entry, extra) ? Optional.of(new Kept(entry)) : Optional.empty();
    }

    private boolean replaceExtra(Entry entry, Extra extra) {
        if (extra.getSource().indexOf('\n') >= 0 || !(entry.value() instanceof Scalar old) || old.isBlock()) {
            return false;
        }
        edits.replace(old.start(), old.end(), extra.getSource());
        return true;
    }

    /** One entry whose feature has a value, or had one and stands first. */
    private Optional<EntryPiece> entry(EObject element, EStructuralFeature feature, Entry entry, Mapping mapping) {
        Optional<Extra> kept = Slots.extras(element, entry.key().value()).stream().filter(each -> each.getPosition() < 0)
                .findFirst().filter(each -> !element.eIsSet(feature));
        if (kept.isPresent()) {
            return extra(element, entry);
        }
        int mark = edits.mark();
        if (value(element, feature, entry, mapping)) {
            return Optional.of(new Kept(entry));
        }
        edits.backTo(mark);
        return written(element, feature, mapping).map(text -> new Rewritten(entry, text));
    }

    private boolean value(EObject element, EStructuralFeature feature, Entry entry, Mapping mapping) {
        YamlNode node = entry.value();
        if (node instanceof Alias alias) {
            int mark = edits.mark();
            var spelledOut = new Entry(entry.key(), alias.to());
            return !spellOutAliases && value(element, feature, spelledOut, mapping) && edits.mark() == mark;
        }
        boolean empty = node instanceof Scalar scalar && scalar.isNull();
        if (!element.eIsSet(feature) && (empty || saysTheDefault(element, feature, entry))) {
            return !(feature instanceof EReference reference && reference.isContainment()) || slots(element, feature).isEmpty();
        }
        if (Kinds.isMap(feature)) {
            return node instanceof Mapping map && maps.sync((EMap<?, ?>) element.eGet(feature), map);
        }
        if (feature instanceof EReference reference && reference.isContainment()) {
            return contained(element, reference, node, entry);
        }
        if (feature.isMany()) {
            return values.several(element, feature, node);
        }
        return node instanceof Scalar scalar && values.single(element, feature, scalar, mapping);
    }

    private List<EObject> slots(EObject element, EStructuralFeature feature) {
        return feature.isMany() && !Kinds.isMap(feature) ? Slots.of(element, (EReference) feature, kinds, layout) : List.of();
    }

    private boolean contained(EObject element, EReference reference, YamlNode node, Entry entry) {
        if (!reference.isMany()) {
            var child = (EObject) element.eGet(reference);
            return child != null && layout.node(child).orElse(null) == node && element(child, node);
        }
        return node instanceof Sequence list && sequences.sync(list, Slots.of(element, reference, kinds, layout),
                lines.nextLine(entry.key().end()));
    }

    /** Features that have a value now and no key yet: each behind the one that it follows in the canonical order. */
    private Optional<Map<Entry, List<EntryPiece>>> missing(EObject element, Mapping mapping) {
        var added = new IdentityHashMap<Entry, List<EntryPiece>>();
        Entry after = mapping.entries().getFirst();
        for (EStructuralFeature feature : kinds.features(element.eClass())) {
            Optional<Entry> present = mapping.entries().stream().skip(1)
                    .filter(entry -> entry.key().value().equals(feature.getName())).findFirst();
            if (present.isPresent()) {
                after = present.get().end() > after.end() ? present.get() : after;
            } else if (YamlWriter.isWritten(element, feature, kinds)) {
                Optional<String> written = written(element, feature, mapping);
                if (written.isEmpty()) {
                    return Optional.empty();
                }
                added.computeIfAbsent(after, each -> new ArrayList<>()).add(new Added(written.get()));
            }
        }
        return Optional.of(added);
    }

    private Optional<String> written(EObject element, EStructuralFeature feature, Mapping mapping) {
        if (mapping.flow()) {
            return new FlowWriter(kinds).entry(element, feature);
        }
        var writer = new YamlWriter(kinds, sequences::text);
        writer.entry(element, feature, lines.column(mapping.start()));
        return Optional.of(writer.text());
    }

    /** An element as an item of a list, as whole lines. */
    String item(EObject element, int column) {
        var writer = new YamlWriter(kinds, sequences::text);
        writer.item(element, column);
        return writer.text();
    }
}
