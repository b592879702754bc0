package org.slipway.target.simulated.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Paths of the registry as lists of names; short names of the roots are written out. */
public final class KeyPath {
    private KeyPath() {
    }

    /** Empty where it begins with no root. */
    public static Optional<List<String>> of(String key) {
        var names = new ArrayList<String>();
        for (String name : key.split("\\\\")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> root = switch (names.getFirst().toUpperCase(Locale.ROOT).replace(":", "")) {
            case "HKLM", "HKEY_LOCAL_MACHINE" -> Optional.of("HKEY_LOCAL_MACHINE");
            case "HKCU", "HKEY_CURRENT_USER" -> Optional.of("HKEY_CURRENT_USER");
            case "HKCR", "HKEY_CLASSES_ROOT" -> Optional.of("HKEY_CLASSES_ROOT");
            case "HKU", "HKEY_USERS" -> Optional.of("HKEY_USERS");
            case "HKCC", "HKEY_CURRENT_CONFIG" -> Optional.of("HKEY_CURRENT_CONFIG");
            default -> Optional.empty();
        };
        root.ifPresent(name -> names.set(0, name));
        return root.map(name -> List.copyOf(names));
    }
}
