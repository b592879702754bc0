package org.slipway.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch within a line: plain, bold, code, or a link to another page. */
sealed interface Inline {
    String text();

    record Plain(String text) implements Inline {
    }

    record Bold(String text) implements Inline {
    }

    record Code(String text) implements Inline {
    }

    record Link(String text, String target) implements Inline {
    }

    /** Holds no state of its own. */
    Pattern MARKS = Pattern.compile("\\*\\*(?<bold>[^*]+)\\*\\*|`(?<code>[^`]+)`|\\[(?<label>[^\\]]+)\\]\\((?<target>[^)]+)\\)");

    static List<Inline> of(String line) {
        var parts = new ArrayList<Inline>();
        Matcher marks = MARKS.matcher(line);
        int at = 0;
        while (marks.find()) {
            if (marks.start() > at) {
                parts.add(new Plain(line.substring(at, marks.start())));
            }
            parts.add(marks.group("bold") != null ? new Bold(marks.group("bold"))
                    : marks.group("code") != null ? new Code(marks.group("code"))
                            : new Link(marks.group("label"), marks.group("target")));
            at = marks.end();
        }
        if (at < line.length()) {
            parts.add(new Plain(line.substring(at)));
        }
        return List.copyOf(parts);
    }
}
