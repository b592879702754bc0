package org.slipway.steps.run.toolkit;


import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sections with keys and values, as CustomSettings.ini has them; names without regard to case. What begins with a semicolon is a remark. */
final class RulesFile {
    /** @param key as written */
    record Line(String key, String value) {
    }

    private final Map<String, List<Line>> sections = new LinkedHashMap<>();

    static RulesFile of(String text) {
        var file = new RulesFile();
        List<Line> here = new ArrayList<>();
        for (String each : text.lines().toList()) {
            String line = each.strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[") && line.indexOf(']') > 0) {
                here = file.sections.computeIfAbsent(folded(line.substring(1, line.indexOf(']'))), any -> new ArrayList<>());
            } else if (equals > 0) {
                here.add(new Line(line.substring(0, equals).strip(), line.substring(equals + 1).strip()));
            }
        }
        return file;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    boolean has(String section) {
        return sections.containsKey(folded(section));
    }

    List<Line> lines(String section) {
        return sections.getOrDefault(folded(section), List.of());
    }

    /** Empty where it is not there. */
    String value(String section, String key) {
        return lines(section).stream().filter(line -> line.key().equalsIgnoreCase(key)).map(Line::value).findFirst().orElse("");
    }
}
