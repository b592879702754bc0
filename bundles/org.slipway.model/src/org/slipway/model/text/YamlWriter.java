package org.slipway.model.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.model.Extra;
import org.slipway.model.Node;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;

/** Writes elements as new text in the canonical layout: two spaces a level, kind first, id next, defaults left out. */
public final class YamlWriter {
    private static final Layout NOWHERE = new Layout();
    private static final int INDENT = 2;

    /** Finds the text that an item of a list has already, so that it moves with its comments. */
    @FunctionalInterface
    interface Items {
        /** The item with its dash, as whole lines. */
        Optional<String> text(EObject item, int column);
    }

    private final Kinds kinds;
    private final Items known;
    private final StringBuilder out = new StringBuilder();

    YamlWriter(Kinds kinds, Items known) {
        this.kinds = kinds;
        this.known = known;
    }

    /** The text of a new file. */
    public static String write(List<? extends EObject> roots, Kinds kinds) {
        var writer = new YamlWriter(kinds, (item, column) -> Optional.empty());
        if (roots.size() == 1) {
            writer.element(roots.getFirst(), 0);
        } else {
            roots.forEach(root -> writer.item(root, 0));
        }
        return writer.text();
    }

    String text() {
        return out.toString();
    }

    /** An item of a list with its dash, as whole lines. */
    void item(EObject element, int column) {
        pad(column).append("- ");
        element(element, column + 2);
    }

    /** An element whose first line continues the current one; the text ends behind a line break. */
    void element(EObject element, int column) {
        if (element instanceof Unknown unknown) {
            verbatim(unknown.getSource(), column);
            return;
        }
        if (element instanceof Extra extra) {
            verbatim(extra.getSource(), column);
            return;
        }
        out.append(Scalars.key(kinds.key(element.eClass()))).append(':');
        Optional<EStructuralFeature> head = kinds.head(element.eClass());
        head.ifPresentOrElse(feature -> value(element, feature, column), () -> out.append('\n'));
        for (EStructuralFeature feature : kinds.features(element.eClass())) {
            if (isWritten(element, feature, kinds)) {
                pad(column);
                entry(element, feature, column);
            }
        }
        extras(element, column);
    }

    static boolean isWritten(EObject element, EStructuralFeature feature, Kinds kinds) {
        return element.eIsSet(feature) || !Slots.extras(element, Slots.key(element, feature, kinds)).isEmpty();
    }

    /** Pieces under keys that no feature has. */
    private void extras(EObject element, int column) {
        if (element instanceof Node node) {
            for (Extra extra : node.getExtras()) {
                if (hasNoFeature(element, extra, kinds)) {
                    pad(column).append(Scalars.key(extra.getFeature())).append(':');
                    extraValue(extra, column);
                }
            }
        }
    }

    static boolean hasNoFeature(EObject element, Extra extra, Kinds kinds) {
        return extra.getPosition() < 0 && kinds.feature(element.eClass(), extra.getFeature()).isEmpty()
                && !extra.getFeature().equals(kinds.key(element.eClass()));
    }

    private void extraValue(Extra extra, int column) {
        if (extra.getSource().indexOf('\n') >= 0 && !extra.getSource().startsWith("|") && !extra.getSource().startsWith(">")) {
            out.append('\n');
            pad(column + INDENT);
            verbatim(extra.getSource(), column + INDENT);
        } else {
            out.append(' ');
            verbatim(extra.getSource(), column + (extra.getSource().indexOf('\n') >= 0 ? INDENT : 0));
        }
    }

    /** A feature with its key; the text ends behind a line break. */
    void entry(EObject owner, EStructuralFeature feature, int column) {
        out.append(Scalars.key(Slots.key(owner, feature, kinds))).append(':');
        value(owner, feature, column);
    }

    private void value(EObject owner, EStructuralFeature feature, int column) {
        if (!owner.eIsSet(feature)) {
            Slots.extras(owner, Slots.key(owner, feature, kinds)).stream().filter(extra -> extra.getPosition() < 0).findFirst()
                    .ifPresentOrElse(extra -> extraValue(extra, column), () -> items(owner, feature, column));
        } else if (Kinds.isMap(feature)) {
            map((EMap<?, ?>) owner.eGet(feature), column);
        } else if (feature instanceof EReference reference && reference.isContainment()) {
            contained(owner, reference, column);
        } else if (feature.isMany()) {
            scalars(owner, feature, column);
        } else {
            out.append(' ').append(scalar(owner, feature, owner.eGet(feature, false), column)).append('\n');
        }
    }

    private void items(EObject owner, EStructuralFeature feature, int column) {
        out.append('\n');
        if (feature instanceof EReference reference && reference.isContainment() && reference.isMany() && !Kinds.isMap(feature)) {
            Slots.of(owner, reference, kinds, NOWHERE)
                    .forEach(item -> known.text(item, column + INDENT).ifPresentOrElse(out::append, () -> item(item, column + INDENT)));
        }
    }

    private void contained(EObject owner, EReference reference, int column) {
        if (reference.isMany()) {
            items(owner, reference, column);
        } else {
            out.append('\n');
            pad(column + INDENT);
            element((EObject) owner.eGet(reference), column + INDENT);
        }
    }

    private void map(EMap<?, ?> map, int column) {
        out.append('\n');
        for (Map.Entry<?, ?> each : map) {
            pad(column + INDENT).append(Scalars.key(String.valueOf(each.getKey()))).append(": ")
                    .append(Scalars.write(each.getValue() == null ? "" : each.getValue().toString(), Optional.empty(), false,
                            column + INDENT)).append('\n');
        }
    }

    /** Numbers stand on one line; texts and references one to a line, which reads better in a diff. */
    private void scalars(EObject owner, EStructuralFeature feature, int column) {
        List<?> values = values(owner, feature);
        if (!isText(feature) && !(feature instanceof EReference)) {
            out.append(" [").append(String.join(", ", values.stream().map(each -> scalar(owner, feature, each, column)).toList()))
                    .append("]\n");
            return;
        }
        out.append('\n');
        for (Object each : values) {
            pad(column + INDENT).append("- ").append(scalar(owner, feature, each, column + INDENT)).append('\n');
        }
    }

    static List<?> values(EObject owner, EStructuralFeature feature) {
        Object list = owner.eGet(feature, false);
        return list instanceof InternalEList<?> unresolved ? unresolved.basicList() : (List<?>) list;
    }

    static boolean isText(EStructuralFeature feature) {
        return feature.getEType().getInstanceClass() == String.class;
    }

    static String scalar(EObject owner, EStructuralFeature feature, Object value, int column) {
        return Scalars.write(ValueText.of(owner, feature, value), Optional.empty(), false, column);
    }

    private void verbatim(String source, int column) {
        out.append(Indents.with(source, column)).append('\n');
    }

    private StringBuilder pad(int column) {
        return out.repeat(' ', column);
    }
}
