package org.slipway.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.model.Extra;
import org.slipway.model.Node;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlNode.Sequence;

/**
 * Writes elements on one line, between braces, for texts that are written so. Empty where a piece that nobody understands
 * stands in lines of its own: those cannot stand between braces.
 */
final class FlowWriter {
    private static final Layout NOWHERE = new Layout();

    private final Kinds kinds;

    FlowWriter(Kinds kinds) {
        this.kinds = kinds;
    }

    Optional<String> element(EObject element) {
        if (element instanceof Unknown unknown) {
            return verbatim(unknown.getSource());
        }
        if (element instanceof Extra extra) {
            return verbatim(extra.getSource());
        }
        var entries = new ArrayList<Optional<String>>();
        Optional<EStructuralFeature> head = kinds.head(element.eClass());
        String kind = Scalars.key(kinds.key(element.eClass()), true);
        entries.add(head.map(feature -> entry(element, feature)).orElse(Optional.of(kind + ": null")));
        for (EStructuralFeature feature : kinds.features(element.eClass())) {
            if (YamlWriter.isWritten(element, feature, kinds)) {
                entries.add(entry(element, feature));
            }
        }
        if (element instanceof Node node) {
            for (Extra extra : node.getExtras()) {
                if (YamlWriter.hasNoFeature(element, extra, kinds)) {
                    entries.add(verbatim(extra.getSource()).map(value -> Scalars.key(extra.getFeature(), true) + ": " + value));
                }
            }
        }
        return joined(entries, "{", "}");
    }

    /** A feature with its key. */
    Optional<String> entry(EObject owner, EStructuralFeature feature) {
        return value(owner, feature).map(value -> Scalars.key(Slots.key(owner, feature, kinds), true) + ": " + value);
    }

    private Optional<String> value(EObject owner, EStructuralFeature feature) {
        if (!owner.eIsSet(feature)) {
            Optional<Extra> kept = Slots.extras(owner, Slots.key(owner, feature, kinds)).stream()
                    .filter(extra -> extra.getPosition() < 0).findFirst();
            if (kept.isPresent()) {
                return verbatim(kept.get().getSource());
            }
            return isList(feature) ? items(owner, (EReference) feature) : Optional.of("null");
        }
        if (Kinds.isMap(feature)) {
            return Optional.of(map((EMap<?, ?>) owner.eGet(feature)));
        }
        if (isList(feature)) {
            return items(owner, (EReference) feature);
        }
        if (feature instanceof EReference reference && reference.isContainment()) {
            return element((EObject) owner.eGet(feature));
        }
        if (feature.isMany()) {
            return joined(YamlWriter.values(owner, feature).stream().map(each -> Optional.of(scalar(owner, feature, each))).toList(),
                    "[", "]");
        }
        return Optional.of(scalar(owner, feature, owner.eGet(feature, false)));
    }

    private static boolean isList(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment() && reference.isMany() && !Kinds.isMap(feature);
    }

    private Optional<String> items(EObject owner, EReference feature) {
        return joined(Slots.of(owner, feature, kinds, NOWHERE).stream().map(this::element).toList(), "[", "]");
    }

    private static String map(EMap<?, ?> map) {
        return map.stream().map(each -> pair(String.valueOf(each.getKey()), value(each)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String pair(String key, String value) {
        return Scalars.key(key, true) + ": " + Scalars.write(value, Optional.empty(), true, 0);
    }

    private static String value(Map.Entry<?, ?> entry) {
        return entry.getValue() == null ? "" : entry.getValue().toString();
    }

    private static String scalar(EObject owner, EStructuralFeature feature, Object value) {
        return Scalars.write(ValueText.of(owner, feature, value), Optional.empty(), true, 0);
    }

    private static Optional<String> joined(List<Optional<String>> pieces, String open, String close) {
        return pieces.stream().allMatch(Optional::isPresent)
                ? Optional.of(pieces.stream().map(Optional::get).collect(Collectors.joining(", ", open, close)))
                : Optional.empty();
    }

    /** The parser is asked whether the text is one value between brackets too. */
    private static Optional<String> verbatim(String source) {
        String document = "[" + source + "\n]";
        try {
            return YamlParser.parse(document, new Lines("", document)).filter(root -> root instanceof Sequence list
                    && list.items().size() == 1).map(root -> source.indexOf('#') < 0 ? source : source + "\n ");
        } catch (ProblemException notInFlow) {
            return Optional.empty();
        }
    }
}
