package org.slipway.cli.runs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Event.Said;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.journal.Line;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway journal show}: what happened in a run, and a card for each failure. */
@Command(name = "show", description = "Shows what happened in a run, and a card for each failure",
        footer = { "", "JSON: {lines: [{number, time, text}], torn, failures}" })
public final class JournalShowCommand implements CliCommand, Siteless {
    @Mixin
    private RunFolderParameter parameter;

    @Option(names = "--all", description = "Shows what steps said, too.")
    private boolean all;

    private final EventWords words = new EventWords();

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        JournalText.Whole whole = parameter.journal(context);
        JournalText journal = whole.text();
        List<Line> lines = journal.lines().stream().filter(line -> all || !(line.event() instanceof Said)).toList();
        List<FailureCard> cards = FailureCard.of(journal.lines(), KnownCodes.read());
        context.answer(() -> json(journal, lines, cards), screen -> print(whole, lines, cards, screen));
        return RunFolderParameter.told(whole, context);
    }

    private void print(JournalText.Whole journal, List<Line> lines, List<FailureCard> cards, Screen screen) {
        lines.forEach(line -> screen.line(screen.paint(Ink.FAINT, line.time().toString()) + "  " + words.of(line.event())));
        if (journal.text().torn() && journal.damage().isEmpty()) {
            screen.line(screen.paint(Ink.DOUBTFUL, "The last line was torn by a cut; going on takes it away."));
        }
        if (!cards.isEmpty()) {
            screen.line();
        }
        cards.forEach(card -> Conclusion.print(card, screen));
    }

    private Map<String, Object> json(JournalText journal, List<Line> lines, List<FailureCard> cards) {
        var json = new LinkedHashMap<String, Object>();
        json.put("lines", lines.stream().map(line -> json(line, words)).toList());
        json.put("torn", journal.torn());
        json.put("failures", cards.stream().map(Conclusion::json).toList());
        return json;
    }

    static Map<String, Object> json(Line line, EventWords words) {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", line.number());
        json.put("time", line.time().toString());
        json.put("text", words.of(line.event()));
        return json;
    }
}
