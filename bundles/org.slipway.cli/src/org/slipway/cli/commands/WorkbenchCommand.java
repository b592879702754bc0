package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code slipway workbench}: opens a site in the workbench. Which application runs is the start script's choice and is made
 * before this code runs; whoever comes here nevertheless is sent through the script once more.
 */
@Command(footer = { "", "JSON: {started}, the command that was started." })
public final class WorkbenchCommand implements CliCommand {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The site to open (default: the one you are in, else the last one).")
    private String folder;

    @Override
    public ExitCode run(CommandContext context) throws WrongUse, IOException {
        Optional<Path> script = context.surroundings().script().filter(Files::isRegularFile);
        if (script.isEmpty()) {
            throw new WrongUse("Slipway was not started by its script, so the workbench cannot be started from here.",
                    "Start it from the product's folder: ./slipway workbench" + (folder == null ? "" : " " + folder));
        }
        var words = new ArrayList<String>(List.of(script.get().toString(), "workbench"));
        if (folder != null) {
            words.add(existing(context.path(folder), context).toString());
        }
        Process started = new ProcessBuilder(words).directory(context.surroundings().folder().toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        context.answer(() -> Map.of("started", words), screen -> screen.line("The workbench is starting (process " + started.pid() + ")."));
        return ExitCode.OK;
    }

    private static Path existing(Path site, CommandContext context) throws WrongUse {
        if (!Files.isDirectory(site)) {
            throw new WrongUse("There is no folder " + context.shown(site) + ".", "slipway init DIR makes a site.");
        }
        return site;
    }
}
