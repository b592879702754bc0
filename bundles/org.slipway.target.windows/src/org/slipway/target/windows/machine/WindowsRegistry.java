package org.slipway.target.windows.machine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.target.Registry;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.RegistryType;
import org.slipway.target.windows.command.Commands;
import org.slipway.target.windows.command.RegistryCommands;
import org.slipway.target.windows.run.Runner;
import org.slipway.target.windows.run.Runner.Result;

/** The registry of the machine, of 64 bits. */
public final class WindowsRegistry implements Registry {
    private static final Map<String, String> SHORT = Map.of("HKLM", "HKEY_LOCAL_MACHINE", "HKCU", "HKEY_CURRENT_USER", "HKU", "HKEY_USERS", "HKCR", "HKEY_CLASSES_ROOT", "HKCC",
            "HKEY_CURRENT_CONFIG");

    private final Runner runner;
    private final RegistryCommands commands;

    public WindowsRegistry(Runner runner, RegistryCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    @Override
    public boolean hasKey(String key) throws TargetException {
        return run(commands.look(full(key))).exit().code() == 0;
    }

    @Override
    public Optional<RegistryValue> get(String key, String name) throws TargetException {
        if (!name.isEmpty()) {
            Result told = run(commands.read(full(key), name));
            if (told.exit().code() != 0) {
                return Optional.empty();
            }
            Optional<RegistryValue> exact = new RegistryOutput(name).exact(told.exit().output());
            if (exact.isPresent()) {
                return exact;
            }
        }
        var answer = new Answer(run(commands.readExactly(full(key), name)).answer());
        return answer.yes("there") ? Optional.of(new RegistryValue(type(answer.text("type")), answer.text("data"))) : Optional.empty();
    }

    /** As .NET calls it; what has no type of ours is told as bytes. */
    private static RegistryType type(String kind) {
        return switch (kind) {
            case "String" -> RegistryType.REG_SZ;
            case "ExpandString" -> RegistryType.REG_EXPAND_SZ;
            case "MultiString" -> RegistryType.REG_MULTI_SZ;
            case "DWord" -> RegistryType.REG_DWORD;
            case "QWord" -> RegistryType.REG_QWORD;
            default -> RegistryType.REG_BINARY;
        };
    }

    @Override
    public void set(String key, String name, RegistryValue value) throws TargetException {
        run(commands.write(full(key), name, value));
    }

    @Override
    public void deleteKey(String key) throws TargetException {
        if (hasKey(key)) {
            run(commands.delete(full(key)));
        }
    }

    static String full(String key) {
        String plain = key.strip().replaceAll("\\\\+$", "");
        int end = plain.indexOf('\\');
        String root = (end < 0 ? plain : plain.substring(0, end)).toUpperCase(Locale.ROOT);
        return SHORT.getOrDefault(root, root) + (end < 0 ? "" : plain.substring(end));
    }

    private Result run(Commands what) throws TargetException {
        try {
            return runner.run(what);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new TargetException(Problem.error("TARGET-CANCELLED", "The registry was not waited for.").next("Begin again."), cancelled);
        }
    }
}
