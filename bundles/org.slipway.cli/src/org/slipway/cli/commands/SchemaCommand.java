package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.model.schema.JsonSchema;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code slipway schema}: what may stand in a site's files, for editors that complete and check as one types. */
@Command(footer = { "", "In Visual Studio Code with the YAML extension, for instance:",
        "  slipway schema --out .slipway/schema.json",
        "  \"yaml.schemas\": { \".slipway/schema.json\": [\"*.yaml\"] }", "", "JSON: the schema itself, or with --out {out}." })
public final class SchemaCommand implements CliCommand, Siteless {
    @Mixin
    private OutFile out;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Optional<Path> target = out.target(Optional.empty(), context);
        if (target.isEmpty()) {
            context.answer(() -> JsonSchema.of(context.kinds()), screen -> screen.text(JsonSchema.text(context.kinds())));
            return ExitCode.OK;
        }
        OutFile.write(target.get(), JsonSchema.text(context.kinds()));
        String shown = context.shown(target.get());
        context.answer(() -> Map.of("out", shown), screen -> screen.line("Wrote " + shown + "."));
        return ExitCode.OK;
    }
}
