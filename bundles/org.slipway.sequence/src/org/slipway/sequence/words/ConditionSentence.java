package org.slipway.sequence.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.FileCondition;
import org.slipway.model.FolderCondition;
import org.slipway.model.NoneCondition;
import org.slipway.model.OsVersionCondition;
import org.slipway.model.RegistryComparison;
import org.slipway.model.RegistryCondition;
import org.slipway.model.RegistryType;
import org.slipway.model.SoftwareCondition;
import org.slipway.model.Unknown;
import org.slipway.model.VariableCondition;
import org.slipway.model.WqlCondition;
import org.slipway.model.kinds.Spelling;
import org.slipway.sequence.ComputerCondition;
import org.slipway.sequence.ForeignCondition;
import org.slipway.sequence.LocationCondition;
import org.slipway.sequence.MakeModelCondition;
import org.slipway.sequence.Platform;
import org.slipway.sequence.PlatformCondition;

/** A condition as one sentence: {@code _SMSTSInWinPE equals true and (A exists or B exists)}. Conditions that differ read differently. */
public final class ConditionSentence {
    private static final String NAMESPACE = "root\\cimv2";

    public String of(Condition condition) {
        return switch (condition) {
            case AllCondition all -> joined(all, " and ", "always");
            case AnyCondition any -> joined(any, " or ", "never");
            case NoneCondition none -> none.getConditions().isEmpty() ? "always (none of nothing)"
                    : "none of (" + none.getConditions().stream().map(this::of).collect(Collectors.joining("; ")) + ")";
            case VariableCondition variable -> variable(variable);
            case WqlCondition query -> "the query “" + text(query.getQuery()) + "” finds something"
                    + (NAMESPACE.equals(query.getNamespace()) ? "" : " in " + text(query.getNamespace()))
                    + (query.getIgnoreFailure() == null ? "" : query.getIgnoreFailure() ? ", and may fail" : ", and must not fail");
            case OsVersionCondition system -> system(system);
            case FileCondition file -> "the file " + text(file.getPath()) + there(file.getVersion(), file.getVersionIs(), file.getModified(), file.getModifiedIs());
            case FolderCondition folder -> "the folder " + text(folder.getPath()) + there(null, Comparison.EQUALS, folder.getModified(), folder.getModifiedIs());
            case RegistryCondition registry -> registry(registry);
            case SoftwareCondition software -> software(software);
            case PlatformCondition platform -> "the system is " + platform.getPlatforms().stream().map(this::platform).collect(Collectors.joining(" or "));
            case ComputerCondition computer -> marks(computer);
            case LocationCondition location -> "the gateway is " + text(location.getGateway());
            case MakeModelCondition machine -> "the machine is of make " + text(machine.getMake()) + " and model " + text(machine.getModel());
            case ForeignCondition foreign -> "what another tool says: " + text(foreign.getXml());
            case Unknown unknown -> "what nobody here understands: " + text(unknown.getSource());
            default -> "the " + Spelling.words(condition.eClass().getName()) + " holds";
        };
    }

    private String joined(ConditionGroup group, String word, String empty) {
        List<Condition> parts = group.getConditions();
        if (parts.isEmpty()) {
            return empty;
        }
        String name = group instanceof AllCondition ? "all of " : "any of ";
        return parts.size() == 1 ? name + "(" + of(parts.getFirst()) + ")" : parts.stream().map(this::inner).collect(Collectors.joining(word));
    }

    /** In brackets where it is made of several, so that “and” and “or” are not mixed up. */
    private String inner(Condition part) {
        return part instanceof ConditionGroup group && !(part instanceof NoneCondition) && group.getConditions().size() > 1 ? "(" + of(part) + ")" : of(part);
    }

    private static String variable(VariableCondition variable) {
        List<String> comparisons = new ArrayList<>();
        add(comparisons, "equals ", variable.getEquals());
        add(comparisons, "does not equal ", variable.getNotEquals());
        add(comparisons, "is less than ", variable.getLess());
        add(comparisons, "is at most ", variable.getLessOrEqual());
        add(comparisons, "is greater than ", variable.getGreater());
        add(comparisons, "is at least ", variable.getGreaterOrEqual());
        add(comparisons, "is like ", variable.getLike());
        add(comparisons, "is not like ", variable.getNotLike());
        if (variable.getExists() != null) {
            comparisons.add(variable.getExists() ? "exists" : "does not exist");
        }
        return text(variable.getVariable()) + " " + (comparisons.isEmpty() ? "is not compared with anything" : String.join(" and ", comparisons));
    }

    private static void add(List<String> comparisons, String words, String value) {
        if (value != null) {
            comparisons.add(words + (value.isEmpty() ? "nothing" : value));
        }
    }

    private static String system(OsVersionCondition system) {
        String architecture = system.isSetArchitecture() ? ", on " + system.getArchitecture() : "";
        String server = system.getServer() == null ? "" : system.getServer() ? ", on a server" : ", on a workstation";
        return "the system's version " + compared(system.getComparison()) + text(system.getVersion()) + architecture + server;
    }

    private static String there(String version, Comparison versionIs, Object modified, Comparison modifiedIs) {
        List<String> limits = new ArrayList<>();
        if (version != null) {
            limits.add("its version " + compared(versionIs) + version);
        }
        if (modified != null) {
            limits.add("its date " + compared(modifiedIs) + modified);
        }
        return " is there" + limits.stream().map(each -> " and " + each).collect(Collectors.joining());
    }

    private static String registry(RegistryCondition registry) {
        String what = registry.getValue() == null ? "the registry key " + text(registry.getKey())
                : "the registry value " + text(registry.getKey()) + "\\" + registry.getValue();
        String type = registry.getType() == RegistryType.REG_SZ ? "" : " (" + registry.getType() + ")";
        String data = registry.getData() == null ? "" : " " + registry.getData();
        return what + type + " " + (registry.getComparison() == RegistryComparison.EXISTS ? "is there" + data
                : registry.getComparison() == RegistryComparison.NOT_EXISTS ? "is not there" + data
                        : compared(Comparison.getByName(registry.getComparison().getName())).strip() + data);
    }

    private static String software(SoftwareCondition software) {
        List<String> marks = new ArrayList<>();
        add(marks, "product code ", software.getProductCode());
        add(marks, "upgrade code ", software.getUpgradeCode());
        add(marks, "version that " + compared(software.getComparison()), software.getVersion());
        return (software.getProduct() == null ? "the product" : software.getProduct()) + " is installed"
                + (marks.isEmpty() ? "" : ", with " + String.join(", ", marks));
    }

    private String platform(Platform platform) {
        List<String> parts = new ArrayList<>();
        add(parts, "architecture ", platform.getArchitecture());
        add(parts, "from ", platform.getMinimum());
        add(parts, "to ", platform.getMaximum());
        add(parts, "family ", platform.getFamily());
        platform.getConditions().forEach(each -> parts.add(of(each)));
        return text(platform.getName()) + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
    }

    private static String marks(ComputerCondition computer) {
        List<String> marks = new ArrayList<>();
        add(marks, "asset tag ", computer.getAssetTag());
        add(marks, "UUID ", computer.getUuid());
        add(marks, "serial number ", computer.getSerialNumber());
        add(marks, "network address ", computer.getMacAddress());
        return "the machine has " + (marks.isEmpty() ? "any mark" : String.join(" or ", marks));
    }

    private static String compared(Comparison comparison) {
        return switch (comparison) {
            case EQUALS -> "equals ";
            case NOT_EQUALS -> "does not equal ";
            case LESS -> "is less than ";
            case LESS_OR_EQUAL -> "is at most ";
            case GREATER -> "is greater than ";
            case GREATER_OR_EQUAL -> "is at least ";
        };
    }

    private static String text(Object value) {
        return Objects.toString(value, "nothing");
    }
}
