package org.slipway.target.windows.machine;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.target.RegistryValue;
import org.slipway.model.RegistryType;

/** What {@code reg query KEY /v NAME} writes: the key, then name, type and data with four blanks before each. */
final class RegistryOutput {
    private static final String GAP = "    ";

    private final String name;

    RegistryOutput(String name) {
        this.name = name;
    }

    /** Empty where reg.exe may not have told it exactly: several texts or lines, letters that the console has not, types that only bytes can show. */
    Optional<RegistryValue> exact(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() != 2 || !lines.get(1).startsWith(GAP)) {
            return Optional.empty();
        }
        String line = lines.get(1).substring(GAP.length());
        if (!line.regionMatches(true, 0, name + GAP, 0, name.length() + GAP.length())) {
            return Optional.empty();
        }
        String rest = line.substring(name.length() + GAP.length());
        int gap = rest.indexOf(GAP);
        String type = gap < 0 ? rest.strip() : rest.substring(0, gap);
        String data = gap < 0 ? "" : rest.substring(gap + GAP.length());
        return switch (type) {
            case "REG_DWORD" -> number(RegistryType.REG_DWORD, data);
            case "REG_QWORD" -> number(RegistryType.REG_QWORD, data);
            case "REG_BINARY" -> Optional.of(new RegistryValue(RegistryType.REG_BINARY, data.strip().toUpperCase(Locale.ROOT)));
            case "REG_SZ" -> text(RegistryType.REG_SZ, data);
            case "REG_EXPAND_SZ" -> text(RegistryType.REG_EXPAND_SZ, data);
            default -> Optional.empty();
        };
    }

    private static Optional<RegistryValue> number(RegistryType type, String data) {
        String digits = data.strip();
        return digits.matches("0x[0-9A-Fa-f]{1,16}") ? Optional.of(new RegistryValue(type, new BigInteger(digits.substring(2), 16).toString())) : Optional.empty();
    }

    /** Letters that the console does not have come out as question marks. */
    private static Optional<RegistryValue> text(RegistryType type, String data) {
        return data.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '?') ? Optional.of(new RegistryValue(type, data)) : Optional.empty();
    }
}
