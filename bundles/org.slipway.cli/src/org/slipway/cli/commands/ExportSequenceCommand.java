package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.base.Severity;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Json;
import org.slipway.model.Identified;
import org.slipway.model.text.Similar;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.exchange.file.InstalledFormat;
import org.slipway.sequence.exchange.file.WrittenFile;
import org.slipway.sequence.exchange.site.SequenceSecrets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway export ts}: writes a task sequence for another tool, and says what that tool will not understand. */
@Command(name = "ts", description = "Writes a task sequence for MDT or Configuration Manager",
        footer = { "", "For Configuration Manager, F.zip is written as an export package that its console imports; any other",
                "file, and standard output, as the kind that the sequence was imported from, else as a bare sequence.", "", "Examples",
                "  slipway export ts win11 --format mdt --out Control/WIN11/ts.xml", "  slipway export ts win11 --format configmgr --out win11.zip", "",
                "JSON: {id, format, out or text, problems}" })
public final class ExportSequenceCommand implements CliCommand {
    @Parameters(paramLabel = "ID", description = "The task sequence.")
    private String id;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "mdt, configmgr, or what other bundles bring.")
    private String format;

    @Mixin
    private OutFile out;

    @Option(names = "--with-secrets", description = "Writes passwords and keys in clear; without it they are left empty.")
    private boolean withSecrets;

    @Mixin
    private PassphraseFile passphrase;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        InstalledFormat chosen = chosen(context);
        Optional<Path> file = out.target(Optional.empty(), context);
        TaskSequence sequence = sequence(context);
        Map<String, String> secrets = withSecrets ? SequenceSecrets.of(sequence).values(new Vault(context, passphrase.file()).open()) : Map.of();
        WrittenFile written = chosen.loading().load().write(sequence, file.map(Path::getFileName).map(Path::toString).orElse(""),
                new Exporting(context.kinds(), entry -> Optional.ofNullable(secrets.get(entry))));
        if (file.isPresent()) {
            OutFile.write(file.get(), written.content());
        }
        Optional<String> shown = file.map(context::shown);
        context.answer(() -> json(chosen, shown, written), screen -> shown.ifPresentOrElse(name -> screen.line("Wrote " + name + "."
                + (secrets.isEmpty() ? "" : " It holds " + Amounts.of(secrets.size(), "secret") + " in clear: keep it where nobody else can read it.")),
                () -> screen.text(text(written))));
        if (!context.json()) {
            Alike.folded(written.problems()).forEach(context::tell);
        }
        return written.problems().stream().allMatch(problem -> problem.severity() == Severity.INFO) ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private InstalledFormat chosen(CommandContext context) throws WrongUse {
        List<String> known = context.formats().all().stream().map(InstalledFormat::name).toList();
        return context.formats().named(format).orElseThrow(() -> new WrongUse("There is no format “" + format + "”.",
                Similar.to(format, known).map(near -> "Did you mean " + near + "? ").orElse("")
                        + (known.isEmpty() ? "No installed bundle brings one." : "There are " + String.join(", ", known) + ".")));
    }

    /** Of several elements with the id the one that can be exported is meant: a site may be called as its sequence is. */
    private TaskSequence sequence(CommandContext context) throws ProblemException, WrongUse {
        List<Identified> found = context.site().find(id, SequencePackage.Literals.TASK_SEQUENCE);
        if ((found.size() == 1 ? found.getFirst() : new Finder(context).one(id)) instanceof TaskSequence sequence) {
            return sequence;
        }
        throw new ProblemException(Problem.error("TS-NONE", "“" + id + "” is no task sequence.").next("slipway list taskSequence shows which there are."));
    }

    private Map<String, Object> json(InstalledFormat chosen, Optional<String> shown, WrittenFile written) {
        Map<String, Object> json = new HashMap<>(Json.of(written.problems()));
        json.putAll(Map.of("id", id, "format", chosen.name()));
        shown.ifPresentOrElse(name -> json.put("out", name), () -> json.put("text", text(written)));
        return json;
    }

    /** Without a name no zip is written, and all else is text. */
    private static String text(WrittenFile written) {
        return new String(written.content(), StandardCharsets.UTF_8);
    }
}
