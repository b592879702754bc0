package org.slipway.target.simulated.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.target.Power;
import org.slipway.target.simulated.device.Product;

/** Programs that install, and such that restart. */
final class SetupCommands {
    private static final long NO_PROGRAM = 2;
    private static final long RESTART_NEEDED = 3010;
    private static final long NOT_INSTALLED = 1605;
    private static final long NO_PACKAGE = 1619;

    private final Sight sight;

    SetupCommands(Sight sight) {
        this.sight = sight;
    }

    void join(Map<String, CommandModel.Known> known) {
        known.put("msiexec", words -> inWindows(() -> installer(words)));
        known.put("wusa", words -> inWindows(() -> update(words)));
        known.put("dism", this::dism);
        known.put("shutdown", words -> words.has("r") || words.has("g") ? Reply.of(0, 1, new Effect.Restart(Power.Next.DEFAULT)) : Reply.of(0, 1));
        known.put("wpeutil", words -> words.get(1).equalsIgnoreCase("reboot") && sight.inBootEnvironment()
                ? Reply.of(0, 1, new Effect.Restart(Power.Next.DEFAULT))
                : Reply.of(sight.inBootEnvironment() ? 0 : NO_PROGRAM, 1));
    }

    private interface Work {
        Reply now();
    }

    /** The boot environment has neither Windows Installer nor updates. */
    private Reply inWindows(Work work) {
        return sight.inBootEnvironment() ? Reply.told(NO_PROGRAM, 0, "The system cannot find the file specified.") : work.now();
    }

    private Reply installer(Words words) {
        Optional<String> remove = words.after("x").or(() -> words.after("uninstall"));
        if (remove.isPresent()) {
            Optional<Product> there = installed(remove.get());
            return there.map(each -> Reply.of(0, 20, new Effect.Uninstall(each.code().isEmpty() ? each.name() : each.code())))
                    .orElse(Reply.told(NOT_INSTALLED, 1, "This action is only valid for products that are currently installed."));
        }
        Optional<String> file = words.after("i").or(() -> words.after("package"));
        if (file.isEmpty()) {
            return words.after("p").isPresent() || words.after("f").isPresent() ? Reply.of(0, 20) : Reply.told(1639, 0, "Invalid command line argument.");
        }
        if (full(file.get()) && missing(file.get())) {
            return Reply.told(NO_PACKAGE, 1, "This installation package could not be opened.");
        }
        return Reply.of(0, 45, new Effect.Install(product(file.get())));
    }

    /** Where nobody knows what lies in its folder, it counts as being there. */
    private boolean missing(String file) {
        return !sight.file(file) && sight.known(file.substring(0, Math.max(0, file.lastIndexOf('\\'))));
    }

    private static boolean full(String path) {
        return path.matches("(?i)([a-z]:\\\\|\\\\\\\\).*");
    }

    private Optional<Product> installed(String word) {
        Product of = product(word);
        return sight.products().stream().filter(each -> each.code().equalsIgnoreCase(word) || each.code().equalsIgnoreCase(of.code()) || each.name()
                .equalsIgnoreCase(of.name()))
                .findFirst();
    }

    /** Without reading the package nobody knows what is in it: its name stands for it, and a code that is always the same for that name. */
    private static Product product(String file) {
        String name = file.substring(file.lastIndexOf('\\') + 1).replaceFirst("(?i)\\.msi$", "");
        String code = "{" + UUID.nameUUIDFromBytes(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)).toString().toUpperCase(Locale.ROOT) + "}";
        return new Product(code, name, "1.0.0", "", "");
    }

    private Reply update(Words words) {
        String file = words.plain().isEmpty() ? "" : words.plain().getFirst();
        if (full(file) && missing(file)) {
            return Reply.told(NO_PROGRAM, 0, "The system cannot find the file specified.");
        }
        return Reply.of(RESTART_NEEDED, 150, new Effect.InstallUpdate(file.substring(file.lastIndexOf('\\') + 1).replaceFirst("(?i)\\.(msu|cab)$", "")));
    }

    private Reply dism(Words words) {
        var names = new ArrayList<String>();
        words.all().forEach(each -> {
            if (each.toLowerCase(Locale.ROOT).matches("[/-](featurename|capabilityname):.+")) {
                names.add(each.substring(each.indexOf(':') + 1));
            }
        });
        boolean add = words.has("Enable-Feature") || words.has("Add-Capability");
        boolean remove = words.has("Disable-Feature") || words.has("Remove-Capability");
        return words.has("Online") && !names.isEmpty() && (add || remove) && !sight.inBootEnvironment()
                ? Reply.of(0, 60, new Effect.Features(List.copyOf(names), add)) : Reply.of(0, 30);
    }
}
