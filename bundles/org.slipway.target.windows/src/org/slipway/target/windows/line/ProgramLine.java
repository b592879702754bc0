package org.slipway.target.windows.line;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/** The command line of a program, put together argument by argument. It never changes; each addition makes another. */
public final class ProgramLine {
    /** What Windows takes at most, without the zero at its end. */
    public static final int LONGEST = 32_766;
    private static final long TOO_LONG = 0x800700CEL;
    private static final long WRONG_PARAMETER = 0x80070057L;
    private static final Quoting QUOTING = new Quoting();

    private final String text;

    private ProgramLine(String text) {
        this.text = text;
    }

    /** @param program its name, or where it lies */
    public static ProgramLine of(String program) {
        return new ProgramLine(QUOTING.quoted(program));
    }

    /** Any text, as one argument. */
    public ProgramLine with(String argument) {
        return new ProgramLine(text + " " + QUOTING.quoted(argument));
    }

    public ProgramLine with(String... arguments) {
        ProgramLine line = this;
        for (String each : arguments) {
            line = line.with(each);
        }
        return line;
    }

    public ProgramLine when(boolean wanted, String argument) {
        return wanted ? with(argument) : this;
    }

    /** A part that somebody wrote as it shall stand, such as further options; nothing where it is blank. */
    public ProgramLine wordForWord(String part) {
        return part.isBlank() ? this : new ProgramLine(text + " " + part.strip());
    }

    /** @throws TargetException where Windows could not take it */
    public String text() throws TargetException {
        return checked(text);
    }

    /** @throws TargetException where Windows could not take a line */
    public static String checked(String line) throws TargetException {
        if (line.length() > LONGEST) {
            throw new TargetException(Problem.error("TARGET-LINE-LONG", "A command line of " + line.length() + " characters is longer than the " + LONGEST
                    + " that Windows takes.").next("Give the program its input in a file."), TOO_LONG);
        }
        if (line.indexOf('\0') >= 0) {
            throw new TargetException(Problem.error("TARGET-LINE-ZERO", "A command line has a zero character in it, at which Windows would cut it off.")
                    .next("Look where the text comes from."), WRONG_PARAMETER);
        }
        return line;
    }
}
