package org.slipway.target.simulated.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.target.Power;
import org.slipway.engine.target.RegistryValue;
import org.slipway.model.RegistryType;
import org.slipway.target.simulated.command.CommandRule;
import org.slipway.target.simulated.command.Effect;
import org.slipway.target.simulated.device.Product;
import org.slipway.target.simulated.fault.Glob;

/** Reads what programs do on a machine. */
final class CommandsText {
    private CommandsText() {
    }

    static List<CommandRule> read(Block device) {
        var rules = new ArrayList<CommandRule>();
        for (Block each : device.records("commands")) {
            if (!each.has("command")) {
                each.problem("command", "It says of no command what it does.",
                        "Write command: and a pattern of the command line, in which * stands for any text.");
            }
            rules.add(new CommandRule(new Glob(each.text("command").orElse("")), exit(each), each.duration("takes").orElse(Duration.ofSeconds(5)),
                    each.text("output").map(text -> text.lines().toList()).orElse(List.of()), effects(each)));
            each.finish();
        }
        return rules;
    }

    private static long exit(Block rule) {
        return rule.as("exit", text -> {
            try {
                long code = Long.decode(text);
                return code < 0 ? code + (1L << 32) : code;
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException("“" + text + "” is not an exit code.", none);
            }
        }).orElse(0L);
    }

    private static List<Effect> effects(Block rule) {
        var effects = new ArrayList<Effect>();
        for (Block each : rule.records("effects")) {
            effect(each).ifPresentOrElse(effects::add, () -> each.problem("", "It says no effect that is known.",
                    "Known are registry, software, remove, file, folder, delete, firmware, restart."));
            each.finish();
        }
        return effects;
    }

    private static Optional<Effect> effect(Block block) {
        Optional<String> key = block.text("registry");
        if (key.isPresent()) {
            return Optional.of(new Effect.SetValue(key.get(), block.text("value").orElse(""), new RegistryValue(block.choice("type", RegistryType.class)
                    .orElse(RegistryType.REG_SZ), block.text("data").orElse(""))));
        }
        if (block.has("software")) {
            return Optional.of(new Effect.Install(product(block)));
        }
        Optional<Effect> effect = block.text("remove").map(Effect.Uninstall::new);
        effect = effect.or(() -> file(block)).or(() -> block.text("folder").map(Effect.MakeFolder::new)).or(() -> block.text("delete").map(Effect.Delete::new));
        return effect.or(() -> firmware(block)).or(() -> block.choice("restart", Power.Next.class).map(Effect.Restart::new));
    }

    private static Optional<Effect> file(Block block) {
        Optional<String> path = block.text("file");
        Optional<String> text = block.text("text");
        Optional<Long> size = block.size("size");
        Optional<String> version = block.text("version");
        return path.map(each -> size.isPresent() || version.isPresent() ? new Effect.WriteFiller(each, size.orElse(0L), version)
                : new Effect.Write(each, text.orElse("")));
    }

    private static Optional<Effect> firmware(Block block) {
        return block.record("firmware").map(own -> {
            Effect effect = new Effect.SetFirmware(own.truth("uefi"), own.truth("secureBoot"), own.truth("tpm"));
            own.finish();
            return effect;
        });
    }

    /** A product as software: Name, with code, version, upgradeCode and publisher. */
    static Product product(Block block) {
        return new Product(block.text("productCode").orElse(""), block.text("software").orElse(""), block.text("version").orElse("1.0"),
                block.text("upgradeCode").orElse(""), block.text("publisher").orElse(""));
    }
}
