package org.slipway.cli.runs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.commands.PassphraseFile;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Event.Ruled;
import org.slipway.engine.journal.Event.Ruling;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.journal.Line;
import org.slipway.engine.launch.Order;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.launch.RunJournal;
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

/** {@code slipway resume}: goes on with a run that was broken off. */
@Command(footer = { "", "Stand in the site that the run is of. The sequence must be as it was when the run began.", "", "Examples",
        "  slipway resume .slipway/runs/20261121-165301-3f0c9a12", "  slipway resume lab-run --step repeat", "", "JSON: as of slipway run" })
public final class ResumeCommand implements CliCommand {
    @Parameters(paramLabel = "DIR", description = "The folder of the run.")
    private String directory;

    @Option(names = "--step", paramLabel = "WHAT", description = "What becomes of a step that nobody can tell of: repeat, done or failed.")
    private Ruling ruling;

    @Mixin
    private PassphraseFile passphrase;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        var folder = new RunFolder(context.path(directory));
        Order order = order(folder);
        try (RunLock lock = folder.lock()) {
            return goOn(context, folder, order);
        }
    }

    private ExitCode goOn(CommandContext context, RunFolder folder, Order order) throws ProblemException, WrongUse, IOException {
        List<Line> past = folder.past();
        refuseWhenOver(past);
        var plans = new Plans(context);
        TaskSequence sequence = plans.sequence(order.sequence());
        var machines = new Machines(context);
        boolean imagined = machines.sort(order).imagined();
        Plan plan = plans.plan(sequence, imagined ? Purpose.SIMULATION : Purpose.RUN);
        Target machine = machines.open(order, folder);
        if (ruling != null) {
            rule(folder, past, machine);
        }
        String run = past.stream().map(Line::event).filter(Begun.class::isInstance).map(Begun.class::cast).map(Begun::run).findFirst().orElse(folder.path().getFileName().toString());
        Optional<RunScreen> screen = context.json() ? Optional.empty() : Optional.of(new RunScreen(context.surroundings().screen(), new PlanText(plan), machine));
        var settings = new RunSettings(plans.content(), screen.map(RunListener.class::cast).orElse(RunListener.NONE));
        RunStart start = new Beginnings(context, sequence, passphrase.file(), imagined).on(machines.device(order), order.given(), run);
        return new UnderWay(plan, machine, folder, settings, () -> screen.ifPresent(RunScreen::powerLost)).go(start, report -> new Conclusion(context, folder, report).tell());
    }

    private Order order(RunFolder folder) throws ProblemException, WrongUse, IOException {
        try {
            return folder.order();
        } catch (ProblemException none) {
            if (none.problems().stream().noneMatch(each -> each.code().equals("RUN-FOLDER-NONE"))) {
                throw none;
            }
            throw new WrongUse("There is no run in “" + directory + "”.", "Name the folder that “slipway run” told as “Journal:”; “slipway run” begins a new one.");
        }
    }

    private static void refuseWhenOver(List<Line> past) throws ProblemException {
        Optional<Finished> finished = past.stream().map(Line::event).filter(Finished.class::isInstance).map(Finished.class::cast).findFirst();
        if (finished.isPresent()) {
            throw new ProblemException(Problem.error("RUN-OVER", "This run is over: " + finished.get().text()).next("slipway journal show tells what happened; slipway run begins a new one."));
        }
    }

    /** Writes down what somebody decided about the step under way. */
    private void rule(RunFolder folder, List<Line> past, Target machine) throws ProblemException, IOException {
        Optional<Starting> open = Optional.empty();
        for (Line line : past) {
            Event event = line.event();
            open = event instanceof Starting starting ? Optional.of(starting) : event instanceof Ended || event instanceof Ruled ? Optional.empty() : open;
        }
        Starting starting = open.orElseThrow(() -> new ProblemException(Problem.error("RUN-NO-STEP", "No step of this run is under way, so there is nothing to decide.")
                .next("Go on without --step.")));
        try (RunJournal journal = folder.journal(machine.clock())) {
            journal.add(new Ruled(starting.entry(), starting.attempt(), ruling));
            journal.settle();
        }
    }
}
