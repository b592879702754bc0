package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code slipway workbench}, with options of the command line: looks at what is to be opened, and lets the start script open it.
 * Without such options the script does so by itself, and does not come here.
 */
@Command(footer = { "", "Without --site and --json it ends when the window is closed; with one of them, when the window is there.", "",
        "JSON: {started: [...], process}, the command that was started and the number of its process." })
public final class WorkbenchCommand implements CliCommand {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The site to open (default: the one that was open last).")
    private String folder;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Optional<Path> site = site(context);
        Path script = context.surroundings().script().filter(Files::isRegularFile).orElseThrow(() -> new WrongUse(
                "Slipway was not started by its script, so the workbench cannot be started from here.",
                "Start it from the product's folder: ./slipway workbench" + (folder == null ? "" : " " + folder)));
        var words = new ArrayList<String>(List.of(script.toString(), "workbench"));
        site.ifPresent(chosen -> words.add(chosen.toString()));
        long process = new WindowStart(words, context.surroundings()).untilUsable();
        context.answer(() -> Row.of("started", words, "process", process),
                screen -> screen.line("The workbench is open (process " + process + ")."));
        return ExitCode.OK;
    }

    private Optional<Path> site(CommandContext context) throws ProblemException, WrongUse {
        if (folder == null) {
            return context.siteGiven() ? Optional.of(context.siteFolder()) : Optional.empty();
        }
        if (context.siteGiven()) {
            throw new WrongUse("The site is named twice: by DIR and by --site.", "Leave one of them out.");
        }
        Path site = context.path(folder);
        if (!Files.isRegularFile(site.resolve("site.yaml"))) {
            throw new WrongUse(folder + " is no site: it holds no site.yaml.", "slipway init DIR makes a site.");
        }
        return Optional.of(site);
    }
}
