package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.sequence.Environment;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Setting;
import org.slipway.sequence.Step;
import org.slipway.sequence.exchange.form.StepForm;
import org.slipway.sequence.exchange.form.StepForms;
import org.slipway.sequence.exchange.form.VariableForm;
import org.slipway.sequence.xml.XmlElement;

/** Writes what is particular to a step: its type, its command line, its variables. */
final class StepWriter {
    private final Dialect dialect;
    private final StepForms forms;
    private final ValueTexts texts;
    private final Map<String, Codec> codecs;

    StepWriter(Dialect dialect, StepForms forms, ValueTexts texts, Map<String, Codec> codecs) {
        this.dialect = dialect;
        this.forms = forms;
        this.texts = texts;
        this.codecs = codecs;
    }

    Optional<String> type(Step step) {
        return step instanceof ForeignStep foreign ? Optional.ofNullable(foreign.getForeignType()) : forms.of(step).flatMap(StepForm::type);
    }

    /** The success codes that the step is written with where it states none. */
    String usualCodes(Step step) {
        List<Long> codes = forms.of(step).map(StepForm::codes).orElse(dialect.isWordy() ? List.of(0L, 3010L) : List.of(0L));
        return codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** How often it is begun again where it states nothing. */
    int usualRetries(Step step) {
        return forms.of(step).map(StepForm::retries).orElse(0);
    }

    int retries(Step step) {
        return step.isSetRetries() ? step.getRetries() : usualRetries(step);
    }

    /** Where the step is said to run where it states nothing. */
    String usualPlace(Step step) {
        return Dialect.text(forms.of(step).map(StepForm::runsIn).orElse(Environment.BOTH));
    }

    String action(Step step) {
        if (step instanceof ForeignStep foreign) {
            return Optional.ofNullable(foreign.getAction()).orElse("");
        }
        return forms.of(step).map(form -> form.action().write(feature -> inAction(step, form, feature))).orElse("");
    }

    /** Command lines spell switches with capitals where variables do not. */
    private Optional<String> inAction(Step step, StepForm form, String name) {
        if (form.call().isPresent() && name.equals("call")) {
            return forms.call(step);
        }
        EStructuralFeature feature = step.eClass().getEStructuralFeature(name);
        VariableForm written = form.variables().stream().filter(each -> each.feature() == feature).findFirst()
                .orElseGet(() -> VariableForm.plain(feature, name, name, false));
        return texts.write(step, written).map(text -> step.eGet(feature) instanceof Boolean yes ? yes ? "True" : "False" : text);
    }

    /** Nothing where the format has no variables for it at all. */
    Optional<XmlElement> variables(Step step) {
        XmlElement list = new XmlElement("defaultVarList");
        if (step instanceof ForeignStep foreign) {
            foreign.getSettings().forEach(setting -> list.add(of(setting)));
            return Optional.of(list);
        }
        Optional<StepForm> form = forms.of(step);
        form.ifPresent(found -> found.variables().stream().filter(variable -> found.call().isEmpty() || !isOff(step, variable.feature()))
                .forEach(variable -> list.children().addAll(written(step, variable))));
        forms.call(step).ifPresent(call -> {
            list.add(variable("CommandLine", "CommandLine", true, call));
            list.add(variable("SMSTSDisableWow64Redirection", "DisableWow64Redirection", false, "false"));
            list.add(variable("_SMSTSRunCommandLineAsUser", "RunAsUser", false, "false"));
        });
        if (form.map(StepForm::scriptVariables).orElse(false)) {
            list.add(variable("RunAsUser", "RunAsUser", false, "false"));
            list.add(variable("SMSTSRunCommandLineUserName", "SMSTSRunCommandLineUserName", false, ""));
            list.add(variable("SMSTSRunCommandLineUserPassword", "SMSTSRunCommandLineUserPassword", false, ""));
            list.add(variable("LoadProfile", "LoadProfile", false, "false"));
        }
        if (dialect == Dialect.CONFIGMGR) {
            list.children().sort(Comparator.comparing(variable -> variable.attribute("property").orElse("")));
        }
        return Optional.of(list);
    }

    /** A plain command says nothing of what is not asked for. */
    private static boolean isOff(Step step, EStructuralFeature feature) {
        Object value = step.eGet(feature);
        return Boolean.FALSE.equals(value) || Integer.valueOf(0).equals(value) || feature.getEType() instanceof EEnum && !step.eIsSet(feature);
    }

    private List<XmlElement> written(EObject owner, VariableForm form) {
        if (form.array()) {
            return array(owner, form);
        }
        Optional<String> text = text(owner, form);
        if (text.isEmpty() && !dialect.isWordy()) {
            return List.of();
        }
        return List.of(variable(form.name(), form.property(), form.hidden(), text.orElse("")));
    }

    private Optional<String> text(EObject owner, VariableForm form) {
        if (form.feature() == SequencePackage.Literals.STEP__SUCCESS_CODES && ((Step) owner).getSuccessCodes().isEmpty()) {
            return Optional.of(usualCodes((Step) owner));
        }
        if (form.feature() == SequencePackage.Literals.STEP__RETRIES) {
            return Optional.of(String.valueOf(retries((Step) owner)));
        }
        return form.codec().map(codecs::get).map(codec -> codec.write(owner, form.feature())).orElseGet(() -> texts.write(owner, form));
    }

    private List<XmlElement> array(EObject owner, VariableForm form) {
        List<?> parts = (List<?>) owner.eGet(form.feature());
        var variables = new ArrayList<XmlElement>();
        for (int i = 0; i < parts.size(); i++) {
            for (VariableForm part : form.parts()) {
                for (XmlElement written : written((EObject) parts.get(i), part)) {
                    variables.add(variable(form.name() + i + part.name(), form.property() + i + part.property(), false, written.text()));
                }
            }
        }
        if (!parts.isEmpty() || dialect.isWordy()) {
            String count = String.valueOf(parts.size());
            form.countName().ifPresent(name -> variables.add(variable(name, form.countProperty().orElse(name), false, count)));
            variables.add(variable(form.name(), form.property(), form.hidden() || form.countName().isPresent() && dialect == Dialect.CONFIGMGR, count));
        }
        return variables;
    }

    private static XmlElement of(Setting setting) {
        XmlElement variable = new XmlElement("variable").with("name", setting.getName());
        if (setting.getProperty() != null) {
            variable.with("property", setting.getProperty());
        }
        if (setting.isHidden()) {
            variable.with("hidden", "true");
        }
        return variable.text(setting.getValue() == null ? "" : setting.getValue());
    }

    private static XmlElement variable(String name, String property, boolean hidden, String text) {
        XmlElement variable = new XmlElement("variable").with("name", name).with("property", property);
        return (hidden ? variable.with("hidden", "true") : variable).text(text);
    }
}
