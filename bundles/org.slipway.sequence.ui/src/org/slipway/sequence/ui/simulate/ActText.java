package org.slipway.sequence.ui.simulate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.condition.Fact;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.journal.Act;

/** What became of an entry, told at length. */
final class ActText {

    /** @param card where it failed */
    String of(Act act, Optional<FailureCard> card) {
        var text = new StringBuilder(FateLook.sign(act.fate())).append(' ').append(act.name()).append(": ").append(FateLook.word(act.fate()));
        if (act.attempt() > 1) {
            text.append(", attempt ").append(act.attempt());
        }
        if (!act.duration().isZero()) {
            text.append(", ").append(time(act.duration()));
        }
        text.append('\n');
        card.ifPresentOrElse(each -> failure(each, text), () -> line(act.text(), text));
        facts(act.facts(), text);
        pairs("What it was told", act.options(), text);
        pairs("What it set", act.changes(), text);
        if (!act.said().isEmpty()) {
            text.append("\nWhat it said\n");
            act.said().forEach(said -> line("  " + switch (said.level()) {
                case INFO -> "";
                case WARNING -> "⚠ ";
                case ERROR -> "✗ ";
            } + said.text(), text));
        }
        return text.toString();
    }

    private static void line(String said, StringBuilder text) {
        if (!said.isBlank()) {
            text.append(said).append('\n');
        }
    }

    private static void failure(FailureCard card, StringBuilder text) {
        text.append("\nWhy it failed\n  ").append(card.cause()).append('\n');
        if (!card.fix().isEmpty()) {
            text.append("\nWhat most likely helps\n  ").append(card.fix()).append('\n');
        }
    }

    private static void facts(List<Fact> facts, StringBuilder text) {
        if (!facts.isEmpty()) {
            text.append("\nWhat was looked at to decide\n");
            facts.forEach(fact -> text.append("  ").append(fact.subject()).append(": ").append(fact.answer().isEmpty() ? "nothing" : fact.answer()).append('\n'));
        }
    }

    private static void pairs(String heading, Map<String, String> pairs, StringBuilder text) {
        if (!pairs.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            pairs.forEach((name, value) -> text.append("  ").append(name).append(" = ").append(value).append('\n'));
        }
    }

    /** As 4 s, 12:05 or 1:02:03. */
    static String time(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 60 ? seconds + " s" : seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d h", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
