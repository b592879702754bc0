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
        footer = { "", "With --follow, goes on until the run is over or nobody works on it any more; Ctrl-C ends it before.", "", "JSON: [{number, time, text}]; not with --follow" })
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
        if (count < 0) {
            throw new WrongUse("--lines " + count + ": there are no fewer lines than none.", "Say how many of the last lines to show, for instance --lines 20.");
        }
        RunFolder folder = parameter.folder(context);
        JournalText.Whole journal = parameter.journal(context);
        List<Line> lines = journal.text().lines();
        List<Line> last = lines.subList(Math.max(0, lines.size() - count), lines.size());
        context.answer(() -> last.stream().map(line -> JournalShowCommand.json(line, words)).toList(), screen -> last.forEach(line -> print(line, screen)));
        if (follow && journal.damage().isEmpty()) {
            context.surroundings().out().flush();
            return RunFolderParameter.told(follow(folder, journal, context.surroundings().screen()), context);
        }
        return RunFolderParameter.told(journal, context);
    }

    private void print(Line line, Screen screen) {
        screen.line(screen.paint(Ink.FAINT, line.time().toString()) + "  " + words.of(line.event()));
    }

    /** @return what the journal holds at the end */
    private JournalText.Whole follow(RunFolder folder, JournalText.Whole shown, Screen screen) throws ProblemException, IOException {
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            folder.path().register(changes, StandardWatchEventKinds.ENTRY_MODIFY);
            JournalText.Whole journal = shown;
            boolean left = false;
            while (!over(journal) && !left) {
                left = !folder.isWorkedOn(); // Asked first: what is read after it is all that was written.
                if (!left) {
                    await(changes);
                }
                int number = journal.text().lines().size();
                journal = folder.look();
                List<Line> lines = journal.text().lines();
                lines.subList(Math.min(number, lines.size()), lines.size()).forEach(line -> print(line, screen));
            }
            if (journal.damage().isEmpty() && !over(journal)) {
                screen.line(screen.paint(Ink.DOUBTFUL, "Nobody is working on this run, and it is not over; slipway resume goes on with it."));
            }
            return journal;
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            return shown;
        }
    }

    private static void await(WatchService changes) throws InterruptedException {
        WatchKey changed = changes.poll(GLANCE, TimeUnit.SECONDS);
        if (changed != null) {
            changed.pollEvents();
            changed.reset();
        }
    }

    /** With damage, nothing more can be read. */
    private static boolean over(JournalText.Whole journal) {
        List<Line> lines = journal.text().lines();
        return journal.damage().isPresent() || !lines.isEmpty() && lines.getLast().event() instanceof Finished;
    }
}
