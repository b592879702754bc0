package org.slipway.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.engine.plan.OptionForms;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.variables.RunVariables;
import org.slipway.engine.variables.Value;
import org.slipway.model.Condition;
import org.slipway.model.Identified;
import org.slipway.model.Variable;
import org.slipway.sequence.Foreign;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Step;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.sequence.exchange.form.VariableForm;

/**
 * A step as it is carried out this once: %variables% replaced, and each option that has a variable of its own overridden where the run has
 * set that variable. The options are also what the step brings along as variables while it runs.
 */
final class StepOptions {
    private static final Pattern REFERENCE = Pattern.compile("%[A-Za-z0-9_-]+%");

    private final RunVariables variables;
    private final OptionForms forms;
    private final Map<String, String> told = new LinkedHashMap<>();
    private final Map<String, Value> own = new LinkedHashMap<>();

    private StepOptions(RunVariables variables, OptionForms forms) {
        this.variables = variables;
        this.forms = forms;
    }

    /** @param step the copy; @param told its options for people, with %Name% for secrets; @param own its variables while it runs */
    record Effective(Step step, Map<String, String> told, Map<String, Value> own) {
    }

    static Effective of(Step step, RunVariables variables, OptionForms forms) throws StepException {
        var options = new StepOptions(variables, forms);
        Step copy = EcoreUtil.copy(step);
        options.fill(copy, "", "");
        return new Effective(copy, options.told, options.own);
    }

    private void fill(EObject part, String before, String number) throws StepException {
        var overridden = new HashMap<EStructuralFeature, Value>();
        for (VariableForm form : forms.of(part.eClass())) {
            if (form.feature() instanceof EAttribute attribute) {
                override(part, attribute, form, before + number + form.name()).ifPresent(value -> overridden.put(attribute, value));
            }
        }
        for (EStructuralFeature feature : part.eClass().getEAllStructuralFeatures()) {
            if ((part.eIsSet(feature) || speaks(feature)) && !SequencePackage.Literals.ENTRY.getEAllStructuralFeatures().contains(feature)) {
                feature(part, feature, number, Optional.ofNullable(overridden.get(feature)));
            }
        }
    }

    /** Whether an option that nobody set has a default that names variables, and they have values. */
    private boolean speaks(EStructuralFeature feature) {
        return feature instanceof EAttribute attribute && !attribute.isMany() && attribute.getDefaultValue() instanceof String text
                && !variables.expand(text).text().equals(text);
    }

    /** @return what the option has now, where a variable says so */
    private Optional<Value> override(EObject part, EAttribute attribute, VariableForm form, String name) throws StepException {
        if (!variables.isSet(name)) {
            return Optional.empty();
        }
        Value value = variables.expand("%" + name + "%");
        try {
            if (attribute.isMany()) {
                part.eSet(attribute, Stream.of(value.text().strip().split("\\s+")).map(word -> parsed(attribute, form, word)).toList());
                return Optional.of(value);
            }
            part.eSet(attribute, parsed(attribute, form, value.text()));
            return Optional.of(value.holdsSecret() ? value : Value.plain(EcoreUtil.convertToString(attribute.getEAttributeType(), part.eGet(attribute))));
        } catch (RuntimeException wrong) {
            throw new StepException(Problem.error("RUN-OPTION", "The variable " + name + " is “" + variables.get(name).map(Value::told).orElse("")
                    + "”, which is no value for " + attribute.getName() + ".").next("Look where the sequence, a collection or the device sets " + name + "."), wrong);
        }
    }

    private static Object parsed(EAttribute attribute, VariableForm form, String text) {
        Optional<String> literal = form.texts().entrySet().stream().filter(each -> each.getValue().stream().anyMatch(text.strip()::equalsIgnoreCase))
                .map(Map.Entry::getKey).findFirst();
        String canonical = literal.orElse(attribute.getEAttributeType().getInstanceClass() == boolean.class
                || attribute.getEAttributeType().getInstanceClass() == Boolean.class ? truth(text) : text);
        return EcoreUtil.createFromString(attribute.getEAttributeType(), canonical);
    }

    private static String truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> "true";
            case "false", "no", "0" -> "false";
            default -> throw new IllegalArgumentException(text);
        };
    }

    @SuppressWarnings("unchecked")
    private void feature(EObject part, EStructuralFeature feature, String number, Optional<Value> overridden) throws StepException {
        Object value = part.eGet(feature);
        switch (feature) {
            case EReference reference when reference.isContainment() -> contained(reference, value);
            case EReference reference -> tell(feature, number, names(value));
            case EAttribute attribute when attribute.isMany() && overridden.isPresent() -> tell(feature, number, overridden.get().told());
            case EAttribute attribute when attribute.isMany() && attribute.getEAttributeType().getInstanceClass() == String.class -> {
                var texts = (EList<String>) value;
                var shown = new ArrayList<String>();
                for (int i = 0; i < texts.size(); i++) {
                    Value expanded = variables.expand(texts.get(i));
                    texts.set(i, expanded.text());
                    shown.add(expanded.told());
                }
                tell(feature, number, String.join(", ", shown));
            }
            case EAttribute attribute when value instanceof String text -> {
                Value expanded = overridden.orElseGet(() -> variables.expand(text));
                part.eSet(attribute, expanded.text());
                tell(feature, number, expanded.told());
                bring(part, attribute, expanded, number);
            }
            case EAttribute attribute -> {
                String text = attribute.isMany() ? value.toString() : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
                Value shown = overridden.orElseGet(() -> Value.plain(text == null ? "" : text));
                tell(feature, number, shown.told());
                bring(part, attribute, shown, number);
            }
            default -> tell(feature, number, String.valueOf(value));
        }
    }

    /** Conditions see to their names themselves; so does who sets variables, one after the other. */
    private void contained(EReference reference, Object value) throws StepException {
        List<?> parts = reference.isMany() ? (List<?>) value : List.of(value);
        Optional<String> array = forms.array(reference);
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Condition) && !(parts.get(i) instanceof Variable) && !(parts.get(i) instanceof Foreign)) {
                fill((EObject) parts.get(i), array.orElse(""), array.isPresent() ? String.valueOf(i) : "");
            }
        }
    }

    private void bring(EObject part, EAttribute attribute, Value value, String number) {
        if (number.isEmpty() && !attribute.isMany()) {
            forms.of(part.eClass()).stream().filter(form -> form.feature() == attribute).findFirst()
                    .ifPresent(form -> own.put(form.name(), written(form, value)));
        }
    }

    private static Value written(VariableForm form, Value value) {
        List<String> texts = form.texts().get(value.text());
        return texts == null || texts.isEmpty() ? value : Value.plain(texts.getFirst());
    }

    /** What may not be in clear is not told, even where somebody wrote it so. */
    private void tell(EStructuralFeature feature, String number, String text) {
        if (Facts.of(feature, "urn:slipway:limits").isTrue("secret") && text != null && !REFERENCE.matcher(text).matches()) {
            told.put(feature.getName() + (number.isEmpty() ? "" : " " + number), "(secret)");
        } else if (text != null && !text.isEmpty()) {
            told.merge(feature.getName() + (number.isEmpty() ? "" : " " + number), text, (one, other) -> one + ", " + other);
        }
    }

    private static String names(Object value) {
        List<?> all = value instanceof List<?> many ? many : List.of(value);
        return String.join(", ", all.stream().map(each -> each instanceof Identified named ? String.valueOf(named.getId()) : each.toString()).toList());
    }
}
