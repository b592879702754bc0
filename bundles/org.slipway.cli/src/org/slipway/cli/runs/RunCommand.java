package org.slipway.cli.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.commands.PassphraseFile;
import org.slipway.engine.launch.Order;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.launch.RunLock;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Purpose;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Target;
import org.slipway.sequence.TaskSequence;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway run}: carries a sequence out on one machine. */
@Command(footer = { "", "The journal tells everything that happened; “slipway resume” goes on with a run that was broken off.", "", "Examples",
        "  slipway run win11-bare-metal --target simulated:laptop", "  slipway run lab --target linux:disk.img --var OSDComputerName=LAB-1", "",
        "JSON: {folder, verdict, code, text, seconds, steps: [{entry, attempt, result, code, text}], failures}" })
public final class RunCommand implements CliCommand {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @Parameters(paramLabel = "SEQUENCE", description = "The task sequence.")
    private String id;

    @Option(names = "--target", required = true, paramLabel = "SORT[:WHICH]", description = "The machine: simulated:DEVICE, linux:DISK, …")
    private String target;

    @Option(names = "--device", paramLabel = "ID", description = "The site's device whose variables the run has (default: that of the target).")
    private String device;

    @Mixin
    private GivenVariables variables;

    @Option(names = "--journal", paramLabel = "DIR", description = "The folder of the run (default: a new one in .slipway/runs).")
    private String journal;

    @Mixin
    private PassphraseFile passphrase;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Map<String, String> given = variables.all();
        var plans = new Plans(context);
        TaskSequence sequence = plans.sequence(id);
        var order = new Order(id, target, Optional.ofNullable(device), context.siteFolder().toAbsolutePath().toString(), given);
        var machines = new Machines(context);
        boolean imagined = machines.sort(order).imagined();
        Plan plan = plans.plan(sequence, imagined ? Purpose.SIMULATION : Purpose.RUN);
        String run = LocalDateTime.now().format(NAME) + "-" + UUID.randomUUID().toString().substring(0, 8);
        var beginnings = new Beginnings(context, sequence, passphrase.file(), imagined);
        RunStart start = beginnings.on(machines.device(order), given, run);
        if (device != null && machines.device(order).isEmpty()) {
            throw new ProblemException(Problem.error("RUN-NO-DEVICE", "There is no device “" + device + "” in this site.").next("slipway list --kind device shows which there are."));
        }
        Path path = journal == null ? context.siteFolder().resolve(".slipway/runs").resolve(run) : context.path(journal);
        var folder = new RunFolder(path);
        folder.refuseTaken();
        Target machine = machines.open(order, folder);
        try (RunLock lock = folder.lock()) {
            folder.begin(order);
            if (!context.json()) {
                context.surroundings().screen().line("Journal: " + context.shown(path));
                plan.warnings().forEach(context::tell);
                beginnings.problems().forEach(context::tell);
            }
            Optional<RunScreen> screen = context.json() ? Optional.empty() : Optional.of(new RunScreen(context.surroundings().screen(), new PlanText(plan), machine));
            var settings = new RunSettings(plans.content(), screen.map(RunListener.class::cast).orElse(RunListener.NONE));
            return new UnderWay(plan, machine, folder, settings, () -> screen.ifPresent(RunScreen::powerLost)).go(start, report -> new Conclusion(context, folder, report).tell());
        }
    }
}
