package org.slipway.sequence.exchange;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Setting;
import org.slipway.sequence.Step;
import org.slipway.sequence.exchange.form.StepForm;
import org.slipway.sequence.exchange.form.StepForms;
import org.slipway.sequence.exchange.form.VariableForm;
import org.slipway.sequence.xml.XmlElement;

/** Reads what is particular to a step into the kind that it is. Variables that mean nothing here are left to the comparison. */
final class StepReader {
    /** More parts than any list has; a number beyond is no place in it, and is kept as it is. */
    private static final int MOST_PARTS = 128;

    private final Dialect dialect;
    private final StepForms forms;
    private final ValueTexts texts;
    private final Map<String, Codec> codecs;
    private final Set<XmlElement> spellings = Collections.newSetFromMap(new IdentityHashMap<>());

    StepReader(Dialect dialect, StepForms forms, ValueTexts texts, Map<String, Codec> codecs) {
        this.dialect = dialect;
        this.forms = forms;
        this.texts = texts;
        this.codecs = codecs;
    }

    /** What calls scripts in spellings of its own, of all steps that were read. */
    Set<XmlElement> spellings() {
        return spellings;
    }

    Step read(XmlElement element) {
        String action = element.child("action").map(XmlElement::text).orElse("");
        return forms.recognise(type(element), action).map(form -> known(form, element, action)).orElseGet(() -> foreign(element, action));
    }

    /** What runs another sequence has an element of its own, so that its type says nothing more. */
    private static Optional<String> type(XmlElement element) {
        return element.name().equals("subtasksequence") ? Optional.of("SMS_TaskSequence_SubTasksequence") : element.attribute("type");
    }

    private Step known(StepForm form, XmlElement element, String action) {
        Step step = (Step) EcoreUtil.create(form.kind());
        var read = new HashSet<EStructuralFeature>();
        StepVariables variables = StepVariables.of(element);
        for (VariableForm variable : form.variables()) {
            if (variable.array() ? array(variables, step, variable) : value(variables, step, variable.name(), variable.property(), variable)) {
                read.add(variable.feature());
            }
        }
        form.action().read(action).forEach((name, text) -> fromAction(step, form, name, text, read));
        boolean named = form.type().isPresent() && type(element).map(form.type().get()::equalsIgnoreCase).orElse(false);
        if (form.call().isPresent() || !named && !form.scripts().isEmpty()) {
            form.variables().stream().map(VariableForm::feature).filter(feature -> !read.contains(feature)).forEach(feature -> switchOff(step, feature));
        }
        if (forms.keepsCall(step, form, action)) {
            element.child("action").ifPresent(spellings::add);
            variables.find("CommandLine", "CommandLine").ifPresent(spellings::add);
        }
        return step;
    }

    /** A script that is merely called is told nothing, so that what its own step has switched on unless told otherwise is off. */
    private static void switchOff(Step step, EStructuralFeature feature) {
        if (Boolean.TRUE.equals(feature.getDefaultValue())) {
            step.eSet(feature, false);
        } else if (feature.getEType().getInstanceClass() == int.class && !feature.isUnsettable()) {
            step.eSet(feature, 0);
        }
    }

    /** What only the command line says. */
    private void fromAction(Step step, StepForm form, String name, String text, Set<EStructuralFeature> read) {
        EStructuralFeature feature = step.eClass().getEStructuralFeature(name);
        if (feature != null && !read.contains(feature) && !text.isEmpty()) {
            VariableForm variable = form.variables().stream().filter(each -> each.feature() == feature).findFirst()
                    .orElseGet(() -> VariableForm.plain(feature, name, name, false));
            texts.read(text, step, variable);
        }
    }

    private boolean value(StepVariables variables, EObject owner, String name, String property, VariableForm form) {
        Optional<XmlElement> found = variables.find(name, property);
        if (found.isEmpty()) {
            return false;
        }
        String text = found.get().text();
        boolean nothing = text.isEmpty() && dialect.isWordy();
        if (!nothing) {
            form.codec().map(codecs::get).map(codec -> codec.read(text, owner, form.feature())).orElseGet(() -> texts.read(text, owner, form));
        }
        return !nothing;
    }

    @SuppressWarnings("unchecked")
    private boolean array(StepVariables variables, EObject owner, VariableForm form) {
        Pattern numbered = Pattern.compile("(?i)" + Pattern.quote(form.name()) + "(\\d{1,4})(\\w+)");
        Set<Integer> numbers = new HashSet<>();
        Set<String> known = new HashSet<>();
        form.parts().forEach(part -> known.add(part.name().toLowerCase(Locale.ROOT)));
        for (XmlElement variable : variables.all()) {
            Matcher name = numbered.matcher(variable.attribute("name").orElse(""));
            if (name.matches() && known.contains(name.group(2).toLowerCase(Locale.ROOT)) && Integer.parseInt(name.group(1)) < MOST_PARTS) {
                numbers.add(Integer.valueOf(name.group(1)));
            }
        }
        for (int i = 0; numbers.contains(i); i++) { // what stands behind a hole is no part of the list, and is kept as it is
            EObject part = EcoreUtil.create(form.part());
            for (VariableForm each : form.parts()) {
                value(variables, part, form.name() + i + each.name(), form.property() + i + each.property(), each);
            }
            ((List<EObject>) owner.eGet(form.feature())).add(part);
        }
        return numbers.contains(0);
    }

    private static ForeignStep foreign(XmlElement element, String action) {
        ForeignStep step = SequenceFactory.eINSTANCE.createForeignStep();
        element.attribute("type").ifPresent(step::setForeignType);
        step.setAction(action.isEmpty() ? null : action);
        StepVariables.of(element).all().forEach(variable -> {
            Setting setting = SequenceFactory.eINSTANCE.createSetting();
            setting.setName(variable.attribute("name").orElse(""));
            variable.attribute("property").ifPresent(setting::setProperty);
            setting.setHidden(variable.attribute("hidden").map("true"::equalsIgnoreCase).orElse(false));
            setting.setValue(variable.text());
            step.getSettings().add(setting);
        });
        return step;
    }
}
