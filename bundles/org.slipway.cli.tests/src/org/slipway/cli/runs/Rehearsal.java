package org.slipway.cli.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.launch.Beginning;
import org.slipway.engine.membership.Membership;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.Purpose;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetRequest;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.KindsReader;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.file.Formats;
import org.slipway.sequence.exchange.file.FormatsReader;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.site.SequenceIntake;
import org.slipway.target.simulated.Common;
import org.slipway.target.simulated.SimulatedTarget;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.SimulatedTargets;
import org.slipway.target.simulated.fault.Calls;
import org.slipway.target.simulated.text.Description;
import org.slipway.testkit.SiteBuilder;

/** Imports sequences of other tools into a site of their own and runs them on machines that are thought of, as the commands do. */
final class Rehearsal {
    private static final int MOST_STARTS = 60;

    private final Kinds kinds;
    private final Formats formats;
    private final StepCatalogue catalogue;
    private final SimulatedTargets targets = new SimulatedTargets();
    private final Common common = new Common();

    Rehearsal(IExtensionRegistry registry) {
        this.kinds = new KindsReader().read(registry).kinds();
        this.formats = new FormatsReader().read(registry).formats();
        this.catalogue = StepCatalogue.read(registry);
    }

    /** How a run ended. @param said all that the journal tells people @param failed names and causes of steps that failed */
    record End(String verdict, List<String> failed, List<String> said, Optional<SimulatedTarget> machine) {

        boolean succeeded() {
            return verdict.equals("succeeded");
        }
    }

    /** A file in a site, ready for runs. */
    final class Imported implements AutoCloseable {
        private final Path folder;
        private final OpenSite site;
        private final List<TaskSequence> sequences = new ArrayList<>();

        private Imported(Path file, Path folder) throws ProblemException, IOException {
            this.folder = folder;
            this.site = SiteBuilder.in(folder, kinds).open();
            String shown = file.getFileName().toString();
            var intake = new SequenceIntake(site, Path::toString);
            for (FoundSequence found : formats.read(new SequenceFile(file, shown)).sequences()) {
                intake.take(found, shown, found.id(), false);
            }
            site.elements().stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast).forEach(sequences::add);
        }

        List<TaskSequence> sequences() {
            return sequences;
        }

        /** @param machine as behind {@code --target simulated:} */
        End on(String machine, TaskSequence sequence, Map<String, String> given) throws Exception {
            return on(machine, sequence, given, Calls.NONE);
        }

        /** @param calls may cut the run off */
        End on(String machine, TaskSequence sequence, Map<String, String> given, Calls calls) throws Exception {
            return switch (new Planner(catalogue, new SiteContent(folder), any -> Optional.empty(), Purpose.SIMULATION).plan(sequence)) {
                case Planned.Refused refused -> new End("refused", refused.problems().stream().filter(Problem::isError).map(Problem::text).distinct().toList(), List.of(), Optional.empty());
                case Planned.Ready ready -> run(ready.plan(), machine, given, calls);
            };
        }

        private End run(Plan plan, String machine, Map<String, String> given, Calls calls) throws Exception {
            Description described = targets.open(new TargetRequest(machine, id -> Optional.empty(), folder, folder.resolve("kept"))).description();
            var target = new SimulatedTarget(described, Surroundings.of(common, described).with(calls)); // Nothing of it is kept on the disk.
            var journal = new MemoryJournal(target.clock());
            RunStart start = new Beginning(plan.sequence(), new Membership(List.of(), List.of()), List.of(), any -> Optional.of("not-the-real-secret"), "1.0")
                    .on(Optional.empty(), given, "run-1");
            String verdict = verdict(plan, target, journal, start);
            List<String> failed = FailureCard.of(journal.past(), KnownCodes.read()).stream().map(card -> card.name() + ": " + card.cause()).toList();
            List<String> said = journal.past().stream().map(Line::event).filter(Event.Said.class::isInstance).map(Event.Said.class::cast).map(Event.Said::text).toList();
            return new End(verdict, failed, said, Optional.of(target));
        }

        private String verdict(Plan plan, SimulatedTarget target, MemoryJournal journal, RunStart start) throws Exception {
            for (int starts = 0; starts < MOST_STARTS; starts++) {
                try {
                    RunReport report = new Run(plan, target, journal, new RunSettings(new SiteContent(folder), RunListener.NONE)).go(start);
                    switch (report) {
                        case RunReport.Over over -> {
                            return over.verdict().name().toLowerCase();
                        }
                        case RunReport.Stopped stopped -> {
                            return "stands still: " + stopped.problem().text();
                        }
                        case RunReport.Suspended restarting -> { }
                    }
                } catch (PowerCut cut) {
                    // The machine restarted by itself; on it goes.
                }
            }
            return "does not end";
        }

        @Override
        public void close() {
            site.close();
        }
    }

    Imported imported(Path file, Path folder) throws ProblemException, IOException {
        return new Imported(file, folder);
    }

    /** The end in one line, as a table of ends has it. */
    static String line(End end) {
        return end.verdict() + (end.failed().isEmpty() ? "" : end.failed().stream().collect(Collectors.joining("; ", end.succeeded() ? ", in spite of " : ": ", "")));
    }
}
