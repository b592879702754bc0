package org.slipway.sequence.exchange;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.common.util.Enumerator;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.FileCondition;
import org.slipway.model.FolderCondition;
import org.slipway.model.ModelFactory;
import org.slipway.model.RegistryComparison;
import org.slipway.model.RegistryCondition;
import org.slipway.model.RegistryType;
import org.slipway.model.SoftwareCondition;
import org.slipway.model.VariableCondition;
import org.slipway.model.WqlCondition;
import org.slipway.sequence.ForeignCondition;
import org.slipway.sequence.Platform;
import org.slipway.sequence.PlatformCondition;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlText;

/** Reads condition elements. What it does not know becomes a condition that is kept as XML and never holds. */
public final class ConditionReader {
    private final ModelFactory core = ModelFactory.eINSTANCE;
    private final SequenceFactory sequences = SequenceFactory.eINSTANCE;
    private final Function<XmlElement, Optional<Condition>> more;
    private final Set<XmlElement> unknown = Collections.newSetFromMap(new IdentityHashMap<>());

    ConditionReader(Function<XmlElement, Optional<Condition>> more) {
        this.more = more;
    }

    /** One that knows the conditions of entries. */
    public ConditionReader() {
        this(element -> Optional.empty());
    }

    /** The elements that it knew no condition for, of all that it read. */
    Set<XmlElement> unknown() {
        return unknown;
    }

    /** Nothing for an element that states no condition at all. */
    public Optional<Condition> read(XmlElement condition) {
        List<XmlElement> operands = condition.children().stream().filter(XmlElement::isElement).toList();
        if (operands.isEmpty()) {
            return Optional.empty();
        }
        if (operands.size() == 1 && !isAnd(operands.getFirst())) {
            return Optional.of(operand(operands.getFirst()));
        }
        return Optional.of(filled(core.createAllCondition(), operands));
    }

    /** A lone and-operator stands within the group that a condition is anyway. */
    private static boolean isAnd(XmlElement operand) {
        return operand.name().equals("operator") && operand.attribute("type").map("and"::equalsIgnoreCase).orElse(false);
    }

    private Condition operand(XmlElement element) {
        Optional<Condition> known = switch (element.name()) {
            case "operator" -> group(element);
            case "expression" -> expression(element);
            case "osConditionGroup" -> Optional.of(platforms(element));
            default -> Optional.empty();
        };
        return known.or(() -> more.apply(element)).orElseGet(() -> foreign(element));
    }

    private ForeignCondition foreign(XmlElement element) {
        unknown.add(element);
        ForeignCondition kept = sequences.createForeignCondition();
        kept.setXml(XmlText.of(element));
        return kept;
    }

    private Optional<Condition> group(XmlElement operator) {
        Optional<ConditionGroup> group = switch (operator.attribute("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "and" -> Optional.of(core.createAllCondition());
            case "or" -> Optional.of(core.createAnyCondition());
            case "not" -> Optional.of(core.createNoneCondition());
            default -> Optional.empty();
        };
        return group.map(found -> filled(found, operator.children().stream().filter(XmlElement::isElement).toList()));
    }

    private Condition filled(ConditionGroup group, List<XmlElement> operands) {
        operands.forEach(operand -> group.getConditions().add(operand(operand)));
        return group;
    }

    private PlatformCondition platforms(XmlElement group) {
        PlatformCondition condition = sequences.createPlatformCondition();
        group.children("osExpressionGroup").forEach(element -> {
            Platform platform = sequences.createPlatform();
            platform.setName(element.attribute("name").or(() -> element.attribute("Name")).orElse(""));
            Optional<XmlElement> key = element.child("platformKey");
            platform.setArchitecture(key(element, key, "arch", "PlatformArchKey"));
            platform.setFamily(key(element, key, "type", "PlatformTypeKey"));
            platform.setMinimum(key(element, key, "minVer", "PlatformMinVerKey"));
            platform.setMaximum(key(element, key, "maxVer", "PlatformMaxVerKey"));
            element.children().stream().filter(child -> child.isElement() && !child.name().equals("platformKey"))
                    .forEach(child -> platform.getConditions().add(operand(child)));
            condition.getPlatforms().add(platform);
        });
        return condition;
    }

    private static String key(XmlElement element, Optional<XmlElement> key, String own, String attribute) {
        return key.flatMap(found -> found.attribute(own)).or(() -> element.attribute(attribute)).orElse(null);
    }

    private Optional<Condition> expression(XmlElement expression) {
        String type = expression.attribute("type").orElse("");
        return switch (type) {
            case ConditionTypes.VARIABLE -> variable(expression);
            case ConditionTypes.WMI -> query(expression);
            case ConditionTypes.FILE -> file(expression);
            case ConditionTypes.FOLDER -> folder(expression);
            case ConditionTypes.REGISTRY -> registry(expression);
            case ConditionTypes.SOFTWARE -> software(expression);
            default -> Optional.empty();
        };
    }

    static Optional<String> value(XmlElement expression, String name) {
        return expression.children("variable").filter(child -> child.attribute("name").map(name::equals).orElse(false))
                .map(XmlElement::text).findFirst();
    }

    private Optional<Condition> variable(XmlElement expression) {
        VariableCondition condition = core.createVariableCondition();
        condition.setVariable(value(expression, "Variable").orElse(""));
        String value = value(expression, "Value").orElse("");
        String operator = value(expression, "Operator").orElse("").toLowerCase(Locale.ROOT);
        switch (operator) {
            case "exists" -> condition.setExists(true);
            case "notexists", "nonexists" -> condition.setExists(false);
            case "equals" -> condition.setEquals(value);
            case "notequals" -> condition.setNotEquals(value);
            case "less" -> condition.setLess(value);
            case "lessequal" -> condition.setLessOrEqual(value);
            case "greater" -> condition.setGreater(value);
            case "greaterequal" -> condition.setGreaterOrEqual(value);
            case "like" -> condition.setLike(value);
            case "notlike" -> condition.setNotLike(value);
            default -> {
                return Optional.empty();
            }
        }
        return condition.getVariable().isBlank() ? Optional.empty() : Optional.of(condition);
    }

    private Optional<Condition> query(XmlElement expression) {
        WqlCondition condition = core.createWqlCondition();
        condition.setQuery(value(expression, "Query").orElse(""));
        condition.setNamespace(value(expression, "Namespace").orElse(""));
        expression.attribute("ignoreQueryFailure").filter(word -> word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false"))
                .ifPresent(word -> condition.setIgnoreFailure(Boolean.valueOf(word)));
        return condition.getQuery().isBlank() ? Optional.empty() : Optional.of(condition);
    }

    private Optional<Condition> file(XmlElement expression) {
        FileCondition condition = core.createFileCondition();
        condition.setPath(value(expression, "Path").orElse(""));
        Optional<Comparison> versionIs = comparison(value(expression, "VersionOperator"));
        Optional<Comparison> modifiedIs = comparison(value(expression, "DateTimeOperator"));
        Optional<String> version = given(expression, "Version");
        Optional<String> moment = given(expression, "DateTime");
        version.ifPresent(condition::setVersion);
        versionIs.ifPresent(condition::setVersionIs);
        moment.flatMap(CimTime::read).ifPresent(condition::setModified);
        modifiedIs.ifPresent(condition::setModifiedIs);
        boolean whole = (version.isEmpty() || versionIs.isPresent()) && (moment.isEmpty() || modifiedIs.isPresent() && condition.getModified() != null);
        return whole && !condition.getPath().isBlank() ? Optional.of(condition) : Optional.empty();
    }

    private Optional<Condition> folder(XmlElement expression) {
        FolderCondition condition = core.createFolderCondition();
        condition.setPath(value(expression, "Path").orElse(""));
        Optional<Comparison> modifiedIs = comparison(value(expression, "DateTimeOperator"));
        Optional<String> moment = given(expression, "DateTime");
        moment.flatMap(CimTime::read).ifPresent(condition::setModified);
        modifiedIs.ifPresent(condition::setModifiedIs);
        boolean whole = moment.isEmpty() || modifiedIs.isPresent() && condition.getModified() != null;
        return whole && !condition.getPath().isBlank() ? Optional.of(condition) : Optional.empty();
    }

    private Optional<Condition> registry(XmlElement expression) {
        RegistryCondition condition = core.createRegistryCondition();
        condition.setKey(value(expression, "KeyPath").orElse(""));
        condition.setValue(given(expression, "Value").orElse(null));
        condition.setData(given(expression, "Data").orElse(null));
        String operator = value(expression, "Operator").orElse("").replaceFirst("(?i)^(less|greater)Equal$", "$1OrEqual").replaceFirst("(?i)^nonExists$", "notExists");
        Optional<RegistryComparison> comparison = named(RegistryComparison.VALUES, operator);
        Optional<RegistryType> type = given(expression, "Type").map(word -> named(RegistryType.VALUES, word)).orElse(Optional.of(RegistryType.REG_SZ));
        comparison.ifPresent(condition::setComparison);
        type.ifPresent(condition::setType);
        return comparison.isPresent() && type.isPresent() && !condition.getKey().isBlank() ? Optional.of(condition) : Optional.empty();
    }

    private Optional<Condition> software(XmlElement expression) {
        SoftwareCondition condition = core.createSoftwareCondition();
        condition.setProduct(given(expression, "ProductName").orElse(null));
        String operator = value(expression, "Operator").orElse("");
        switch (operator.toLowerCase(Locale.ROOT)) {
            case "thisversion" -> condition.setProductCode(given(expression, "ProductCode").orElse(null));
            case "anyversion" -> condition.setUpgradeCode(given(expression, "UpgradeCode").orElse(null));
            default -> {
                return Optional.empty();
            }
        }
        return condition.getProductCode() != null || condition.getUpgradeCode() != null ? Optional.of(condition) : Optional.empty();
    }

    private static Optional<String> given(XmlElement expression, String name) {
        return value(expression, name).filter(text -> !text.isEmpty());
    }

    private static Optional<Comparison> comparison(Optional<String> operator) {
        return operator.map(word -> word.replaceFirst("(?i)^(less|greater)Equal$", "$1OrEqual")).flatMap(word -> named(Comparison.VALUES, word));
    }

    private static <E extends Enumerator> Optional<E> named(List<E> literals, String word) {
        return literals.stream().filter(literal -> literal.getLiteral().equalsIgnoreCase(word)).findFirst();
    }
}
