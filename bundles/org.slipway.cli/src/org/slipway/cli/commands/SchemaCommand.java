package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.model.schema.JsonSchema;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway schema}: what may stand in a site's files, for editors that complete and check as one types. */
@Command(footer = { "", "In Visual Studio Code with the YAML extension, for instance:",
        "  slipway schema --out .slipway/schema.json",
        "  \"yaml.schemas\": { \".slipway/schema.json\": [\"*.yaml\"] }", "", "JSON: the schema itself, or with --out {out}." })
public final class SchemaCommand implements CliCommand {
    @Option(names = "--out", paramLabel = "F", description = "The file to write (default: standard output).")
    private String out;

    @Override
    public ExitCode run(CommandContext context) throws WrongUse, IOException {
        if (out == null) {
            context.answer(() -> JsonSchema.of(context.kinds()), screen -> screen.text(JsonSchema.text(context.kinds())));
            return ExitCode.OK;
        }
        Path target = context.path(out);
        OutFile.write(target, JsonSchema.text(context.kinds()));
        context.answer(() -> Map.of("out", context.shown(target)), screen -> screen.line("Wrote " + context.shown(target) + "."));
        return ExitCode.OK;
    }
}
