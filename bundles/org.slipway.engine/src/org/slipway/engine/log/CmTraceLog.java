package org.slipway.engine.log;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Altered;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Event.Level;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.journal.Event.Ruled;
import org.slipway.engine.journal.Event.Said;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Event.Woke;
import org.slipway.engine.journal.Line;

/** Writes a journal as the log that CMTrace, OneTrace and Support Center open: {@code smsts.log}. Times are UTC. */
public final class CmTraceLog {
    /** Stands before the entries in a file: without it, readers take the file for one in the code page of their system. */
    public static final String FILE_MARK = "\uFEFF";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd-yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);

    public void write(List<Line> lines, Appendable out) throws IOException {
        for (Line line : lines) {
            out.append(entry(line.time(), level(line.event()), text(line.event())));
        }
    }

    private static String entry(Instant time, Level level, String text) {
        // What ends the text of an entry may not stand in it.
        String safe = text.replace("]LOG]!>", "]LOG] !>").replace("\r\n", "\n").replace('\r', '\n');
        return "<![LOG[" + safe + "]LOG]!><time=\"" + TIME.format(time) + "+000\" date=\"" + DATE.format(time)
                + "\" component=\"TSManager\" context=\"\" type=\"" + (level.ordinal() + 1) + "\" thread=\"0\" file=\"slipway\">\r\n";
    }

    /** How much a record matters. */
    public Level level(Event event) {
        return switch (event) {
            case Said said -> said.level();
            case Ended ended -> ended.result() == Result.FAILED ? Level.ERROR : Level.INFO;
            case Finished finished -> finished.verdict() == Verdict.SUCCEEDED ? Level.INFO : Level.ERROR;
            case Decided decided -> decided.choice() == Choice.REFUSED ? Level.ERROR : Level.INFO;
            case Ruled ruled -> Level.WARNING;
            case Altered altered -> Level.WARNING;
            case Begun begun -> Level.INFO;
            case Woke woke -> Level.INFO;
            case Starting starting -> Level.INFO;
        };
    }

    /** What the log says of a record. */
    public String text(Event event) {
        return switch (event) {
            case Begun begun -> "Starting task sequence “" + begun.name() + "” (" + begun.sequence() + "), run " + begun.run() + ", on " + begun.target() + pairs(begun.variables());
            case Woke woke -> "The engine has been started in " + (woke.pe() ? "Windows PE" : "the installed system") + ", start " + woke.boot() + " of the machine";
            case Decided decided -> decided(decided);
            case Starting starting -> "Start executing " + starting.entry() + (starting.attempt() > 1 ? ", attempt " + starting.attempt() : "") + pairs(starting.options());
            case Said said -> said.text();
            case Ended ended -> ended(ended) + pairs(ended.changes())
                    + ended.restart().map(restart -> "\nThe machine restarts (" + restart.next() + "): " + restart.reason()).orElse("");
            case Ruled ruled -> "Somebody decided how to go on with " + ruled.entry() + ": " + ruled.ruling();
            case Altered altered -> "Somebody set variables before " + altered.entry() + pairs(altered.changes());
            case Finished finished -> "Task sequence " + finished.verdict() + " with code " + code(finished.code()) + ": " + finished.text();
        };
    }

    private static String decided(Decided decided) {
        String name = "“" + decided.name() + "” (" + decided.entry() + ")";
        String why = decided.why().isEmpty() ? "" : ": " + decided.why();
        return switch (decided.choice()) {
            case RUN -> "Entering " + name + why;
            case DISABLED -> "Skipped " + name + ", it is switched off";
            case CONDITION -> "Skipped " + name + ", its condition does not hold" + why;
            case REFUSED -> "Failed " + name + why;
        };
    }

    private static String ended(Ended ended) {
        return switch (ended.result()) {
            case DONE -> "Successfully completed " + ended.entry() + " with code " + code(ended.code()) + ": " + ended.text();
            case SKIPPED -> "Nothing to do for " + ended.entry() + ": " + ended.text();
            case FAILED -> "Failed " + ended.entry() + " with code " + code(ended.code()) + ": " + ended.text();
        };
    }

    private static String code(long code) {
        return code + " (0x" + String.format(Locale.ROOT, "%08X", code) + ")";
    }

    private static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream().map(each -> "\n  " + each.getKey() + " = " + each.getValue()).collect(Collectors.joining());
    }
}
