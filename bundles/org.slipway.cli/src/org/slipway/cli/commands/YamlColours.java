package org.slipway.cli.commands;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.cli.Ink;
import org.slipway.cli.Screen;

/** Paints a line of YAML so that comments step back and keys stand out. */
final class YamlColours {
    private static final Pattern COMMENT = Pattern.compile("\\s*#.*");
    private static final Pattern KEY = Pattern.compile("(\\s*(?:- )*)([A-Za-z_][\\w.-]*)(:(?:\\s.*)?)");

    private YamlColours() {
    }

    static String paint(String line, Screen screen) {
        if (COMMENT.matcher(line).matches()) {
            return screen.paint(Ink.FAINT, line);
        }
        Matcher key = KEY.matcher(line);
        return key.matches() ? key.group(1) + screen.paint(Ink.HINT, key.group(2)) + key.group(3) : line;
    }
}
