package org.slipway.sequence.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.model.Condition;
import org.slipway.model.ModelFactory;
import org.slipway.model.SecretVariable;
import org.slipway.model.StringVariable;
import org.slipway.model.Variable;
import org.slipway.sequence.ComputerCondition;
import org.slipway.sequence.DynamicRule;
import org.slipway.sequence.LocationCondition;
import org.slipway.sequence.MakeModelCondition;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.sequence.xml.XmlText;

/** Rules that set variables, as XML in the text of one variable. */
final class RulesCodec implements Codec {
    private static final String COMPUTER = "SMS_TaskSequence_ComputerConditionExpression";
    private static final String LOCATION = "SMS_TaskSequence_LocationConditionExpression";
    private static final String MAKE_MODEL = "SMS_TaskSequence_MakeModelConditionExpression";

    private final ConditionReader reader = new ConditionReader(RulesCodec::read);
    private final ConditionWriter writer;

    RulesCodec(Consumer<Condition> unsaid) {
        this.writer = new ConditionWriter(unsaid, RulesCodec::write);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<String> write(EObject owner, EStructuralFeature feature) {
        List<DynamicRule> rules = (List<DynamicRule>) owner.eGet(feature);
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        XmlElement root = new XmlElement("Rules");
        rules.forEach(rule -> root.add(element(rule)));
        return Optional.of(XmlText.compact(root) + "\n");
    }

    private XmlElement element(DynamicRule rule) {
        XmlElement element = new XmlElement("Rule");
        Optional.ofNullable(rule.getWhen()).map(writer::write).ifPresent(element::add);
        XmlElement variables = new XmlElement("Variables");
        rule.getVariables().forEach(variable -> {
            if (variable instanceof SecretVariable secret) {
                variables.add(element(secret.getName(), true, SecretReference.of(secret)));
            }
            VariableTexts.of(variable).forEach((name, text) -> variables.add(element(name, false, text)));
        });
        return element.add(variables);
    }

    private static XmlElement element(String name, boolean secret, String value) {
        return new XmlElement("Variable").with("Name", String.valueOf(name)).with("IsSecret", String.valueOf(secret)).text(value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean read(String text, EObject owner, EStructuralFeature feature) {
        if (text.isBlank()) {
            return false;
        }
        try {
            XmlElement root = XmlReading.of(text, "rules");
            List<DynamicRule> rules = root.children("Rule").map(this::rule).toList();
            ((List<DynamicRule>) owner.eGet(feature)).addAll(rules);
            return true;
        } catch (ProblemException noRules) {
            return false;
        }
    }

    private DynamicRule rule(XmlElement element) {
        DynamicRule rule = SequenceFactory.eINSTANCE.createDynamicRule();
        element.child("condition").flatMap(reader::read).ifPresent(rule::setWhen);
        element.children("Variables").flatMap(list -> list.children("Variable")).forEach(variable -> rule.getVariables().add(variable(variable)));
        return rule;
    }

    private static Variable variable(XmlElement element) {
        boolean secret = element.attribute("IsSecret").map("true"::equalsIgnoreCase).orElse(false);
        Variable variable = secret ? ModelFactory.eINSTANCE.createSecretVariable() : ModelFactory.eINSTANCE.createStringVariable();
        variable.setName(element.attribute("Name").orElse(""));
        if (variable instanceof SecretVariable reference) {
            SecretReference.found(element.text()).ifPresent(reference::setEntry);
        }
        if (variable instanceof StringVariable text && !element.text().isEmpty()) {
            text.setValue(element.text());
        }
        return variable;
    }

    private static Optional<Condition> read(XmlElement expression) {
        SequenceFactory factory = SequenceFactory.eINSTANCE;
        return switch (expression.attribute("type").orElse("")) {
            case COMPUTER -> {
                ComputerCondition condition = factory.createComputerCondition();
                given(expression, "AssetTag").ifPresent(condition::setAssetTag);
                given(expression, "MACAddress").ifPresent(condition::setMacAddress);
                given(expression, "SerialNumber").ifPresent(condition::setSerialNumber);
                given(expression, "UUID").ifPresent(condition::setUuid);
                yield Optional.of(condition);
            }
            case LOCATION -> {
                LocationCondition condition = factory.createLocationCondition();
                condition.setGateway(ConditionReader.value(expression, "DefaultGateway").orElse(""));
                yield condition.getGateway().isEmpty() ? Optional.empty() : Optional.of(condition);
            }
            case MAKE_MODEL -> {
                MakeModelCondition condition = factory.createMakeModelCondition();
                given(expression, "Make").ifPresent(condition::setMake);
                given(expression, "Model").ifPresent(condition::setModel);
                yield Optional.of(condition);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<String> given(XmlElement expression, String name) {
        return ConditionReader.value(expression, name).filter(text -> !text.isEmpty());
    }

    private static Optional<XmlElement> write(Condition condition) {
        return switch (condition) {
            case ComputerCondition computer -> Optional.of(expression(COMPUTER, "AssetTag", computer.getAssetTag(), "MACAddress", computer.getMacAddress(),
                    "SerialNumber", computer.getSerialNumber(), "UUID", computer.getUuid()));
            case LocationCondition location -> Optional.of(expression(LOCATION, "DefaultGateway", location.getGateway()));
            case MakeModelCondition machine -> Optional.of(expression(MAKE_MODEL, "Make", machine.getMake(), "Model", machine.getModel()));
            default -> Optional.empty();
        };
    }

    private static XmlElement expression(String type, String... namesAndValues) {
        XmlElement expression = new XmlElement("expression").with("type", type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1] == null ? "" : namesAndValues[i + 1];
            expression.add(new XmlElement("variable").with("name", namesAndValues[i]).text(value));
        }
        return expression;
    }
}
