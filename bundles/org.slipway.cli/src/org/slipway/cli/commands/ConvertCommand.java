package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.convert.Xmi;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway convert}: YAML to XMI for EMF's tools, and back; there and back again gives the same bytes. */
@Command(footer = { "", "JSON: {file, to, text}, or with --out {file, to, out}." })
public final class ConvertCommand implements CliCommand, Siteless {
    enum Format {
        xmi, yaml
    }

    @Parameters(paramLabel = "FILE", description = "A YAML or XMI file.")
    private String file;

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private Format to;

    @Mixin
    private OutFile out;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Path source = context.path(file);
        String shown = context.shown(source);
        if (!Files.isRegularFile(source)) {
            throw new WrongUse(Files.isDirectory(source) ? shown + " is a folder." : "There is no file " + shown + ".", "Name a file.");
        }
        Optional<Path> target = out.target(Optional.of(source), context);
        boolean xml = isXml(YamlFile.bytes(source, shown));
        if (xml != (to == Format.yaml)) {
            throw new WrongUse(shown + " is " + (xml ? "XMI" : "YAML") + " already.", "Convert it with --to " + (xml ? "yaml." : "xmi."));
        }
        String converted = xml ? Xmi.toYaml(shown, text(source, shown), context.kinds()) : xmi(source, context);
        if (target.isEmpty()) {
            context.answer(() -> Row.of("file", shown, "to", to.name(), "text", converted), screen -> screen.text(converted));
        } else {
            OutFile.write(target.get(), converted);
            String written = context.shown(target.get());
            context.answer(() -> Row.of("file", shown, "to", to.name(), "out", written), screen -> screen.line("Wrote " + written + "."));
        }
        return ExitCode.OK;
    }

    /** XMI carries every value and the text itself, so a secret in clear would have one more place to leak from. */
    private static String xmi(Path source, CommandContext context) throws ProblemException, WrongUse {
        YamlResource read = YamlFile.read(source, context).sound();
        if (SecretMask.of(read.getContents(), context.kinds()).any()) {
            throw new ProblemException(Problem.error("CONVERT-SECRET", "A secret stands in the file in clear, and XMI would hold it once more.")
                    .at(Place.of(context.shown(source))).next("slipway check tells which; put it into the store with slipway secret set NAME first."));
        }
        return Xmi.toXmi(read);
    }

    private static boolean isXml(byte[] bytes) {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0; // behind a byte order mark
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    private static String text(Path source, String shown) throws ProblemException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(YamlFile.bytes(source, shown))).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ProblemException(Problem.error("XMI-ENCODING", "The file is not written in UTF-8.").at(Place.of(shown))
                    .next("Write it again as UTF-8, as EMF does unless told otherwise."), notUtf8);
        }
    }
}
