package org.slipway.cli.commands;

import java.io.IOException;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Siteless;
import org.slipway.cli.internal.Row;
import org.slipway.cli.internal.WholeCommandLine;
import org.slipway.model.check.Explanation;
import org.slipway.steps.templates.SequenceTemplate;
import org.slipway.steps.templates.Templates;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway completion}: a script by which the shell completes commands and options. */
@Command(footer = { "", "Examples", "  source <(slipway completion bash)          for this shell",
        "  slipway completion zsh > ~/.slipway-completion; echo 'source ~/.slipway-completion' >> ~/.zshrc", "",
        "JSON: {shell, script}" })
public final class CompletionCommand implements CliCommand, Siteless {
    enum Shell {
        bash, zsh
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, IOException {
        // Picocli's script knows bash's way of completing, and turns that on in zsh when it runs there.
        String options = AutoComplete.bash("slipway", WholeCommandLine.of(context.commands(), context::tell));
        String script = new CompletionScript(context.commands().byName().keySet(),
                ExplainCommand.all(context).stream().map(Explanation::code).toList(),
                Templates.read(context.extensions()).all().stream().map(SequenceTemplate::id).toList(), context.kinds()).behind(options);
        context.answer(() -> Row.of("shell", shell.name(), "script", script), screen -> screen.text(script));
        return ExitCode.OK;
    }
}
