package org.slipway.target.simulated.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes apart what follows cmd /c. */
final class Shell {
    private Shell() {
    }

    /** When a part runs. */
    enum When { ALWAYS, SUCCEEDED, FAILED }

    /** @param into the file that output goes to */
    record Part(When when, String line, Optional<String> into) {
        boolean runs(long code) {
            return switch (when) {
                case ALWAYS -> true;
                case SUCCEEDED -> code == 0;
                case FAILED -> code != 0;
            };
        }
    }

    static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var part = new StringBuilder();
        boolean quoted = false;
        When when = When.ALWAYS;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            boolean twice = i + 1 < text.length() && text.charAt(i + 1) == c;
            if (quoted || c != '&' && !(c == '|' && twice)) {
                part.append(c);
                continue;
            }
            add(parts, when, part);
            when = c == '|' ? When.FAILED : twice ? When.SUCCEEDED : When.ALWAYS;
            i += twice ? 1 : 0;
        }
        add(parts, when, part);
        return parts;
    }

    private static void add(List<Part> parts, When when, StringBuilder part) {
        String line = part.toString().strip();
        part.setLength(0);
        if (line.isEmpty()) {
            return;
        }
        int arrow = arrow(line);
        if (arrow < 0) {
            parts.add(new Part(when, line, Optional.empty()));
            return;
        }
        String into = line.substring(arrow).replaceFirst("^>+", "").strip().replace("\"", "").replaceFirst("\\s+2>&1$", "");
        boolean nowhere = into.equalsIgnoreCase("nul") || into.isEmpty();
        parts.add(new Part(when, line.substring(0, arrow).replaceFirst("\\s+[12]$", "").strip(), nowhere ? Optional.empty() : Optional.of(into)));
    }

    private static int arrow(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (!quoted && line.charAt(i) == '>') {
                return i;
            }
        }
        return -1;
    }
}
