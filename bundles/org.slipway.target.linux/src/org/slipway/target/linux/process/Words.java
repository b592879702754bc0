package org.slipway.target.linux.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line as words. Quotes of both sorts hold words together; a backslash is only taken away before a quote, a blank or another backslash behind
 * which a quote ends, so that paths of Windows stay what they are. A line with signs that only a shell knows, outside of quotes, is not divided.
 */
final class Words {
    private static final String OF_A_SHELL = "|&;<>()$`*?~#{}\n";
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;

    private Words(String line) {
        this.line = line;
    }

    /** Empty where the line needs a shell. */
    static Optional<List<String>> of(String line) {
        return new Words(line).divide();
    }

    private Optional<List<String>> divide() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\'' || c == '"') {
                at = quoted(at + 1, c);
                if (at < 0) {
                    return Optional.empty(); // a quote without its end: the shell says so
                }
            } else if (c == '\\' && at + 1 < line.length() && " \"'".indexOf(line.charAt(at + 1)) >= 0) {
                take(line.charAt(at + 1));
                at += 2;
            } else if (c == ' ' || c == '\t') {
                end();
                at++;
            } else if (OF_A_SHELL.indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                take(c);
                at++;
            }
        }
        end();
        return Optional.of(List.copyOf(words));
    }

    /** @return where the text goes on behind the end of the quotes, or less than 0 where they have none */
    private int quoted(int from, char quote) {
        begun = true;
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == quote) {
                return at + 1;
            }
            boolean doubled = quote == '"' && c == '\\' && at + 1 < line.length() && (line.charAt(at + 1) == '"' || line.charAt(at + 1) == '$');
            if (quote == '"' && (c == '$' || c == '`') && !doubled) {
                return -1; // what the shell puts in its place
            }
            if (doubled) {
                at++;
            }
            word.append(line.charAt(at));
        }
        return -1;
    }

    private void take(char c) {
        begun = true;
        word.append(c);
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }
}
