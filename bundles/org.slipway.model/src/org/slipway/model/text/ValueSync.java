package org.slipway.model.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;

/** Brings single values and lists of them up to date, in the style in which they are written. */
final class ValueSync {
    private final String text;
    private final Lines lines;
    private final Kinds kinds;
    private final TextEdits edits;

    ValueSync(String text, Lines lines, Kinds kinds, TextEdits edits) {
        this.text = text;
        this.lines = lines;
        this.kinds = kinds;
        this.edits = edits;
    }

    boolean single(EObject element, EStructuralFeature feature, Scalar scalar, Mapping mapping) {
        Object value = element.eGet(feature, false);
        if (isSame(element, feature, value, scalar)) {
            return true;
        }
        String written = value == null ? "" : ValueText.of(element, feature, value);
        if (scalar.isBlock()) {
            return false;
        }
        Optional<YamlNode.Style> style = scalar.isNull() ? Optional.empty() : Optional.of(scalar.style());
        int column = lines.column(mapping.start());
        boolean oneLine = mapping.flow() || !lines.hasRoomForBlock(scalar.end(), column);
        String replacement = value == null || !element.eIsSet(feature) && written.isEmpty() ? ""
                : Scalars.write(written, style, oneLine, column);
        boolean glued = scalar.start() > 0 && text.charAt(scalar.start() - 1) == ':';
        edits.replace(scalar.start(), scalar.end(), glued ? " " + replacement : replacement);
        return true;
    }

    /** Whether the scalar already says the value: compared as values, so that 0x10 may go on saying 16. */
    boolean isSame(EObject element, EStructuralFeature feature, Object value, Scalar scalar) {
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

    boolean several(EObject element, EStructuralFeature feature, YamlNode node) {
        List<?> values = YamlWriter.values(element, feature);
        if (node instanceof Scalar one) {
            return values.size() == 1 && isSame(element, feature, values.getFirst(), one);
        }
        if (!(node instanceof Sequence list) || list.items().stream().anyMatch(item -> !(item instanceof Scalar))) {
            return false;
        }
        return new ScalarListSync(text, lines, edits, new ScalarListSync.Values() {
            @Override
            public boolean isSame(Object value, Scalar scalar) {
                return ValueSync.this.isSame(element, feature, value, scalar);
            }

            @Override
            public String write(Object value, Optional<YamlNode.Style> style, boolean oneLine) {
                return Scalars.write(ValueText.of(element, feature, value), style, oneLine, lines.column(list.start()));
            }
        }).sync(list, values);
    }
}
