package org.slipway.cli.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.cli.commands.Finder;
import org.slipway.cli.commands.OutFile;
import org.slipway.cli.internal.Json;
import org.slipway.engine.fleet.Crowd;
import org.slipway.engine.fleet.CrowdSource;
import org.slipway.engine.fleet.Fleet;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.fleet.FleetReport.Verdicts;
import org.slipway.engine.fleet.Members;
import org.slipway.engine.fleet.Mishap;
import org.slipway.engine.fleet.Row;
import org.slipway.engine.fleet.report.FleetHtml;
import org.slipway.engine.fleet.report.FleetJson;
import org.slipway.engine.fleet.report.FleetWords;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Purpose;
import org.slipway.engine.target.TargetCatalogue;
import org.slipway.model.Collection;
import org.slipway.model.Device;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway simulate}: a sequence on many machines that are thought of, and what came of it. */
@Command(footer = { "", "Nothing real is touched. The same devices and seed give the same report, byte for byte.", "Exit code 1 where not all machines succeed.", "", "Examples",
        "  slipway simulate win11-bare-metal --collection pilot", "  slipway simulate win11-bare-metal --devices 10000 --seed 7 --report fleet.html", "",
        "JSON: {sequence, machines, verdicts, models, milliseconds, bytesReceived, restarts, entries, neverReached, failures}" })
public final class SimulateCommand implements CliCommand {
    /** Between two looks at how far it is. */
    private static final int GLANCE = 200;
    private static final int MOST_FAILURES = 10;

    @Parameters(paramLabel = "SEQUENCE", description = "The task sequence.")
    private String id;

    @Option(names = "--collection", paramLabel = "C", description = "On the devices of a collection of the site.")
    private String collection;

    @Option(names = "--devices", paramLabel = "N", description = "On so many machines, made up from models.")
    private Integer devices;

    @Option(names = "--models", paramLabel = "M", defaultValue = "site",
            description = "Whose models machines are made up from: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}; usual ones where the site's devices tell none).")
    private Models models;

    @Option(names = "--seed", paramLabel = "S", description = "From which machines and accidents follow (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed;

    @Option(names = "--installed", description = "The machines begin in their installed system, as for an upgrade or a refresh; else in Windows PE.")
    private boolean installed;

    @Option(names = "--fail", paramLabel = "RULE", description = "What shall fail; can be given several times.")
    private List<String> faults = List.of();

    @Option(names = "--report", paramLabel = "R", description = "html or json for standard output, or a file: F.html, F.json.")
    private String report;

    @Option(names = "--force", description = "Writes over a report that is there already.")
    private boolean force;

    /** Where models come from. */
    public enum Models {
        /** The devices of the site, each model as often as there are devices of it. */
        site,
        /** A dozen usual ones that come with Slipway. */
        mix
    }

    private final FleetWords words = new FleetWords();

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        if ((collection == null) == (devices == null)) {
            throw new WrongUse("Either --collection or --devices says on which machines.", "For instance --devices 1000.");
        }
        Optional<Path> file = report == null || report.equals("html") || report.equals("json") ? Optional.empty() : Optional.of(file(context));
        var plans = new Plans(context);
        Plan plan = plans.plan(plans.sequence(id), Purpose.SIMULATION);
        var beginnings = new Beginnings(context, plan.sequence(), Optional.empty(), true);
        var crowd = new Crowd(members(context, beginnings), devices == null ? 0 : devices, models == Models.site ? plans.all(Device.class) : List.of(), seed, faults, beginnings::on,
                installed);
        FleetReport found = simulated(new Fleet(plan, members(context, crowd)), context);
        if (file.isPresent()) {
            OutFile.write(file.get(), file.get().toString().endsWith(".html") ? new FleetHtml().of(found) : new FleetJson().text(found));
        }
        answer(context, found, plan, file);
        if (!context.json()) {
            plan.warnings().forEach(context::tell);
            beginnings.problems().forEach(context::tell);
        }
        return found.total().succeeded() == found.machines() ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private Path file(CommandContext context) throws ProblemException, WrongUse, IOException {
        String lower = report.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".html") && !lower.endsWith(".json")) {
            throw new WrongUse("A report is html, json, F.html or F.json, and not " + report + ".", "For instance --report fleet.html");
        }
        return OutFile.target(report, Optional.empty(), force, context);
    }

    private List<Device> members(CommandContext context, Beginnings beginnings) throws ProblemException, WrongUse {
        if (collection == null) {
            if (devices < 1) {
                throw new WrongUse("--devices " + devices + " is no number of machines.", "Give one or more.");
            }
            return List.of();
        }
        if (!(new Finder(context).one(collection, Collection.class) instanceof Collection named)) {
            throw new ProblemException(Problem.error("FLEET-NO-COLLECTION", "“" + collection + "” is no collection.").next("slipway list --kind collection shows which there are."));
        }
        List<Device> members = beginnings.membership().members(named);
        if (members.isEmpty()) {
            throw new ProblemException(Problem.error("FLEET-EMPTY", "The collection “" + collection + "” has no devices.").next("Choose another one, or use --devices."));
        }
        return members;
    }

    /** A rule on the command line that cannot be read is wrong use, and no problem of the site. */
    private static Members members(CommandContext context, Crowd crowd) throws ProblemException, WrongUse {
        try {
            return source(context).crowd(crowd);
        } catch (ProblemException refused) {
            Problem first = refused.problems().getFirst();
            if (!first.code().equals("FAULT-RULE")) {
                throw refused;
            }
            throw new WrongUse("--fail: " + first.text(), first.nextStep());
        }
    }

    private static CrowdSource source(CommandContext context) throws ProblemException {
        for (TargetCatalogue.Sort sort : TargetCatalogue.read(context.extensions()).all()) {
            if (sort.imagined() && sort.loading().load() instanceof CrowdSource crowds) {
                return crowds;
            }
        }
        throw new ProblemException(Problem.error("FLEET-NO-SOURCE", "No installed bundle can think of many machines.").next("Install the bundle with simulated targets."));
    }

    private static FleetReport simulated(Fleet fleet, CommandContext context) throws ProblemException, IOException {
        Screen errors = context.surroundings().errors();
        IntConsumer progress = context.json() ? through -> { } : through -> {
            if (through % GLANCE == 0) {
                synchronized (errors) {
                    errors.live(through + " machines…");
                }
            }
        };
        try {
            return fleet.run(Runtime.getRuntime().availableProcessors(), progress);
        } catch (InterruptedException cancelled) {
            throw new IOException("The simulation was stopped.", cancelled);
        } finally {
            errors.settle();
        }
    }

    private void answer(CommandContext context, FleetReport found, Plan plan, Optional<Path> file) throws IOException {
        if (context.json() || "json".equals(report)) {
            String json = Json.write(new FleetJson().of(found));
            context.surroundings().screen().text(json);
        } else if ("html".equals(report)) {
            context.surroundings().screen().text(new FleetHtml().of(found));
        } else {
            context.answer(() -> "", screen -> print(found, plan, screen));
            file.ifPresent(written -> context.surroundings().screen().line("Wrote " + context.shown(written) + "."));
        }
        context.surroundings().out().flush();
    }

    private void print(FleetReport found, Plan plan, Screen screen) {
        Verdicts total = found.total();
        screen.line(screen.paint(Ink.STRONG, found.name()) + " on " + found.machines() + " machines: "
                + screen.paint(total.succeeded() == found.machines() ? Ink.GOOD : Ink.DOUBTFUL, words.percent(total.succeeded(), found.machines()) + " succeed")
                + (total.failed() == 0 ? "" : ", " + screen.paint(Ink.BAD, total.failed() + " fail")) + (total.stopped() == 0 ? "" : ", " + total.stopped() + " stand still") + ".");
        screen.line("Time: median " + words.time(found.duration().median()) + ", 95 % within " + words.time(found.duration().most95()) + ", longest " + words.time(found.duration().most())
                + ". Network: " + words.bytes(found.received().sum()) + ". Restarts: " + found.restarts() + ".");
        screen.line();
        var rows = new ArrayList<List<String>>();
        found.models().forEach((model, count) -> {
            Verdicts each = found.verdicts().get(model);
            rows.add(List.of(model, Long.toString(count), words.percent(each.succeeded(), count), Long.toString(each.failed()), Long.toString(each.stopped())));
        });
        screen.table(List.of("Model", "Machines", "Succeed", "Fail", "Stand still"), rows);
        screen.line();
        var steps = new ArrayList<List<String>>();
        for (Row row : found.rows()) {
            steps.add(List.of("  ".repeat(row.depth()) + row.name(), words.cell(row.total()), row.total().reached() == 0 ? "" : words.time(row.total().millis() / row.total().reached())));
        }
        screen.table(List.of("Step", "What became of it", "Mean time"), steps);
        found.mishaps().stream().limit(MOST_FAILURES).forEach(each -> print(each, screen));
        if (found.mishaps().size() > MOST_FAILURES) {
            screen.line("… and " + (found.mishaps().size() - MOST_FAILURES) + " more causes; --report F.html tells all.");
        }
        if (plan.steps() == 0) {
            screen.line("The sequence has no steps.");
        }
    }

    private static void print(Mishap mishap, Screen screen) {
        screen.line();
        screen.line(screen.paint(mishap.forgiven() ? Ink.DOUBTFUL : Ink.BAD, mishap.machines() + " × " + (mishap.name().isEmpty() ? "the run" : mishap.name())
                + (mishap.code() == 0 ? "" : String.format(Locale.ROOT, " (0x%08X)", mishap.code())) + (mishap.forgiven() ? ", and went on" : "")));
        screen.wrapped(mishap.text(), "    ");
        screen.line(screen.paint(Ink.FAINT, "    for instance machine " + String.join(", ", mishap.examples().stream().map(String::valueOf).toList())));
    }
}
