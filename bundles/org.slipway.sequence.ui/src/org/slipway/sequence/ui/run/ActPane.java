package org.slipway.sequence.ui.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.base.Problem;
import org.slipway.engine.condition.Fact;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.journal.Act;
import org.slipway.engine.journal.Act.Fate;
import org.slipway.engine.journal.Event.Said;
import org.slipway.workbench.editor.form.Look;

/** What became of an entry, told at length; a failure as a card. */
public final class ActPane {
    private static final double CARD = 0.12;
    private static final int MOST_LINES = 200;

    private final Look look;
    private final FateLook fates;
    private final Reading reading;
    private Runnable again = () -> { };

    public ActPane(Composite parent, Look look, String id) {
        this.look = look;
        this.fates = new FateLook(look);
        this.reading = new Reading(parent, id, true);
    }

    public Control control() {
        return reading.widget();
    }

    /** After the theme has become another one. */
    public void colour() {
        again.run();
    }

    public void say(String plain) {
        write(() -> reading.coloured(plain, look.muted()));
    }

    public void say(List<Problem> problems) {
        write(() -> problems.forEach(each -> {
            each.place().ifPresent(place -> reading.coloured(place + "\n", look.muted()));
            reading.styled(each.text() + "\n", each.isError() ? look.error() : look.warning(), null);
            reading.line(each.nextStep()).line("");
        }));
    }

    /** @param why of the decision, where a condition made it; @param card where it failed */
    public void show(Act act, String why, Optional<FailureCard> card) {
        write(() -> {
            head(act);
            card.ifPresentOrElse(each -> reading.onGround(new Tint(look).of(look.error().getRGB(), CARD), () -> failure(each)), () -> outcome(act));
            if (!why.isEmpty() && !why.equals(act.text())) {
                heading("Why it was entered").line("  " + why);
            }
            facts(act.facts());
            pairs("What it was told", act.options());
            pairs("What it set", act.changes());
            said(act);
        });
    }

    private void write(Runnable writing) {
        again = () -> {
            reading.clear();
            writing.run();
            reading.show();
        };
        again.run();
    }

    private void head(Act act) {
        reading.styled(FateLook.sign(act.fate()) + " " + act.name(), fates.colour(act.fate()), look.heading());
        reading.line("");
        String attempt = act.attempt() > 1 ? ", attempt " + act.attempt() : "";
        String time = act.duration().isZero() ? "" : " after " + Times.took(act.duration());
        reading.coloured(FateLook.word(act.fate()) + time + attempt + (act.entry().isEmpty() ? "" : "  ·  entry " + act.entry()) + "\n", look.muted());
    }

    private void outcome(Act act) {
        if (!act.text().isBlank()) {
            reading.line("").line(act.text());
        }
    }

    private void failure(FailureCard card) {
        reading.line("").styled("Why it failed\n", look.error(), look.bold());
        reading.line("  " + card.cause());
        if (!card.fix().isEmpty()) {
            reading.styled("What most likely helps\n", null, look.bold());
            reading.line("  " + card.fix());
        }
        if (!card.lines().isEmpty()) {
            reading.styled("The lines that matter\n", null, look.bold());
            card.lines().forEach(each -> reading.in(look.code(), "  " + each + "\n"));
        }
    }

    private Reading heading(String text) {
        reading.line("");
        return reading.styled(text + "\n", null, look.bold());
    }

    private void facts(List<Fact> facts) {
        if (!facts.isEmpty()) {
            heading("What was looked at to decide");
            facts.forEach(fact -> reading.plain("  " + fact.subject() + ": ").coloured(FactWords.answer(fact.answer()) + "\n", look.muted()));
        }
    }

    private void pairs(String heading, Map<String, String> pairs) {
        if (!pairs.isEmpty()) {
            heading(heading);
            pairs.forEach((name, value) -> reading.plain("  " + name + " = ").coloured((value.isEmpty() ? "(nothing)" : Secrets.hidden(name, value)) + "\n", look.muted()));
        }
    }

    private void said(Act act) {
        if (act.said().isEmpty() || act.fate() == Fate.FAILED && act.said().size() <= 1) {
            return;
        }
        heading("What it said");
        List<Said> last = act.said().subList(Math.max(0, act.said().size() - MOST_LINES), act.said().size());
        for (Said said : last) {
            switch (said.level()) {
                case INFO -> reading.in(look.code(), "  " + said.text() + "\n");
                case WARNING -> reading.styled("⚠ " + said.text() + "\n", look.warning(), look.code());
                case ERROR -> reading.styled("✗ " + said.text() + "\n", look.error(), look.code());
            }
        }
    }
}
