package org.slipway.target.simulated.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.target.RegistryValue;
import org.slipway.model.RegistryType;
import org.slipway.target.simulated.device.KeyPath;

/** reg and tzutil. */
final class RegistryCommands {
    private final Sight sight;

    RegistryCommands(Sight sight) {
        this.sight = sight;
    }

    void join(Map<String, CommandModel.Known> known) {
        known.put("reg", this::reg);
        known.put("tzutil", words -> words.after("s").map(zone -> Reply.of(0, 1, new Effect.SetValue(
                "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation", "TimeZoneKeyName",
                        new RegistryValue(RegistryType.REG_SZ, zone))))
                .orElse(Reply.of(0, 1)));
    }

    private Reply reg(Words words) {
        String key = words.get(2);
        if (KeyPath.of(key).isEmpty()) {
            return Reply.told(1, 0, "ERROR: Invalid key name.");
        }
        Optional<String> name = words.has("ve") ? Optional.of("") : words.after("v");
        return switch (words.get(1).toLowerCase(Locale.ROOT)) {
            case "add" -> add(words, key, name);
            case "delete" -> there(key, name) ? Reply.of(0, 0, new Effect.DeleteValue(key, name)) : missing();
            case "query" -> there(key, name) ? Reply.told(0, 0, key, name.flatMap(each -> sight.value(key, each))
                    .map(value -> "    " + name.get() + "    " + value.type() + "    " + value.data()).orElse("")) : missing();
            default -> Reply.of(0, 1);
        };
    }

    private static Reply missing() {
        return Reply.told(1, 0, "ERROR: The system was unable to find the specified registry key or value.");
    }

    private boolean there(String key, Optional<String> name) {
        return name.map(each -> sight.value(key, each).isPresent()).orElse(sight.hasKey(key));
    }

    private static Reply add(Words words, String key, Optional<String> name) {
        if (name.isEmpty()) {
            return Reply.of(0, 0, new Effect.MakeKey(key));
        }
        Optional<RegistryType> type = type(words.after("t").orElse("REG_SZ"));
        return type.map(each -> Reply.of(0, 0, new Effect.SetValue(key, name.get(), new RegistryValue(each, data(each, words.after("d").orElse(""))))))
                .orElse(Reply.told(1, 0, "ERROR: Invalid syntax."));
    }

    private static Optional<RegistryType> type(String word) {
        return Optional.ofNullable(RegistryType.getByName(word.toUpperCase(Locale.ROOT)));
    }

    /** Numbers as decimals, several texts with line breaks between them. */
    private static String data(RegistryType type, String text) {
        return switch (type) {
            case REG_DWORD, REG_QWORD -> text.matches("(?i)0x[0-9a-f]{1,15}") ? Long.toString(Long.parseLong(text.substring(2), 16)) : text;
            case REG_MULTI_SZ -> text.replace("\\0", "\n");
            case REG_SZ, REG_EXPAND_SZ, REG_BINARY -> text;
        };
    }
}
