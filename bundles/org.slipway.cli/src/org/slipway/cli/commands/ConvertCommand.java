package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.model.convert.Xmi;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway convert}: YAML to XMI for EMF's tools, and back; there and back again gives the same bytes. */
@Command(footer = { "", "JSON: {file, to, text}, or with --out {file, to, out}." })
public final class ConvertCommand implements CliCommand {
    enum Format {
        xmi, yaml
    }

    @Parameters(paramLabel = "FILE", description = "A YAML or XMI file.")
    private String file;

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private Format to;

    @Option(names = "--out", paramLabel = "F", description = "The file to write (default: standard output).")
    private String out;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Path source = context.path(file);
        if (!Files.isRegularFile(source)) {
            throw new WrongUse("There is no file " + context.shown(source) + ".", "");
        }
        String converted = switch (to) {
            case xmi -> Xmi.toXmi(YamlFile.read(source, context).sound());
            case yaml -> Xmi.toYaml(context.shown(source), Files.readString(source), context.kinds());
        };
        if (out == null) {
            context.answer(() -> Map.of("file", context.shown(source), "to", to.name(), "text", converted), screen -> screen.text(converted));
        } else {
            Path target = context.path(out);
            OutFile.write(target, converted);
            context.answer(() -> Map.of("file", context.shown(source), "to", to.name(), "out", context.shown(target)),
                    screen -> screen.line("Wrote " + context.shown(target) + "."));
        }
        return ExitCode.OK;
    }
}
