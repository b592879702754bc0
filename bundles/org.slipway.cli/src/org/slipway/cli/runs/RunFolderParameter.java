package org.slipway.cli.runs;

import java.nio.file.Files;
import java.nio.file.Path;

import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.engine.launch.RunFolder;

import picocli.CommandLine.Parameters;

/** The folder of a run, as commands are given it. */
final class RunFolderParameter {
    @Parameters(paramLabel = "DIR", description = "The folder of the run.")
    private String directory;

    RunFolder folder(CommandContext context) throws WrongUse {
        Path path = context.path(directory);
        var folder = new RunFolder(path);
        if (!Files.isRegularFile(folder.journalFile())) {
            throw new WrongUse("There is no journal in " + context.shown(path) + ".", "Name the folder that slipway run told when the run began.");
        }
        return folder;
    }
}
