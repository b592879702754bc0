package org.slipway.cli.runs;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.journal.Line;
import org.slipway.engine.launch.RunFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway journal tail}: the last lines of a run, and with {@code --follow} those that come. */
@Command(name = "tail", description = "Shows the last lines of a run, and those that come",
        footer = { "", "With --follow, goes on until the run is over; Ctrl-C ends it before.", "", "JSON: [{number, time, text}]; not with --follow" })
public final class JournalTailCommand implements CliCommand, Siteless {
    /** Some file systems tell of no changes; then the file is looked at as often as this, in seconds. */
    private static final long GLANCE = 2;

    @Mixin
    private RunFolderParameter parameter;

    @Option(names = "--lines", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).", defaultValue = "20")
    private int count;

    @Option(names = "--follow", description = "Goes on with what comes, until the run is over.")
    private boolean follow;

    private final EventWords words = new EventWords();

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        if (follow && context.json()) {
            throw new WrongUse("--follow and --json do not go together.", "Read the journal itself: it is a JSON object a line.");
        }
        RunFolder folder = parameter.folder(context);
        List<Line> lines = JournalText.read(folder.journalFile()).lines();
        List<Line> last = lines.subList(Math.max(0, lines.size() - count), lines.size());
        context.answer(() -> last.stream().map(line -> JournalShowCommand.json(line, words)).toList(), screen -> last.forEach(line -> print(line, screen)));
        if (follow) {
            follow(folder, lines, context.surroundings().screen());
        }
        return ExitCode.OK;
    }

    private void print(Line line, Screen screen) {
        screen.line(screen.paint(Ink.FAINT, line.time().toString()) + "  " + words.of(line.event()));
    }

    private void follow(RunFolder folder, List<Line> shown, Screen screen) throws ProblemException, IOException {
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            folder.path().register(changes, StandardWatchEventKinds.ENTRY_MODIFY);
            long number = shown.size();
            boolean over = over(shown);
            while (!over) {
                WatchKey changed = changes.poll(GLANCE, TimeUnit.SECONDS);
                if (changed != null) {
                    changed.pollEvents();
                    changed.reset();
                }
                List<Line> lines = JournalText.read(folder.journalFile()).lines();
                lines.subList((int) Math.min(number, lines.size()), lines.size()).forEach(line -> print(line, screen));
                number = lines.size();
                over = over(lines);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean over(List<Line> lines) {
        return !lines.isEmpty() && lines.getLast().event() instanceof Finished;
    }
}
