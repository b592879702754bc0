package org.slipway.target.windows.line;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/**
 * A command line that goes through cmd.exe, which looks for signs of its own before the program sees anything. Each of them gets a caret, also
 * the quotes, so that cmd.exe finds nothing quoted and nothing to do; only then come the rules of {@link Quoting}.
 */
public final class ShellLine {
    /** What cmd.exe takes at most. */
    public static final int LONGEST = 8_191;
    private static final String SIGNS = "()%!^\"<>&|";
    private static final Quoting QUOTING = new Quoting();

    private final String interpreter;

    /** @param interpreter where cmd.exe lies */
    public ShellLine(String interpreter) {
        this.interpreter = interpreter;
    }

    /** Runs a program with arguments that reach it as they are. */
    public String of(String program, String... arguments) throws TargetException {
        var inner = new StringBuilder(escaped(QUOTING.quoted(program)));
        for (String each : arguments) {
            inner.append(' ').append(escaped(QUOTING.quoted(each)));
        }
        return checked(QUOTING.quoted(interpreter) + " /d /s /c \"" + inner + "\"");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (SIGNS.indexOf(c) >= 0) {
                escaped.append('^');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    private static String checked(String line) throws TargetException {
        if (line.length() > LONGEST || line.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
            throw new TargetException(Problem.error("TARGET-SHELL-LINE", "cmd.exe cannot be given this line: it is longer than " + LONGEST
                    + " characters, or has a line break in it.").next("Write the command into a script, and run that."), 0x80070057L);
        }
        return line;
    }
}
