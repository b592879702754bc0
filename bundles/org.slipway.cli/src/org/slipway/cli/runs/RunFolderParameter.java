package org.slipway.cli.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.launch.RunFolder;

import picocli.CommandLine.Parameters;

/** The folder of a run, as commands are given it. */
final class RunFolderParameter {
    @Parameters(paramLabel = "DIR", description = "The folder of the run.")
    private String directory;

    RunFolder folder(CommandContext context) throws WrongUse {
        Path path = context.path(directory);
        if (!Files.isDirectory(path)) {
            throw new WrongUse("There is no folder " + context.shown(path) + ".", "Name the folder that slipway run told when the run began.");
        }
        return new RunFolder(path);
    }

    /** The whole lines of the journal, up to damage if there is any. */
    JournalText.Whole journal(CommandContext context) throws ProblemException, WrongUse, IOException {
        RunFolder folder = folder(context);
        if (!folder.holdsRun()) {
            throw new WrongUse("There is no journal in " + context.shown(folder.path()) + ".", "Name the folder that slipway run told when the run began.");
        }
        return folder.look();
    }

    /** Tells of damage behind what was shown, where there is any. */
    static ExitCode told(JournalText.Whole journal, CommandContext context) {
        journal.damage().ifPresent(context::tell);
        return journal.damage().isPresent() ? ExitCode.PROBLEMS : ExitCode.OK;
    }
}
