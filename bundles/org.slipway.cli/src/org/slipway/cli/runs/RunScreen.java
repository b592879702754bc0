package org.slipway.cli.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Altered;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Event.Ruled;
import org.slipway.engine.journal.Event.Said;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.journal.Event.Woke;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.target.Target;

/** Shows a run while it goes on: a line for each entry, and on a terminal how far the step under way is. */
final class RunScreen implements RunListener {
    private static final int BAR = 20;
    private static final String FAILED_MARK = "✗";

    private final Screen screen;
    private final PlanText plan;
    private final Target target;
    private final Map<String, Instant> began = new HashMap<>();

    RunScreen(Screen screen, PlanText plan, Target target) {
        this.screen = screen;
        this.plan = plan;
        this.target = target;
    }

    @Override
    public void happened(Event event, boolean again) {
        if (again) {
            return;
        }
        show(event);
        screen.flush(); // Whoever follows through a pipe or a file sees each line when it happens.
    }

    private void show(Event event) {
        switch (event) {
            case Begun begun -> screen.line(screen.paint(Ink.STRONG, begun.name()) + " on " + begun.target());
            case Woke woke -> screen.line(screen.paint(Ink.HINT, woke.pe() ? "── Windows PE ──" : "── installed system ──"));
            case Decided decided -> decided(decided);
            case Starting starting -> {
                began.put(starting.entry(), target.clock().instant());
                live(starting.entry(), 0, "");
            }
            case Ended ended -> ended(ended);
            case Ruled ruled -> screen.line(margin(ruled.entry()) + "somebody said: " + ruled.ruling().name().toLowerCase(Locale.ROOT));
            case Altered altered -> screen.line(margin(altered.entry()) + "somebody set " + String.join(", ", altered.changes().keySet()));
            case Said said -> { }
            case Finished finished -> { }
        }
    }

    /** The machine lost its power, and comes up again. */
    void powerLost() {
        screen.settle();
        screen.line("          " + screen.paint(Ink.DOUBTFUL, "⚡ power lost; going on"));
        screen.flush();
    }

    private void decided(Decided decided) {
        PlanText.Row row = plan.at(decided.entry());
        if (decided.choice() == Choice.RUN) {
            if (row.number() == 0) {
                screen.line("          " + "  ".repeat(row.depth()) + screen.paint(Ink.STRONG, row.name()));
            }
            return;
        }
        String why = switch (decided.choice()) {
            case DISABLED -> "switched off";
            case CONDITION -> "skipped: " + decided.why();
            case REFUSED -> decided.why();
            case RUN -> "";
        };
        boolean bad = decided.choice() == Choice.REFUSED;
        screen.line(margin(decided.entry()) + screen.paint(bad ? Ink.BAD : Ink.FAINT, (bad ? FAILED_MARK : "–") + " " + row.name() + "  (" + why + ")"));
    }

    private void ended(Ended ended) {
        screen.settle();
        String time = elapsed(ended.entry());
        String mark = switch (ended.result()) {
            case DONE -> screen.paint(Ink.GOOD, "✓");
            case SKIPPED -> screen.paint(Ink.FAINT, "○");
            case FAILED -> screen.paint(Ink.BAD, FAILED_MARK);
        };
        screen.line(margin(ended.entry()) + mark + " " + plan.at(ended.entry()).name() + screen.paint(Ink.FAINT, "  " + time + "  " + firstLine(ended.text())));
        ended.restart().ifPresent(restart -> screen.line(margin(ended.entry()) + "  " + screen.paint(Ink.DOUBTFUL, "↻ restart: " + restart.reason())));
    }

    private static String firstLine(String text) {
        return List.of(text.split("\n", 2)).getFirst();
    }

    @Override
    public void progress(String entry, double fraction, String text) {
        live(entry, fraction, text);
    }

    private void live(String entry, double fraction, String text) {
        int filled = (int) (fraction * BAR);
        screen.live(margin(entry) + "▸ " + plan.at(entry).name() + "  " + "█".repeat(filled) + "░".repeat(BAR - filled) + String.format(Locale.ROOT, " %3d %%  %s  ", (int) (fraction * 100),
                elapsed(entry)) + text);
    }

    /** In the machine's own time. */
    private String elapsed(String entry) {
        Instant now = target.clock().instant();
        return Elapsed.of(Duration.between(began.getOrDefault(entry, now), now));
    }

    /** The number of the step among all, and how deep it lies. */
    private String margin(String entry) {
        PlanText.Row row = plan.at(entry);
        String number = row.number() == 0 ? "" : row.number() + "/" + plan.steps();
        return String.format("%8s  ", number) + "  ".repeat(row.depth());
    }
}
