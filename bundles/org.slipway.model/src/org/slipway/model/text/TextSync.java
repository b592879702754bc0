package org.slipway.model.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.model.Extra;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
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
    private final SequenceSync sequences;

    /** @param spellOutAliases whether each alias is replaced by what it stands for, because its anchor's value changes */
    TextSync(String text, Lines lines, Layout layout, Kinds kinds, boolean spellOutAliases) {
        this.spellOutAliases = spellOutAliases;
        this.text = text;
        this.lines = lines;
        this.layout = layout;
        this.kinds = kinds;
        this.sequences = new SequenceSync(text, lines, layout, edits, this);
    }

    /** The text with the changes; empty when it must be written anew as a whole. */
    Optional<String> run(List<EObject> roots, YamlNode root) {
        boolean done = switch (root) {
            case Sequence list when !list.flow() -> sequences.sync(list, roots, 0);
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
        Optional<EStructuralFeature> head = kinds.head(element.eClass());
        if (!first.key().value().equals(kinds.key(element.eClass()))
                || head.isPresent() && !entry(element, head.get(), first, mapping)) {
            return false;
        }
        for (Entry entry : mapping.entries().subList(1, mapping.entries().size())) {
            Optional<EStructuralFeature> feature = kinds.feature(element.eClass(), entry.key().value());
            boolean done = feature.isPresent() ? known(element, feature.get(), entry, mapping)
                    : extra(element, entry, mapping);
            if (!done) {
                return false;
            }
        }
        return missing(element, mapping);
    }

    private boolean known(EObject element, EStructuralFeature feature, Entry entry, Mapping mapping) {
        if (!YamlWriter.isWritten(element, feature, kinds) && !saysTheDefault(element, feature, entry)) {
            return remove(entry, mapping);
        }
        return entry(element, feature, entry, mapping);
    }

    /** A key that says what holds anyway is left as its writer wanted it. */
    private boolean saysTheDefault(EObject element, EStructuralFeature feature, Entry entry) {
        return switch (entry.value().target()) {
            case Scalar scalar -> scalar.isNull() || !feature.isMany() && same(element, feature, element.eGet(feature, false), scalar);
            case Sequence list -> list.items().isEmpty() && feature.isMany();
            case Mapping map -> map.entries().isEmpty();
            case Alias alias -> false;
        };
    }

    private boolean extra(EObject element, Entry entry, Mapping mapping) {
        List<Extra> extras = Slots.extras(element, entry.key().value());
        if (extras.isEmpty()) {
            return remove(entry, mapping);
        }
        return element(extras.getFirst(), entry.value()) || replaceExtra(entry, extras.getFirst());
    }

    private boolean replaceExtra(Entry entry, Extra extra) {
        if (extra.getSource().indexOf('\n') >= 0 || !(entry.value() instanceof Scalar old) || old.isBlock()) {
            return false;
        }
        edits.replace(old.start(), old.end(), extra.getSource());
        return true;
    }

    /** One entry whose feature has a value, or had one and stands first. */
    private boolean entry(EObject element, EStructuralFeature feature, Entry entry, Mapping mapping) {
        Optional<Extra> kept = Slots.extras(element, entry.key().value()).stream().filter(each -> each.getPosition() < 0)
                .findFirst().filter(each -> !element.eIsSet(feature));
        if (kept.isPresent()) {
            return extra(element, entry, mapping);
        }
        int mark = edits.mark();
        boolean done = value(element, feature, entry, mapping);
        if (done) {
            return true;
        }
        edits.backTo(mark);
        return rewrite(element, feature, entry, mapping);
    }

    private boolean value(EObject element, EStructuralFeature feature, Entry entry, Mapping mapping) {
        YamlNode node = entry.value();
        if (node instanceof Alias alias) {
            int mark = edits.mark();
            return !spellOutAliases && value(element, feature, new Entry(entry.key(), alias.to()), mapping) && edits.mark() == mark;
        }
        boolean empty = node instanceof Scalar scalar && scalar.isNull();
        if (!element.eIsSet(feature) && (empty || saysTheDefault(element, feature, entry))) {
            return !(feature instanceof EReference reference && reference.isContainment()) || slots(element, feature).isEmpty();
        }
        if (Kinds.isMap(feature)) {
            return node instanceof Mapping map && !mapping.flow() && map((EMap<?, ?>) element.eGet(feature), map);
        }
        if (feature instanceof EReference reference && reference.isContainment()) {
            return contained(element, reference, node, entry);
        }
        if (feature.isMany()) {
            return scalars(element, feature, node);
        }
        return node instanceof Scalar scalar && single(element, feature, scalar, mapping);
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

    private boolean single(EObject element, EStructuralFeature feature, Scalar scalar, Mapping mapping) {
        Object value = element.eGet(feature, false);
        if (same(element, feature, value, scalar)) {
            return true;
        }
        String written = value == null ? "" : ValueText.of(element, feature, value);
        if (scalar.isBlock()) {
            return false;
        }
        Optional<YamlNode.Style> style = scalar.isNull() ? Optional.empty() : Optional.of(scalar.style());
        String replacement = value == null || !element.eIsSet(feature) && written.isEmpty() ? ""
                : Scalars.write(written, style, mapping.flow() || !endsItsLine(scalar), lines.column(mapping.start()));
        boolean glued = scalar.start() > 0 && text.charAt(scalar.start() - 1) == ':';
        edits.replace(scalar.start(), scalar.end(), glued ? " " + replacement : replacement);
        return true;
    }

    /** A comment behind a scalar keeps it on its line. */
    private boolean endsItsLine(Scalar scalar) {
        return lines.skipSpaces(scalar.end()) == lines.endOfLine(scalar.end());
    }

    /** Whether the scalar already says the value: compared as values, so that 0x10 may go on saying 16. */
    private boolean same(EObject element, EStructuralFeature feature, Object value, Scalar scalar) {
        if (scalar.isNull()) {
            return value == null;
        }
        if (feature instanceof EReference reference) {
            return value != null && refersTo(element, reference, (EObject) value, scalar.value());
        }
        try {
            return Objects.equals(ValueText.parse(feature, scalar.value(), kinds), value);
        } catch (ProblemException wrong) {
            return false;
        }
    }

    static boolean refersTo(EObject element, EReference reference, EObject target, String text) {
        if (target.eIsProxy()) {
            return References.of(target, reference.getEReferenceType(), References.none()).equals(text);
        }
        References references = ValueText.referencesOf(element);
        return references.resolve(text, reference.getEReferenceType()).map(found -> found == target)
                .orElseGet(() -> References.of(target, reference.getEReferenceType(), references).equals(text));
    }

    private boolean scalars(EObject element, EStructuralFeature feature, YamlNode node) {
        List<?> values = YamlWriter.values(element, feature);
        if (node instanceof Scalar one) {
            return values.size() == 1 && same(element, feature, values.getFirst(), one);
        }
        if (!(node instanceof Sequence list) || list.items().stream().anyMatch(item -> !(item instanceof Scalar))) {
            return false;
        }
        return new ScalarListSync(text, lines, edits).sync(list, values,
                (value, scalar) -> same(element, feature, value, scalar),
                (value, style) -> Scalars.write(ValueText.of(element, feature, value), style, list.flow(), lines.column(list.start())));
    }

    private boolean map(EMap<?, ?> values, Mapping mapping) {
        List<String> before = mapping.entries().stream().map(entry -> entry.key().value()).filter(values::containsKey).toList();
        List<String> after = values.stream().map(each -> String.valueOf(each.getKey())).toList();
        if (mapping.flow() || mapping.entries().isEmpty() || before.isEmpty()
                || !before.equals(after.subList(0, Math.min(before.size(), after.size())))) {
            return false;
        }
        int column = lines.column(mapping.start());
        for (Entry entry : mapping.entries()) {
            Object value = ((Map<?, ?>) values.map()).get(entry.key().value());
            if (!values.containsKey(entry.key().value())) {
                remove(entry, mapping);
            } else if (!(entry.value() instanceof Scalar scalar) || scalar.isBlock() && !scalar.value().equals(value)) {
                return false;
            } else if (!scalar.value().equals(value == null ? "" : value)) {
                boolean glued = text.charAt(scalar.start() - 1) == ':';
                edits.replace(scalar.start(), scalar.end(), (glued ? " " : "")
                        + Scalars.write(String.valueOf(value), Optional.of(scalar.style()), false, column));
            }
        }
        int end = lines.endOfBlock(mapping.entries().getLast().end());
        for (Map.Entry<?, ?> added : values.subList(before.size(), values.size())) {
            insert(end, " ".repeat(column) + Scalars.key(String.valueOf(added.getKey())) + ": "
                    + Scalars.write(String.valueOf(added.getValue()), Optional.empty(), false, column) + "\n");
        }
        return true;
    }

    /** Features that have a value now and no key yet: each behind the one that it follows in the canonical order. */
    private boolean missing(EObject element, Mapping mapping) {
        List<EStructuralFeature> order = kinds.features(element.eClass());
        Entry after = mapping.entries().getFirst();
        for (EStructuralFeature feature : order) {
            Optional<Entry> present = mapping.entries().stream().skip(1)
                    .filter(entry -> entry.key().value().equals(feature.getName())).findFirst();
            if (present.isPresent()) {
                after = present.get().end() > after.end() ? present.get() : after;
            } else if (YamlWriter.isWritten(element, feature, kinds)) {
                if (mapping.flow()) {
                    return false;
                }
                insert(lines.endOfBlock(after.end()), written(element, feature, lines.column(mapping.start()), true));
            }
        }
        return true;
    }

    private String written(EObject element, EStructuralFeature feature, int column, boolean padded) {
        var writer = new YamlWriter(kinds);
        writer.entry(element, feature, column);
        return (padded ? " ".repeat(column) : "") + writer.text();
    }

    /** Inserts whole lines; a last line without its break gets one. */
    void insert(int at, String wholeLines) {
        boolean broken = at > 0 && text.charAt(at - 1) != '\n';
        edits.replace(at, at, broken ? "\n" + wholeLines.stripTrailing() : wholeLines);
    }

    private boolean rewrite(EObject element, EStructuralFeature feature, Entry entry, Mapping mapping) {
        if (mapping.flow()) {
            return false;
        }
        int column = lines.column(mapping.start());
        int end = lines.endOfBlock(entry.end());
        edits.replace(entry.key().start(), end, written(element, feature, column, false));
        return true;
    }

    private boolean remove(Entry entry, Mapping mapping) {
        if (mapping.flow()) {
            return false;
        }
        edits.replace(lines.startOfLine(entry.key().start()), lines.endOfBlock(entry.end()), "");
        return true;
    }

    /** An element as an item of a list, as whole lines. */
    String item(EObject element, int column) {
        var writer = new YamlWriter(kinds);
        writer.item(element, column);
        return writer.text();
    }
}
