package org.slipway.target.simulated.command;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.slipway.engine.target.RegistryValue;
import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.FileCondition;
import org.slipway.model.FolderCondition;
import org.slipway.model.RegistryCondition;
import org.slipway.model.SoftwareCondition;
import org.slipway.target.simulated.device.Product;

/** What must change on a machine so that a condition holds, as far as a program's work can make it hold. */
public final class Fulfilment {
    /** Of a file of which only the version is known, in bytes. */
    private static final long FILE = 1 << 20;

    private final UnaryOperator<String> expand;

    /** @param expand replaces variables by their values */
    public Fulfilment(UnaryOperator<String> expand) {
        this.expand = expand;
    }

    /** Of several ways the first; nothing where the condition asks for what no installer changes. */
    public List<Effect> of(Condition condition) {
        return switch (condition) {
            case AllCondition all -> all.getConditions().stream().flatMap(each -> of(each).stream()).toList();
            case AnyCondition any -> any.getConditions().stream().map(this::of).filter(effects -> !effects.isEmpty()).findFirst().orElse(List.of());
            case SoftwareCondition software -> List.of(installed(software));
            case FileCondition file -> List.of(new Effect.WriteFiller(text(file.getPath()), FILE, version(file.getVersion(), file.getVersionIs())));
            case FolderCondition folder -> List.of(new Effect.MakeFolder(text(folder.getPath())));
            case RegistryCondition registry -> registry(registry).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    private Effect installed(SoftwareCondition software) {
        String name = text(software.getProduct());
        return new Effect.Install(new Product(text(software.getProductCode()), name, version(software.getVersion(), software.getComparison()).orElse("1.0"),
                text(software.getUpgradeCode()), ""));
    }

    private Optional<Effect> registry(RegistryCondition condition) {
        String key = text(condition.getKey());
        String name = text(condition.getValue());
        return switch (condition.getComparison()) {
            case EXISTS -> Optional.of(name.isEmpty() ? new Effect.MakeKey(key) : value(condition, key, name, text(condition.getData())));
            case EQUALS, LESS_OR_EQUAL, GREATER_OR_EQUAL -> Optional.of(value(condition, key, name, text(condition.getData())));
            case GREATER, NOT_EQUALS -> Optional.of(value(condition, key, name, next(text(condition.getData()))));
            case LESS -> Optional.of(value(condition, key, name, "0"));
            case NOT_EXISTS -> Optional.empty();
        };
    }

    private static Effect value(RegistryCondition condition, String key, String name, String data) {
        return new Effect.SetValue(key, name, new RegistryValue(condition.getType(), data));
    }

    private Optional<String> version(String version, Comparison comparison) {
        return Optional.ofNullable(version).map(this::text).map(asked -> switch (comparison) {
            case EQUALS, LESS_OR_EQUAL, GREATER_OR_EQUAL -> asked;
            case GREATER, NOT_EQUALS -> later(asked);
            case LESS -> "0.0";
        });
    }

    /** Version 7.2.10 after 7.2.9. */
    private static String later(String version) {
        int dot = version.lastIndexOf('.') + 1;
        return version.substring(0, dot) + next(version.substring(dot));
    }

    /** The next number; of texts, one that comes behind. */
    private static String next(String one) {
        return one.matches("\\d{1,18}") ? Long.toString(Long.parseLong(one) + 1) : one + "1";
    }

    private String text(String raw) {
        return raw == null ? "" : expand.apply(raw);
    }
}
