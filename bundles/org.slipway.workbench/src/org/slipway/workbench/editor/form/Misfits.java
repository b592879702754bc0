package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.ModelFactory;
import org.slipway.model.Node;
import org.slipway.model.kinds.Kinds;

/**
 * The text of a feature that its type does not take, “abc” for a number. It stands in the file as it was typed, is saved and
 * undone like anything else, and the problem is shown; so nothing that somebody typed is ever lost.
 */
record Misfits(EObject element, String key) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");

    static Misfits of(Kinds kinds, EObject element, EStructuralFeature feature) {
        boolean head = kinds.head(element.eClass()).filter(feature::equals).isPresent();
        return new Misfits(element, head ? kinds.key(element.eClass()) : feature.getName());
    }

    private List<Extra> extras() {
        return element instanceof Node node
                ? node.getExtras().stream().filter(extra -> extra.getPosition() < 0 && key.equals(extra.getFeature())).toList() : List.of();
    }

    Optional<String> text() {
        return extras().stream().findFirst().map(Extra::getSource).map(Misfits::unquoted);
    }

    private static String unquoted(String source) {
        if (source.length() < 2 || source.charAt(0) != '"' || !source.endsWith("\"")) {
            return source;
        }
        return source.substring(1, source.length() - 1).replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }

    void clear() {
        if (element instanceof Node node) {
            node.getExtras().removeAll(extras());
        }
    }

    void put(String text) {
        if (element instanceof Node node) {
            Extra extra = ModelFactory.eINSTANCE.createExtra();
            extra.setFeature(key);
            extra.setSource(PLAIN.matcher(text).matches() ? text : quoted(text));
            node.getExtras().add(extra);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
