package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.SecretVariable;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.secrets.Masking;
import org.slipway.model.secrets.SecretsInClear;
import org.slipway.model.text.ValueText;
import org.slipway.workbench.editor.file.Words;

/** What a step of undo is called that changes a value: which one, and to what. The name of a step shows no secret. */
record StepText(Kinds kinds, EObject element, EStructuralFeature feature) {
    private static final int LENGTH = 40;

    private String word() {
        return Words.within(feature);
    }

    /** For a value of the feature's type, or of a list of them. */
    String change(Object value) {
        return "Change " + word() + to(isSecret(value) ? Masking.MASK : text(value));
    }

    private String text(Object value) {
        return value instanceof List<?> all ? all.stream().map(this::text).collect(Collectors.joining(", "))
                : Objects.toString(ValueText.of(element, feature, value), "");
    }

    /** For a text that the feature's type does not take. Where texts do not fit, what was typed may be a password in the wrong place. */
    String misfit(String typed) {
        boolean text = feature.getEType().getInstanceClass() == String.class || element instanceof SecretVariable;
        return "Change " + word() + to(text ? Masking.MASK : typed);
    }

    /** For the value of a name in a list of names and values. */
    static String pair(String name, String value) {
        return "Change " + name + to(SecretsInClear.pair(Map.entry(name, value)) ? Masking.MASK : value);
    }

    /** For ids that are put into a list, or taken out. */
    static String ids(String added, List<String> ids, String to) {
        return added + " " + (ids.size() == 1 ? "“" + Words.clipped(ids.getFirst(), LENGTH) + "”" : ids.size()) + " " + to;
    }

    private static String to(String text) {
        return text.isBlank() ? "" : " to “" + Words.clipped(text, LENGTH) + "”";
    }

    /** Whether it would be one in this place: the element's other values tell what this one is for. */
    private boolean isSecret(Object value) {
        if (!(feature instanceof EAttribute)) {
            return false;
        }
        EObject changed = EcoreUtil.create(element.eClass());
        element.eClass().getEAllAttributes().stream().filter(each -> each.isChangeable() && element.eIsSet(each))
                .forEach(each -> changed.eSet(each, element.eGet(each)));
        changed.eSet(feature, feature.isMany() && !(value instanceof List) ? List.of(value) : value);
        return SecretsInClear.at(changed, feature, kinds);
    }
}
