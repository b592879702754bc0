package org.slipway.target.windows.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How Windows programs divide a command line, written from the published rules and from nothing of ours. */
final class ArgumentRules {

    private ArgumentRules() {
    }

    /**
     * The rules for all but the first argument. Two quotes in a row within quotes are one quote; afterwards the newer C library stays within
     * quotes, and CommandLineToArgvW does not.
     */
    static List<String> divide(String line, boolean staysWithin) {
        var arguments = new ArrayList<String>();
        int at = 0;
        if (line.startsWith("\"")) { // the program: up to the next quote, backslashes mean nothing
            int end = line.indexOf('"', 1);
            arguments.add(line.substring(1, end));
            at = end + 1;
        } else {
            while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
                at++;
            }
            arguments.add(line.substring(0, at));
        }
        while (true) {
            while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
                at++;
            }
            if (at >= line.length()) {
                return arguments;
            }
            var argument = new StringBuilder();
            boolean within = false;
            while (at < line.length() && (within || line.charAt(at) != ' ' && line.charAt(at) != '\t')) {
                int backslashes = 0;
                while (at < line.length() && line.charAt(at) == '\\') {
                    backslashes++;
                    at++;
                }
                if (at < line.length() && line.charAt(at) == '"') {
                    argument.repeat('\\', backslashes / 2);
                    if (backslashes % 2 == 1) {
                        argument.append('"');
                    } else if (within && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                        argument.append('"');
                        at++;
                        within = staysWithin;
                    } else {
                        within = !within;
                    }
                    at++;
                } else {
                    argument.repeat('\\', backslashes);
                    if (at < line.length() && (within || line.charAt(at) != ' ' && line.charAt(at) != '\t')) {
                        argument.append(line.charAt(at++));
                    }
                }
            }
            arguments.add(argument.toString());
        }
    }

    /** What cmd.exe starts when it is given a line by {@code /d /s /c}: variables first, then carets and quotes. */
    static String throughShell(String line, Map<String, String> variables) {
        int begin = line.indexOf("/c \"") + 4;
        String inner = expanded(line.substring(begin, line.lastIndexOf('"')), variables);
        var text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '^' && !quoted) {
                if (++i < inner.length()) {
                    text.append(inner.charAt(i));
                }
            } else if (!quoted && "&|<>()".indexOf(c) >= 0) {
                throw new AssertionError("cmd.exe acts upon " + c + " in " + inner);
            } else {
                quoted ^= c == '"';
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String expanded(String line, Map<String, String> variables) {
        String text = line;
        for (var each : variables.entrySet()) {
            text = text.replace("%" + each.getKey() + "%", each.getValue());
        }
        return text;
    }

    /** What Java makes of words, as its source has it: joined by one blank, within quotes where they have blanks and are not quoted. */
    static String joinedByJava(List<String> words) {
        var line = new StringBuilder();
        for (String each : words) {
            boolean quoted = each.length() >= 2 && each.startsWith("\"") && each.endsWith("\"");
            boolean blank = each.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
            line.append(line.isEmpty() ? "" : " ");
            if (each.isEmpty() || blank && !quoted) {
                int backslashes = each.length() - each.replaceFirst("\\\\+$", "").length();
                line.append('"').append(each).repeat('\\', line.length() == each.length() + 1 ? 0 : backslashes).append('"');
            } else {
                line.append(each);
            }
        }
        return line.toString();
    }
}
