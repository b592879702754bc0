package org.slipway.engine.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.engine.run.Sequences.forgivenGroup;
import static org.slipway.engine.run.Sequences.group;
import static org.slipway.engine.run.Sequences.sequence;
import static org.slipway.engine.run.Sequences.step;
import static org.slipway.engine.run.Sequences.variable;
import static org.slipway.engine.run.Sequences.when;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.fleet.FleetReport.Verdicts;
import org.slipway.engine.journal.Event;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.plan.StepKind;
import org.slipway.engine.run.FakeTarget;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Value;
import org.slipway.sequence.Entry;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.SetDynamicVariables;

class FleetTest {
    /** Fails on machines whose number is in the variable that has the step's name; “restart” restarts. */
    private static final class Acting implements StepExecutor<SetDynamicVariables> {
        @Override
        public Outcome execute(SetDynamicVariables step, StepContext context) throws TargetException {
            if (step.getName().equals("dark") && context.target().power().bootId().equals("boot 1")) {
                context.target().power().restart(Power.Next.PE, "The power went."); // from where it was, a boot environment
                throw new PowerCut("The power went.");
            }
            if (step.getName().startsWith("restart")) {
                return new Outcome.RestartNeeded(Power.Next.SYSTEM, "It is time.", step.getName().endsWith("for ever"), 0);
            }
            String machine = context.variables().text("Machine");
            return List.of(context.variables().text(step.getName()).split(",")).contains(machine)
                    ? new Outcome.Failed(Problem.error("TEST", step.getName() + " failed on " + machine + "."), 42) : Outcome.done("did it");
        }
    }

    private record Machines(int count, Map<String, String> failing) implements Members {
        @Override
        public Member member(int index) {
            var variables = new HashMap<String, Value>();
            failing.forEach((step, machines) -> variables.put(step, Value.plain(machines)));
            variables.put("Machine", Value.plain(Integer.toString(index)));
            return new Member("PC-" + index, index % 2 == 0 ? "Latitude" : "EliteBook", new FakeTarget(), new RunStart("run-" + index, "1.0", variables, Set.of()),
                    new SiteContent(Path.of(".")));
        }
    }

    private static Plan plan(Entry... entries) {
        String kind = EcoreUtil.getURI(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).toString();
        var catalogue = StepCatalogue.of(List.of(new StepKind(kind, "tests", true, Acting::new)));
        return switch (new Planner(catalogue, new SiteContent(Path.of(".")), any -> Optional.empty()).plan(sequence(entries))) {
            case Planned.Ready ready -> ready.plan();
            case Planned.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static FleetReport run(Plan plan, Members members) throws Exception {
        return new Fleet(plan, members).run(2, done -> { });
    }

    private static Cell cell(FleetReport report, String name, String model) {
        int column = List.copyOf(report.models().keySet()).indexOf(model);
        return report.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow().cells().get(column);
    }

    @Test
    void eachEntryIsCountedByModel() throws Exception {
        FleetReport report = run(plan(step("a"), step("b"), step("c")), new Machines(5, Map.of("b", "1,3")));

        assertEquals(Map.of("EliteBook", 2L, "Latitude", 3L), report.models());
        assertEquals(new Verdicts(3, 0, 0), report.verdicts().get("Latitude"));
        assertEquals(new Verdicts(0, 2, 0), report.verdicts().get("EliteBook"));
        assertEquals(3, cell(report, "b", "Latitude").done());
        assertEquals(2, cell(report, "b", "EliteBook").failed());
        assertEquals(2, cell(report, "c", "EliteBook").unreached());
        assertEquals(3, cell(report, "c", "Latitude").done());
    }

    @Test
    void theFirstMachineOfEachOutcomeIsKnownHoweverManyThreadsThereAre() throws Exception {
        Plan plan = plan(step("a"), step("b"));
        for (int threads = 1; threads < 4; threads++) {
            FleetReport report = new Fleet(plan, new Machines(9, Map.of("b", "3,5,7"))).run(threads, done -> { });

            assertEquals(OptionalInt.of(3), cell(report, "b", "EliteBook").first().failed());
            assertEquals(OptionalInt.of(1), cell(report, "b", "EliteBook").first().done());
            assertEquals(OptionalInt.empty(), cell(report, "b", "Latitude").first().failed());
            assertEquals(OptionalInt.of(0), report.rows().getFirst().total().first().done());
        }
    }

    @Test
    void aFleetThatIsCancelledEndsWithoutTheMachinesThatAreLeft() throws Exception {
        Plan plan = plan(step("a"));
        var through = new AtomicInteger();
        var under = new CountDownLatch(1);
        var ended = new CompletableFuture<Throwable>();
        var thread = new Thread(() -> {
            try {
                new Fleet(plan, new Machines(2_000_000, Map.of())).run(2, each -> {
                    through.set(each);
                    under.countDown();
                });
            } catch (InterruptedException | ProblemException | RuntimeException thrown) {
                ended.complete(thrown);
            }
        });
        thread.start();
        under.await();
        thread.interrupt();

        assertInstanceOf(InterruptedException.class, ended.get(30, TimeUnit.SECONDS));
        assertTrue(through.get() < 2_000_000);
    }

    @Test
    void aFailureThatAGroupForgivesIsToldApartFromOneThatEndsTheRun() throws Exception {
        FleetReport report = run(plan(forgivenGroup("g", group("inner", step("a"), step("b"))), step("c")), new Machines(4, Map.of("a", "0,1", "c", "1")));

        assertEquals(1, cell(report, "a", "Latitude").forgiven());
        assertEquals(1, cell(report, "inner", "Latitude").forgiven());
        assertEquals(1, cell(report, "g", "Latitude").forgiven());
        assertEquals(1, cell(report, "b", "Latitude").unreached());
        assertEquals(1, cell(report, "c", "EliteBook").failed());
        assertEquals(1, cell(report, "a", "EliteBook").forgiven());
        assertEquals(new Verdicts(3, 1, 0), report.total());
    }

    @Test
    void whatACoveredGroupHoldsIsSkippedWithIt() throws Exception {
        FleetReport report = run(plan(when(variable("Machine", "1"), group("g", step("a")))), new Machines(2, Map.of()));

        assertEquals(1, cell(report, "a", "Latitude").skipped());
        assertEquals(1, cell(report, "a", "EliteBook").done());
    }

    @Test
    void failuresOfOneCauseAreToldOnceWithTheirFirstMachines() throws Exception {
        FleetReport report = run(plan(step("a")), new Machines(9, Map.of("a", "8,7,5,4,2")));

        assertEquals(List.of(new Mishap("0", "a", 42, "a failed on 2.", false, 5, List.of(2, 4, 5))), report.mishaps());
    }

    @Test
    void theReportDoesNotDependOnTheNumberOfThreads() throws Exception {
        Plan plan = plan(step("a"), forgivenGroup("g", step("b")), step("restart"), step("c"));
        var machines = new Machines(200, Map.of("a", "3,17,150", "b", "5,6,7,150", "c", "9,180"));

        FleetReport alone = new Fleet(plan, machines).run(1, done -> { });

        for (int threads : new int[] { 2, 5, 16 }) {
            assertEquals(alone, new Fleet(plan, machines).run(threads, done -> { }));
        }
        assertEquals(197, alone.restarts());
    }

    @Test
    void aMachineThatRestartsForEverIsStopped() throws Exception {
        FleetReport report = run(plan(step("restart for ever"), step("a")), new Machines(1, Map.of()));

        assertEquals(new Verdicts(0, 0, 1), report.total());
        assertTrue(report.mishaps().getFirst().text().contains("again and again"), () -> report.mishaps().toString());
        assertEquals(1, cell(report, "a", "Latitude").unreached());
    }

    @Test
    void theJournalOfOneMachineCanBeHadAfterwards() throws Exception {
        var fleet = new Fleet(plan(step("a"), step("restart"), step("b")), new Machines(3, Map.of("b", "1")));

        assertTrue(fleet.journal(1).stream().anyMatch(line -> line.event() instanceof Event.Ended ended && ended.text().contains("b failed on 1.")));
        assertEquals(2, fleet.journal(0).stream().filter(line -> line.event() instanceof Event.Woke).count());
    }

    @Test
    void aFleetWithoutMachinesIsRefused() {
        var refused = assertThrows(ProblemException.class, () -> run(plan(step("a")), new Machines(0, Map.of())));

        assertEquals("FLEET-EMPTY", refused.problems().getFirst().code());
    }

    @Test
    void aMachineThatLosesPowerIsStartedAgainAndGoesOn() throws Exception {
        FleetReport report = run(plan(step("before"), step("dark"), step("after")), new Machines(3, Map.of()));

        assertEquals(3, report.verdicts().values().stream().mapToLong(Verdicts::succeeded).sum());
        assertEquals(3, report.restarts());
    }
}
