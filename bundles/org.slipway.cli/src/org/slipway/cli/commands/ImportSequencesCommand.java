package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.base.Severity;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Json;
import org.slipway.model.kinds.Spelling;
import org.slipway.model.secrets.SecretStore;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.file.FileReading;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.report.FidelityReport;
import org.slipway.sequence.exchange.report.FidelityReport.Part;
import org.slipway.sequence.exchange.report.JsonReport;
import org.slipway.sequence.exchange.site.ReportFile;
import org.slipway.sequence.exchange.site.SecretIntake;
import org.slipway.sequence.exchange.site.SequenceIntake;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway import ts}: brings task sequences of other tools into the site, all of them or none. */
@Command(name = "ts", description = "Brings in task sequences of MDT and Configuration Manager",
        footer = { "", "A file is known by what is in it: a ts.xml or template of MDT; a bare sequence, an object.xml or an",
                "export package (.zip) of Configuration Manager.", "",
                "Passwords and product keys go to the secret store. What the site does not hold is kept in external/.", "", "Examples",
                "  slipway import ts //server/share/Control/W11/ts.xml", "  slipway import ts export.zip --report fidelity.html", "",
                "JSON: {sequences: [{id, name, file, format, mapped, noted, kept, total, secrets, externals, problems,",
                "account}], problems, files, notStored}" })
public final class ImportSequencesCommand implements CliCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
    private List<String> files;

    @Option(names = "--id", paramLabel = "ID", description = "The id of the new sequence (default: what the file or its folder says).")
    private String id;

    @Option(names = "--report", paramLabel = "F", description = "Writes a fidelity report: F.html, F.json or F.txt.")
    private String report;

    @Option(names = "--force", description = "Takes the place of a sequence that has the id, and of a report that is there.")
    private boolean force;

    @Option(names = "--without-secrets", description = "Leaves passwords and keys of the files where they are, and names them.")
    private boolean withoutSecrets;

    @Mixin
    private PassphraseFile passphrase;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Optional<Path> page = report == null ? Optional.empty() : Optional.of(page(context));
        var problems = new ArrayList<Problem>();
        OpenSite site = context.site();
        var intake = new SequenceIntake(site, context::shown);
        var refused = new ArrayList<Problem>();
        for (Input read : read(context, refused)) {
            read.reading().problems().stream().map(read::placed).forEach(problems::add);
            for (var found : read.reading().sequences()) {
                try {
                    intake.take(found, read.shown(), Optional.ofNullable(id).orElse(found.id()), force);
                } catch (ProblemException one) {
                    one.problems().stream().map(read::placed).forEach(refused::add);
                }
            }
        }
        refuse(refused);
        Optional<SecretStore> store = withoutSecrets || !intake.hasSecrets() ? Optional.empty() : Optional.of(store(context));
        site.saveAll();
        SecretIntake secrets = store.isPresent() ? SecretIntake.of(intake.parts(), store::get) : SecretIntake.none(intake.parts());
        problems.addAll(secrets.problems());
        var fidelity = new FidelityReport(intake.parts());
        if (page.isPresent()) {
            OutFile.write(page.get(), kind(page.get().getFileName().toString()).text(fidelity));
        }
        context.answer(() -> json(fidelity, problems.stream().map(problem -> problem.place().map(context::shown).map(problem::at).orElse(problem)).toList(), intake, secrets.left()), screen -> print(context, fidelity, intake, screen));
        if (!context.json()) {
            Alike.folded(problems).forEach(context::tell);
            for (Part part : intake.parts()) {
                Path path = context.path(part.file());
                Alike.folded(part.imported().problems()).forEach(problem -> context.tell(Input.placed(problem, path, part.file())));
            }
        }
        boolean fine = problems.stream().noneMatch(ImportSequencesCommand::counts)
                && intake.parts().stream().allMatch(part -> part.imported().problems().stream().noneMatch(ImportSequencesCommand::counts));
        return fine ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    /** Opened before anything is written: values that cannot be sealed would be nowhere but in the input. */
    private SecretStore store(CommandContext context) throws ProblemException, WrongUse, IOException {
        try {
            SecretStore store = new Vault(context, passphrase.file()).open();
            store.names();
            return store;
        } catch (ProblemException closed) {
            var problems = new ArrayList<>(closed.problems());
            problems.add(Problem.error("TS-SECRETS-CLOSED", "The file holds passwords or keys, and the secret store cannot be opened. Nothing was imported.")
                    .next("Mend the store as said above, or import with --without-secrets and type them in later."));
            throw new ProblemException(problems);
        }
    }

    private static boolean counts(Problem problem) {
        return problem.severity() != Severity.INFO;
    }

    /** A file that was read. @param shown how people are told of it */
    private record Input(Path path, String shown, FileReading reading) {

        /** The whole path: a place without one is a file of the site. */
        Problem placed(Problem problem) {
            return placed(problem, path, shown);
        }

        static Problem placed(Problem problem, Path path, String shown) {
            return problem.place().filter(place -> place.file().equals(shown) || place.file().startsWith(shown + "!/"))
                    .map(place -> problem.at(new Place(path + place.file().substring(shown.length()), place.line(), place.column()))).orElse(problem);
        }
    }

    /** @param refused takes what is wrong with files that cannot be read */
    private List<Input> read(CommandContext context, List<Problem> refused) throws WrongUse, IOException {
        var all = new ArrayList<Input>();
        int sequences = 0;
        for (Path path : paths(context)) {
            String shown = context.shown(path);
            try {
                FileReading reading = context.formats().read(new SequenceFile(path, shown));
                sequences += reading.sequences().size();
                all.add(new Input(path, shown, reading));
            } catch (ProblemException unreadable) {
                unreadable.problems().forEach(problem -> refused.add(Input.placed(problem, path, shown)));
            }
        }
        if (id != null && sequences > 1) {
            throw new WrongUse("There are " + sequences + " sequences, and --id names one.", "Leave out --id, or import them one by one.");
        }
        return all;
    }

    private List<Path> paths(CommandContext context) throws WrongUse {
        var paths = new ArrayList<Path>();
        var wrong = new ArrayList<String>();
        for (String each : files) {
            Path path = context.path(each);
            if (Files.isRegularFile(path)) {
                paths.add(path);
            } else {
                wrong.add(Files.isDirectory(path) ? context.shown(path) + " is a folder." : "There is no file " + context.shown(path) + ".");
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongUse(String.join(" ", wrong), "Name the files themselves." + (paths.isEmpty() ? "" : " Nothing was written, of the others neither."));
        }
        return paths;
    }

    /** All of them or none: one that is refused keeps out the others too, and what is wrong with each is told at once. */
    private void refuse(List<Problem> refused) throws ProblemException {
        if (refused.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            if (files.size() > 1) {
                refused.add(Problem.error("TS-NOTHING-IMPORTED", "Of " + files.size() + " files not all can be imported, so nothing was written.")
                        .next("Mend what is told above, or leave those files out."));
            }
            throw new ProblemException(refused);
        }
    }

    private Path page(CommandContext context) throws ProblemException, WrongUse, IOException {
        kind(report);
        return OutFile.target(report, Optional.empty(), force, context);
    }

    private static ReportFile kind(String name) throws WrongUse {
        return ReportFile.named(name).orElseThrow(() -> new WrongUse("A report is named F.html, F.json or F.txt, and not " + name + ".", ""));
    }

    private static Map<String, Object> json(FidelityReport report, List<Problem> problems, SequenceIntake intake, List<FoundSecret> notStored) {
        Map<String, Object> json = JsonReport.of(report);
        json.putAll(Json.of(problems));
        json.put("files", intake.files());
        json.put("notStored", notStored.stream().map(FoundSecret::entry).toList());
        return json;
    }

    private static void print(CommandContext context, FidelityReport report, SequenceIntake intake, Screen screen) {
        for (Part part : report.sequences()) {
            screen.line(screen.paint(Ink.STRONG, part.imported().sequence().getName()) + " is now " + part.imported().sequence().getId() + ".");
            screen.line("  " + FidelityReport.counts(part.imported().account()) + ".");
            part.imported().secrets().forEach(secret -> screen.line("  Secret: " + secret));
            part.imported().externals().forEach(external -> screen.line("  Not in this site: " + external.getForeignId() + " (" + Spelling.words(external.getIs().getLiteral()) + ")"
                    + (external.getForeignId().equals(external.getName()) ? "" : " " + external.getName())));
        }
        screen.line("Wrote " + Amounts.of(intake.files().size(), "file") + ".");
    }
}
