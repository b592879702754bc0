package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.cli.internal.ShellWord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway demo}: the main job from end to end. Every command in it is really run, on a site of its own. */
@Command(footer = { "", "JSON: {steps: [{command, exit, milliseconds}], site}; site is null unless it was kept." })
public final class DemoCommand implements CliCommand, Siteless {
    @Option(names = "--keep", paramLabel = "DIR", description = "Keeps all of it in this folder, which must be empty or not there; the site is DIR/contoso.")
    private String keep;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Path folder = keep == null ? Files.createTempDirectory("slipway-demo") : emptied(context.path(keep), context);
        try {
            Instant begin = Instant.now();
            var stage = new Stage(context, folder);
            new DemoStory(stage, folder.resolve(DemoStory.SITE)).tell();
            end(context, stage, folder, Duration.between(begin, Instant.now()));
            return ExitCode.OK;
        } finally {
            if (keep == null) {
                Folders.delete(folder);
            }
        }
    }

    private static Path emptied(Path folder, CommandContext context) throws ProblemException, IOException {
        if (Files.exists(folder) && !Folders.isEmpty(folder)) {
            throw new ProblemException(Problem.error("INIT-OCCUPIED", context.shown(folder) + " is not empty.")
                    .next("Choose another folder; nothing was written."));
        }
        return Files.createDirectories(folder);
    }

    private void end(CommandContext context, Stage stage, Path folder, Duration took) throws IOException {
        String site = context.shown(folder.resolve(DemoStory.SITE));
        if (context.json()) {
            var json = new LinkedHashMap<String, Object>(Row.of("steps", stage.played().stream().map(DemoCommand::json).toList()));
            json.put("site", keep == null ? null : site);
            context.answer(() -> json, screen -> { });
            return;
        }
        stage.heading("That was it");
        stage.say("%d commands in %s seconds, each of them real. %s".formatted(stage.played().size(),
                String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0),
                keep == null ? "The folder is deleted again." : "The site is in " + site + "."));
        stage.say(keep == null ? "Your turn: slipway init my-site --demo, then slipway workbench my-site." : "Your turn: slipway workbench " + ShellWord.of(site));
    }

    private static Map<String, Object> json(Stage.Played step) {
        return Row.of("command", String.join(" ", step.words()), "exit", step.exit(), "milliseconds", step.milliseconds());
    }
}
