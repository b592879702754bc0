package org.slipway.sequence.exchange.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line that runs one script and does nothing else. One that merely names a script, or goes on with another command behind
 * it, is a command like any other: whoever saw only the script would not see what is run.
 *
 * @param script the name of its file
 * @param arguments what stands behind
 */
record ScriptCall(String script, String arguments) {
    private static final Pattern SCRIPT = Pattern.compile("(?i)(?<![\\w$~-])([\\w$~-]++\\.(?:wsf|ps1|vbs))\"?\\s*(.*)$", Pattern.DOTALL);
    /** Windows takes no longer command line; what stands behind tells nothing more about a step. */
    private static final int LONGEST = 32_768;
    /** What Configuration Manager runs commands with, a command interpreter, and what shows windows of a session; all of them may be lacking. */
    private static final String RUNNERS = "\\s*+(?:smsswd(?:\\.exe)?\\s++/run:\\S*+\\s++)?+(?:(?:\\S*[\\\\/])?(?:cmd(?:\\.exe)?|%comspec%)\\s++(?:/[abd-z]\\S*+\\s++)*+/c\\s++\"?)?+"
            + "(?:\"?[^\\s\"&|;]*ServiceUI\\w*+(?:\\.exe)?\"?\\s++(?:-\\S++\\s++)*+)?";
    /** The host of the script with its options, some of which have a value behind them. */
    private static final String HOST = "(?:(?:\"(?:[^\"&|;]*[\\\\/])?|(?:[^\\s\"&|;]*[\\\\/])?)(?:[cw]script|powershell|pwsh)(?:\\.exe)?\"?\\s++(?:[-/][^\\s\"&|;]*+\\s++(?:\\w++\\s++)?)*)?";
    private static final String FOLDER = "(?:\"(?:&\\s*+'?)?[^\"'&|;]*+|'[^'&|;]*+|[^\\s\"'&|;]*+)";
    private static final Pattern BEFORE = Pattern.compile("(?i)" + RUNNERS + HOST + FOLDER);
    /** Between quotes, what elsewhere begins another command is part of an argument. */
    private static final Pattern BEHIND = Pattern.compile("(?:[^&|;\"\r\n]++|\"[^\"]*+(?:\"|\\z))*+");

    static Optional<ScriptCall> of(String action) {
        Matcher call = SCRIPT.matcher(action.length() > LONGEST ? action.substring(0, LONGEST) : action);
        return call.find() && BEFORE.matcher(action.substring(0, call.start())).matches() && BEHIND.matcher(call.group(2)).matches()
                ? Optional.of(new ScriptCall(call.group(1), call.group(2))) : Optional.empty();
    }
}
