package org.slipway.cli.commands;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.Commands;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Siteless;
import org.slipway.cli.internal.Json;
import org.slipway.cli.internal.Row;
import org.slipway.cli.internal.Usage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway help}: what there is, or more of one command. */
@Command(footer = { "", "JSON: {commands: [{name, description, bundle}], problems: [...]};", "of one command {command, usage}." })
public final class HelpCommand implements CliCommand, Siteless {
    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command to tell more of.")
    private List<String> command = List.of();

    @Override
    public ExitCode run(CommandContext context) throws IOException {
        if (!command.isEmpty()) {
            return context.run(context.surroundings(), Stream.concat(command.stream(), Stream.of("--help", "--json").limit(context.json() ? 2 : 1)).toList());
        }
        Commands commands = context.commands();
        context.answer(() -> Row.of("commands", commands.all().stream().map(HelpCommand::json).toList(),
                "problems", commands.problems().stream().map(Json::of).toList()),
                new Usage(commands, context.surroundings().version())::print);
        return ExitCode.OK;
    }

    private static Map<String, Object> json(Commands.Entry entry) {
        return Row.of("name", entry.name(), "description", entry.description(), "bundle", entry.bundle());
    }
}
