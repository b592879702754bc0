package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Deployable;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.sequence.exchange.form.VariableForm;

/** Values of features as the texts of variables, and back. */
final class ValueTexts {
    private final ForeignIds ids;

    ValueTexts(ForeignIds ids) {
        this.ids = ids;
    }

    /** Nothing where the feature has no value. */
    Optional<String> write(EObject owner, VariableForm form) {
        Object value = owner.eGet(form.feature());
        if (value == null || form.feature().isUnsettable() && !owner.eIsSet(form.feature())) {
            return Optional.empty();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? Optional.empty() : Optional.of(list.stream().map(each -> one(each, form))
                    .collect(Collectors.joining(separator(form))));
        }
        return Optional.of(one(value, form));
    }

    /** Codes stand with blanks between, everything else with commas. */
    private static String separator(VariableForm form) {
        return form.feature() instanceof EAttribute ? " " : ",";
    }

    private String one(Object value, VariableForm form) {
        return switch (value) {
            case Deployable artifact -> ids.of(artifact);
            case Enumerator literal -> spelled(literal.getLiteral(), form);
            case Boolean yes -> spelled(yes.toString(), form);
            case String text -> text;
            default -> EcoreUtil.convertToString(((EAttribute) form.feature()).getEAttributeType(), value);
        };
    }

    private static String spelled(String literal, VariableForm form) {
        List<String> texts = form.texts().get(literal);
        return texts == null ? literal : texts.getFirst();
    }

    /** Sets the feature; false where the text means no value of its type, and nothing is set then. */
    @SuppressWarnings("unchecked")
    boolean read(String text, EObject owner, VariableForm form) {
        EStructuralFeature feature = form.feature();
        if (feature instanceof EReference reference) {
            return references(text, owner, reference);
        }
        if (feature.isMany()) {
            var values = new ArrayList<Object>();
            for (String word : words(text, " ")) {
                Optional<Object> value = value(word, (EAttribute) feature, form);
                if (value.isEmpty()) {
                    return false;
                }
                values.add(value.get());
            }
            ((List<Object>) owner.eGet(feature)).addAll(values);
            return true;
        }
        if (text.isEmpty() && feature.getEType().getInstanceClass() != String.class && !form.texts().containsValue(List.of(""))) {
            return false;
        }
        Optional<Object> value = value(text, (EAttribute) feature, form);
        value.ifPresent(found -> owner.eSet(feature, found));
        return value.isPresent();
    }

    @SuppressWarnings("unchecked")
    private boolean references(String text, EObject owner, EReference reference) {
        List<String> kinds = Facts.of(reference, Facts.REFERS).words("kinds");
        List<Deployable> found = words(text, ",").stream().flatMap(id -> ids.find(id, kinds).stream()).toList();
        if (found.size() != words(text, ",").size() || !reference.isMany() && found.size() > 1) {
            return false;
        }
        if (reference.isMany()) {
            ((List<Object>) owner.eGet(reference)).addAll(found);
        } else {
            found.forEach(each -> owner.eSet(reference, each));
        }
        return true;
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<Object> value(String text, EAttribute attribute, VariableForm form) {
        Optional<String> literal = form.texts().entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(text::equalsIgnoreCase)).map(each -> each.getKey()).findFirst();
        Class<?> type = attribute.getEType().getInstanceClass();
        if (type == boolean.class || type == Boolean.class) {
            String word = literal.orElse(text);
            return word.equalsIgnoreCase("true") ? Optional.of(true) : word.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
        }
        if (attribute.getEType() instanceof EEnum choices) {
            return choices.getELiterals().stream().filter(each -> each.getLiteral().equalsIgnoreCase(literal.orElse(text)))
                    .findFirst().map(EEnumLiteral::getInstance);
        }
        try {
            return Optional.ofNullable(EcoreUtil.createFromString(attribute.getEAttributeType(), text));
        } catch (IllegalArgumentException noValue) {
            return Optional.empty();
        }
    }
}
