package org.slipway.cli.runs;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Altered;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Event.Ruled;
import org.slipway.engine.journal.Event.Said;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.journal.Event.Woke;

/** Records of a journal in words. */
final class EventWords {
    String of(Event event) {
        return switch (event) {
            case Begun begun -> "began “" + begun.name() + "” on " + begun.target() + pairs(begun.variables());
            case Woke woke -> "engine started in " + (woke.pe() ? "Windows PE" : "the installed system");
            case Decided decided -> decided.entry() + " " + decided.name() + ": " + switch (decided.choice()) {
                case RUN -> "entered" + (decided.why().isEmpty() ? "" : ", because " + decided.why());
                case DISABLED -> "passed over, switched off";
                case CONDITION -> "passed over, because " + decided.why();
                case REFUSED -> "refused, because " + decided.why();
            };
            case Starting starting -> starting.entry() + " starts" + (starting.attempt() > 1 ? ", attempt " + starting.attempt() : "") + pairs(starting.options());
            case Said said -> said.entry() + " | " + said.text();
            case Ended ended -> ended.entry() + " " + switch (ended.result()) {
                case DONE -> "done";
                case SKIPPED -> "nothing to do";
                case FAILED -> "FAILED";
            } + ", code " + ended.code() + ": " + ended.text() + pairs(ended.changes())
                    + ended.restart().map(restart -> " Restart: " + restart.reason()).orElse("");
            case Ruled ruled -> ruled.entry() + " somebody said: " + ruled.ruling().name().toLowerCase(Locale.ROOT);
            case Altered altered -> "somebody set variables before " + altered.entry() + pairs(altered.changes());
            case Finished finished -> finished.verdict().name().toLowerCase(Locale.ROOT) + ", code " + finished.code() + ": " + finished.text();
        };
    }

    private static String pairs(Map<String, String> pairs) {
        return pairs.isEmpty() ? "" : " " + pairs.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(", ", "[", "]"));
    }
}
