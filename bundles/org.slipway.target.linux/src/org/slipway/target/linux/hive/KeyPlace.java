package org.slipway.target.linux.hive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a key of the registry lies in files.
 *
 * @param hive its file in Windows\System32\config, in capitals
 * @param path in it
 */
record KeyPlace(String hive, List<String> path) {
    private static final Map<String, String> ROOTS = Map.of("HKLM", "HKEY_LOCAL_MACHINE", "HKCR", "HKEY_CLASSES_ROOT", "HKU", "HKEY_USERS");
    private static final List<String> OF_MACHINE = List.of("SOFTWARE", "SYSTEM", "SAM", "SECURITY");

    /** Empty where no file of a Windows that does not run holds it: keys of a user who is logged on, and what Windows makes up while it runs. */
    static Optional<KeyPlace> of(String key) {
        List<String> parts = Stream.of(key.strip().split("\\\\")).filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String first = parts.getFirst().toUpperCase(Locale.ROOT);
        List<String> rest = parts.subList(1, parts.size());
        return switch (ROOTS.getOrDefault(first, first)) {
            case "HKEY_LOCAL_MACHINE" -> rest.isEmpty() || !OF_MACHINE.contains(rest.getFirst().toUpperCase(Locale.ROOT)) ? Optional.empty()
                    : Optional.of(new KeyPlace(rest.getFirst().toUpperCase(Locale.ROOT), rest.subList(1, rest.size())));
            case "HKEY_CLASSES_ROOT" -> Optional.of(new KeyPlace("SOFTWARE", Stream.concat(Stream.of("Classes"), rest.stream()).toList()));
            case "HKEY_USERS" -> rest.isEmpty() || !rest.getFirst().equalsIgnoreCase(".DEFAULT") ? Optional.empty()
                    : Optional.of(new KeyPlace("DEFAULT", rest.subList(1, rest.size())));
            default -> Optional.empty();
        };
    }

    /** Whether it lies in the settings that the system starts with, which the file has under a number. */
    boolean inCurrentSettings() {
        return hive.equals("SYSTEM") && !path.isEmpty() && path.getFirst().equalsIgnoreCase("CurrentControlSet");
    }

    KeyPlace underNumber(int number) {
        return new KeyPlace(hive, Stream.concat(Stream.of(String.format(Locale.ROOT, "ControlSet%03d", number)), path.stream().skip(1)).toList());
    }
}
