package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.slipway.base.ProblemException;
import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.FileCondition;
import org.slipway.model.FolderCondition;
import org.slipway.model.NoneCondition;
import org.slipway.model.OsVersionCondition;
import org.slipway.model.RegistryCondition;
import org.slipway.model.RegistryComparison;
import org.slipway.model.SoftwareCondition;
import org.slipway.model.VariableCondition;
import org.slipway.model.WqlCondition;
import org.slipway.sequence.ForeignCondition;
import org.slipway.sequence.Platform;
import org.slipway.sequence.PlatformCondition;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;

/** Writes conditions as elements; the counterpart of {@link ConditionReader}. */
public final class ConditionWriter {
    private final Consumer<Condition> unsaid;
    private final Function<Condition, Optional<XmlElement>> more;

    /** @param unsaid told of conditions that the XML formats have no word for; one that never holds stands in their place */
    public ConditionWriter(Consumer<Condition> unsaid) {
        this(unsaid, condition -> Optional.empty());
    }

    ConditionWriter(Consumer<Condition> unsaid, Function<Condition, Optional<XmlElement>> more) {
        this.unsaid = unsaid;
        this.more = more;
    }

    public XmlElement write(Condition condition) {
        XmlElement element = new XmlElement("condition");
        (condition instanceof AllCondition all ? all.getConditions().stream() : Stream.of(condition)).map(this::operand).forEach(element::add);
        return element;
    }

    private XmlElement operand(Condition condition) {
        return switch (condition) {
            case AllCondition group -> operator("and", group);
            case AnyCondition group -> operator("or", group);
            case NoneCondition group -> operator("not", group);
            case VariableCondition variable -> variable(variable);
            case WqlCondition query -> query(query);
            case FileCondition file -> file(file);
            case FolderCondition folder -> folder(folder);
            case RegistryCondition registry -> registry(registry);
            case SoftwareCondition software -> software(software);
            case PlatformCondition platforms -> platforms(platforms);
            case OsVersionCondition system -> system(system);
            case ForeignCondition kept -> foreign(kept).orElseGet(() -> never(kept));
            default -> more.apply(condition).orElseGet(() -> never(condition));
        };
    }

    private XmlElement operator(String type, ConditionGroup group) {
        XmlElement operator = new XmlElement("operator").with("type", type);
        group.getConditions().stream().map(this::operand).forEach(operator::add);
        return operator;
    }

    private static XmlElement expression(String type) {
        return new XmlElement("expression").with("type", type);
    }

    private static XmlElement set(XmlElement expression, String name, String value) {
        return value == null ? expression : expression.add(new XmlElement("variable").with("name", name).text(value));
    }

    private XmlElement variable(VariableCondition condition) {
        XmlElement expression = expression(ConditionTypes.VARIABLE);
        List<String[]> comparisons = comparisons(condition);
        if (comparisons.size() != 1) {
            return never(condition);
        }
        set(expression, "Operator", comparisons.getFirst()[0]);
        set(expression, "Value", comparisons.getFirst()[1]);
        return set(expression, "Variable", condition.getVariable());
    }

    /** The operator and, where it has one, the value; several where somebody wrote what an expression cannot say. */
    private static List<String[]> comparisons(VariableCondition condition) {
        var comparisons = new ArrayList<String[]>();
        if (condition.getExists() != null) {
            comparisons.add(new String[] {condition.getExists() ? "exists" : "notExists", null});
        }
        Stream.of(new String[] {"equals", condition.getEquals()}, new String[] {"notEquals", condition.getNotEquals()},
                new String[] {"less", condition.getLess()}, new String[] {"lessEqual", condition.getLessOrEqual()},
                new String[] {"greater", condition.getGreater()}, new String[] {"greaterEqual", condition.getGreaterOrEqual()},
                new String[] {"like", condition.getLike()}, new String[] {"notLike", condition.getNotLike()})
                .filter(pair -> pair[1] != null).forEach(comparisons::add);
        return comparisons;
    }

    private static XmlElement query(WqlCondition condition) {
        XmlElement expression = expression(ConditionTypes.WMI);
        if (condition.getIgnoreFailure() != null) {
            expression.with("ignoreQueryFailure", condition.getIgnoreFailure().toString());
        }
        set(expression, "Namespace", condition.getNamespace());
        return set(expression, "Query", condition.getQuery());
    }

    private XmlElement system(OsVersionCondition condition) {
        return SystemQuery.of(condition).map(query -> {
            XmlElement expression = expression(ConditionTypes.WMI);
            set(expression, "Namespace", "root\\cimv2");
            return set(expression, "Query", query);
        }).orElseGet(() -> never(condition));
    }

    private static XmlElement file(FileCondition condition) {
        XmlElement expression = expression(ConditionTypes.FILE);
        if (condition.getModified() != null) {
            set(expression, "DateTime", CimTime.write(condition.getModified()));
            set(expression, "DateTimeOperator", named(condition.getModifiedIs()));
        }
        set(expression, "Path", condition.getPath());
        if (condition.getVersion() != null) {
            set(expression, "Version", condition.getVersion());
            set(expression, "VersionOperator", named(condition.getVersionIs()));
        }
        return expression;
    }

    private static XmlElement folder(FolderCondition condition) {
        XmlElement expression = expression(ConditionTypes.FOLDER);
        if (condition.getModified() != null) {
            set(expression, "DateTime", CimTime.write(condition.getModified()));
            set(expression, "DateTimeOperator", named(condition.getModifiedIs()));
        }
        return set(expression, "Path", condition.getPath());
    }

    private static String named(Comparison comparison) {
        return comparison.getLiteral().replace("OrEqual", "Equal");
    }

    private static XmlElement registry(RegistryCondition condition) {
        XmlElement expression = expression(ConditionTypes.REGISTRY);
        set(expression, "Data", condition.getData());
        set(expression, "KeyPath", condition.getKey());
        set(expression, "Operator", condition.getComparison().getLiteral().replace("OrEqual", "Equal"));
        boolean keyAlone = condition.getValue() == null
                && (condition.getComparison() == RegistryComparison.EXISTS || condition.getComparison() == RegistryComparison.NOT_EXISTS);
        set(expression, "Type", keyAlone ? null : condition.getType().getLiteral());
        return set(expression, "Value", condition.getValue());
    }

    /** An expression knows one of the two codes, and no other comparison than being the same. */
    private XmlElement software(SoftwareCondition condition) {
        if (condition.getProductCode() != null && condition.getUpgradeCode() != null || condition.getComparison() != Comparison.EQUALS) {
            return never(condition);
        }
        XmlElement expression = expression(ConditionTypes.SOFTWARE);
        set(expression, "Operator", condition.getProductCode() == null ? "AnyVersion" : "ThisVersion");
        set(expression, "ProductCode", condition.getProductCode());
        set(expression, "ProductName", condition.getProduct());
        set(expression, "UpgradeCode", condition.getProductCode() == null ? condition.getUpgradeCode() : null);
        return set(expression, "Version", condition.getVersion());
    }

    private XmlElement platforms(PlatformCondition condition) {
        XmlElement group = new XmlElement("osConditionGroup").with("type", "or");
        for (Platform platform : condition.getPlatforms()) {
            XmlElement one = new XmlElement("osExpressionGroup").with("type", "and").with("name", String.valueOf(platform.getName()));
            XmlElement key = new XmlElement("platformKey");
            attribute(key, "arch", platform.getArchitecture());
            attribute(key, "type", platform.getFamily());
            attribute(key, "minVer", platform.getMinimum());
            attribute(key, "maxVer", platform.getMaximum());
            one.add(key);
            platform.getConditions().stream().map(this::operand).forEach(one::add);
            group.add(one);
        }
        return group;
    }

    private static void attribute(XmlElement element, String name, String value) {
        if (value != null) {
            element.with(name, value);
        }
    }

    private static Optional<XmlElement> foreign(ForeignCondition condition) {
        try {
            return Optional.of(XmlReading.of(String.valueOf(condition.getXml()), "condition"));
        } catch (ProblemException noXml) {
            return Optional.empty();
        }
    }

    /** What cannot be said must not hold by accident: a variable that nobody may set. */
    private XmlElement never(Condition condition) {
        unsaid.accept(condition);
        XmlElement expression = expression(ConditionTypes.VARIABLE);
        set(expression, "Operator", "exists");
        return set(expression, "Variable", "SlipwayConditionThatCannotBeSaid");
    }
}
