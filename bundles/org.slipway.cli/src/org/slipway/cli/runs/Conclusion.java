package org.slipway.cli.runs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.internal.Json;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.journal.Line;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.run.RunReport;

/** What is said when a run has come to an end, or stands still. */
final class Conclusion {
    private final CommandContext context;
    private final RunFolder folder;
    private final RunReport report;
    private final List<Line> lines;
    private final List<FailureCard> cards;

    Conclusion(CommandContext context, RunFolder folder, RunReport report) throws IOException, ProblemException {
        this.context = context;
        this.folder = folder;
        this.report = report;
        this.lines = JournalText.read(folder.journalFile()).lines();
        this.cards = FailureCard.of(lines, KnownCodes.read());
    }

    ExitCode tell() throws IOException {
        context.answer(this::json, this::print);
        if (report instanceof RunReport.Stopped stopped && !context.json()) {
            context.tell(stopped.problem());
        }
        context.surroundings().out().flush(); // A process that is cancelled ends without asking again.
        return report instanceof RunReport.Over over && over.verdict() == Verdict.SUCCEEDED ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private String time() {
        return Elapsed.of(Duration.between(lines.getFirst().time(), lines.getLast().time()));
    }

    private void print(Screen screen) {
        screen.settle();
        screen.line();
        cards.forEach(card -> print(card, screen));
        switch (report) {
            case RunReport.Over over -> screen.line(screen.paint(over.verdict() == Verdict.SUCCEEDED ? Ink.GOOD : Ink.BAD, switch (over.verdict()) {
                case SUCCEEDED -> "Succeeded";
                case FAILED -> "Failed";
                case CANCELLED -> "Cancelled";
            }) + " after " + time() + "." + (over.verdict() == Verdict.FAILED ? " " + over.text() : ""));
            case RunReport.Suspended suspended -> screen.line("The machine restarts. “slipway resume” goes on with the run afterwards.");
            case RunReport.Stopped stopped -> screen.line(screen.paint(Ink.BAD, "Stands still") + " after " + time() + ".");
        }
        screen.line("Journal: " + context.shown(folder.path()));
        if (report instanceof RunReport.Over over && over.verdict() == Verdict.CANCELLED) {
            screen.line("A run that was cancelled is over; “slipway run” begins a new one.");
        }
    }

    static void print(FailureCard card, Screen screen) {
        screen.line(screen.paint(Ink.BAD, "┌ " + card.name()));
        screen.wrapped(card.cause(), "│ ");
        if (!card.fix().isEmpty()) {
            screen.wrapped(card.fix(), "│ → ");
        }
        card.lines().forEach(line -> screen.line(screen.paint(Ink.FAINT, "│   " + line)));
        screen.line(screen.paint(Ink.BAD, "└"));
    }

    private Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("folder", context.shown(folder.path()));
        switch (report) {
            case RunReport.Over over -> {
                json.put("verdict", over.verdict().name().toLowerCase(Locale.ROOT));
                json.put("code", over.code());
                json.put("text", over.text());
            }
            case RunReport.Suspended suspended -> json.put("verdict", "restarting");
            case RunReport.Stopped stopped -> {
                json.put("verdict", "stopped");
                json.put("entry", stopped.entry());
                json.putAll(Json.of(List.of(stopped.problem())));
            }
        }
        json.put("seconds", Duration.between(lines.getFirst().time(), lines.getLast().time()).toSeconds());
        var steps = new ArrayList<Map<String, Object>>();
        for (Line line : lines) {
            if (line.event() instanceof Ended ended) {
                var step = new LinkedHashMap<String, Object>();
                step.put("entry", ended.entry());
                step.put("attempt", ended.attempt());
                step.put("result", ended.result().name().toLowerCase(Locale.ROOT));
                step.put("code", ended.code());
                step.put("text", ended.text());
                steps.add(step);
            }
        }
        json.put("steps", steps);
        json.put("failures", cards.stream().map(Conclusion::json).toList());
        return json;
    }

    static Map<String, Object> json(FailureCard card) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", card.entry());
        json.put("name", card.name());
        json.put("code", card.code());
        json.put("cause", card.cause());
        json.put("fix", card.fix());
        json.put("lines", card.lines());
        return json;
    }
}
