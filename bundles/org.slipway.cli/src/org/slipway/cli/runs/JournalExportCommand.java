package org.slipway.cli.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.cli.commands.OutFile;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.journal.Line;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.log.CmTraceLog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway journal export}: a run as the log that CMTrace and its like open. */
@Command(name = "export", description = "Writes a run as a log that CMTrace, OneTrace and Support Center open",
        footer = { "", "Example", "  slipway journal export lab-run --format cmtrace --out smsts.log", "", "JSON: {out, lines}" })
public final class JournalExportCommand implements CliCommand, Siteless {
    /** What a run can be written as. */
    public enum LogFormat {
        /** The log of Configuration Manager. */
        cmtrace
    }

    @Mixin
    private RunFolderParameter parameter;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private LogFormat format;

    @Mixin
    private OutFile out;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        RunFolder folder = parameter.folder(context);
        JournalText.Whole journal = parameter.journal(context);
        List<Line> lines = journal.text().lines();
        var text = new StringBuilder();
        switch (format) {
            case cmtrace -> new CmTraceLog().write(lines, text);
        }
        Optional<Path> file = out.target(Optional.of(folder.journalFile()), context);
        if (file.isEmpty()) {
            context.answer(() -> Map.of("log", text.toString(), "lines", lines.size()), screen -> screen.text(text.toString()));
            return RunFolderParameter.told(journal, context);
        }
        OutFile.write(file.get(), CmTraceLog.FILE_MARK + text);
        String shown = context.shown(file.get());
        context.answer(() -> Map.of("out", shown, "lines", lines.size()), screen -> screen.line("Wrote " + shown + "."));
        return RunFolderParameter.told(journal, context);
    }
}
