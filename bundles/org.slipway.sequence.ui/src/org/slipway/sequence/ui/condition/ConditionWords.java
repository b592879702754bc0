package org.slipway.sequence.ui.condition;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.FileCondition;
import org.slipway.model.FolderCondition;
import org.slipway.model.ModelPackage;
import org.slipway.model.NoneCondition;
import org.slipway.model.OsVersionCondition;
import org.slipway.model.RegistryComparison;
import org.slipway.model.RegistryCondition;
import org.slipway.model.SoftwareCondition;
import org.slipway.model.VariableCondition;
import org.slipway.model.WqlCondition;
import org.slipway.sequence.Platform;
import org.slipway.sequence.PlatformCondition;
import org.slipway.workbench.editor.file.Words;

/** A condition as people would say it: “Model is BookPro 14 and (the folder C:\Data is there or …)”. */
public final class ConditionWords {

    public String of(Condition condition) {
        return said(condition, false);
    }

    /** One condition in a line of a tree, without what stands in it. */
    public String line(Condition condition) {
        return switch (condition) {
            case AllCondition all -> "All of these";
            case AnyCondition any -> "Any of these";
            case NoneCondition none -> "None of these";
            default -> said(condition, false);
        };
    }

    private String said(Condition condition, boolean inside) {
        return switch (condition) {
            case AllCondition all -> group(all, " and ", "always", inside);
            case AnyCondition any -> group(any, " or ", "never", inside);
            case NoneCondition none -> none.getConditions().isEmpty() ? "always" : "none of (" + group(none, " or ", "", false) + ")";
            case VariableCondition variable -> variable(variable);
            case WqlCondition wql -> "the query " + text(wql.getQuery()) + " finds something";
            case FileCondition file -> "the file " + text(file.getPath()) + " is there" + with("version", file.getVersion(), file.getVersionIs())
                    + with("date", file.getModified(), file.getModifiedIs());
            case FolderCondition folder -> "the folder " + text(folder.getPath()) + " is there" + with("date", folder.getModified(), folder.getModifiedIs());
            case OsVersionCondition os -> "the system's version is " + words(os.getComparison()) + text(os.getVersion()) + system(os);
            case RegistryCondition registry -> registry(registry);
            case SoftwareCondition software -> text(first(software.getProduct(), software.getProductCode(), software.getUpgradeCode())) + " is installed"
                    + with("version", software.getVersion(), software.getComparison());
            case PlatformCondition platform -> "the system is " + names(platform.getPlatforms());
            default -> other(condition);
        };
    }

    private String group(ConditionGroup group, String word, String empty, boolean inside) {
        List<Condition> all = group.getConditions();
        if (all.isEmpty()) {
            return empty;
        }
        String text = all.stream().map(each -> said(each, all.size() > 1)).collect(Collectors.joining(word));
        return inside && all.size() > 1 ? "(" + text + ")" : text;
    }

    private static String variable(VariableCondition condition) {
        String name = text(condition.getVariable());
        for (EStructuralFeature feature : List.of(ModelPackage.Literals.VARIABLE_CONDITION__EQUALS, ModelPackage.Literals.VARIABLE_CONDITION__NOT_EQUALS,
                ModelPackage.Literals.VARIABLE_CONDITION__LESS, ModelPackage.Literals.VARIABLE_CONDITION__LESS_OR_EQUAL,
                ModelPackage.Literals.VARIABLE_CONDITION__GREATER, ModelPackage.Literals.VARIABLE_CONDITION__GREATER_OR_EQUAL,
                ModelPackage.Literals.VARIABLE_CONDITION__LIKE, ModelPackage.Literals.VARIABLE_CONDITION__NOT_LIKE)) {
            if (condition.eIsSet(feature)) {
                return name + " " + comparison(feature.getName()) + " " + quoted(condition.eGet(feature));
            }
        }
        return Boolean.FALSE.equals(condition.getExists()) ? name + " has no value" : name + " has a value";
    }

    private static String comparison(String word) {
        return switch (word) {
            case "equals" -> "is";
            case "notEquals" -> "is not";
            case "less" -> "is less than";
            case "lessOrEqual" -> "is at most";
            case "greater" -> "is greater than";
            case "greaterOrEqual" -> "is at least";
            case "like" -> "is like";
            default -> "is not like";
        };
    }

    private static String words(@Nullable Comparison comparison) {
        String said = comparison(comparison == null ? "equals" : comparison.getLiteral()).substring(2).strip();
        return said.isEmpty() ? "" : said + " ";
    }

    private static String with(String what, @Nullable Object value, @Nullable Comparison comparison) {
        return value == null ? "" : " and its " + what + " is " + words(comparison) + value;
    }

    private static String system(OsVersionCondition os) {
        String kind = os.getServer() == null ? "" : os.getServer() ? " on a server" : " on a workstation";
        return kind + (os.isSetArchitecture() ? " on " + os.getArchitecture().getLiteral() : "");
    }

    private static String registry(RegistryCondition registry) {
        String where = text(registry.getKey()) + (registry.getValue() == null ? "" : " : " + registry.getValue());
        RegistryComparison comparison = Objects.requireNonNullElse(registry.getComparison(), RegistryComparison.EXISTS);
        return switch (comparison) {
            case EXISTS -> "the registry has " + where;
            case NOT_EXISTS -> "the registry has no " + where;
            default -> "the registry's " + where + " " + comparison(comparison.getLiteral()) + " " + quoted(registry.getData());
        };
    }

    private static String names(List<Platform> platforms) {
        return platforms.isEmpty() ? "…" : platforms.stream().map(each -> text(each.getName())).collect(Collectors.joining(" or "));
    }

    /** A kind of condition that another bundle brings: its name, and what it is set to. */
    private static String other(EObject condition) {
        String set = condition.eClass().getEAllAttributes().stream().filter(condition::eIsSet)
                .map(each -> Words.of(each).toLowerCase(Locale.ROOT) + " " + condition.eGet(each)).collect(Collectors.joining(", "));
        return Words.of(condition.eClass()).toLowerCase(Locale.ROOT).replaceFirst(" condition$", "") + (set.isEmpty() ? "" : " " + Words.clipped(set, 60));
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static String quoted(@Nullable Object value) {
        return "“" + (value == null ? "" : value) + "”";
    }

    private static String text(@Nullable String value) {
        return value == null || value.isBlank() ? "…" : value;
    }
}
