package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.Software;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.plan.StepKind;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetException;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.SetDynamicVariables;
import org.slipway.sequence.TaskSequence;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.fault.Calls;
import org.slipway.target.simulated.fault.CutAt;
import org.slipway.target.simulated.keep.StateFile;
import org.slipway.target.simulated.keep.StateText;
import org.slipway.target.simulated.text.Description;

/** The engine runs a sequence on a simulated machine; whatever breaks it off, going on ends in the same state. */
class RunOnSimulatedTargetTest {
    private static final List<String> STEPS = List.of("partition", "apply", "answers", "restart", "updates", "join", "program", "mark");

    @TempDir
    Path folder;

    private final Lab lab = new Lab();

    /** Does by its name what a standard step would do. */
    private static final class Acting implements StepExecutor<SetDynamicVariables> {
        @Override
        public Outcome execute(SetDynamicVariables step, StepContext context) throws StepException, TargetException, InterruptedException {
            SimulatedTarget target = (SimulatedTarget) context.target();
            switch (step.getName()) {
                case "partition" -> context.target().offer(Disks.class).orElseThrow().partition(Lab.UEFI, context.mark(), context::progress);
                case "apply" -> Lab.apply(target);
                case "answers" -> Lab.answer(target, Lab.answers("PC-7", Lab.joining("corp.contoso.com", "join", "pa55")));
                case "restart" -> {
                    return new Outcome.RestartNeeded(Power.Next.SYSTEM, "Windows sets itself up", false, 0);
                }
                case "updates" -> {
                    return Lab.of(target, Software.class).installUpdates(true, true, Lab.QUIET).restart()
                            ? new Outcome.RestartNeeded(Power.Next.DEFAULT, "Updates", false, 3010) : Outcome.done("");
                }
                case "join" -> Lab.of(target, Membership.class).joinWorkgroup("LAB", Optional.of(new Membership.Domain("corp.contoso.com", "", "CORP\\join",
                        "pa55")));
                case "program" -> {
                    return context.judge(context.run(CommandLine.of("msiexec /i agent.msi /qn")));
                }
                default -> context.run(CommandLine.of("reg add HKLM\\SOFTWARE\\Lab /v Done /t REG_DWORD /d 1 /f"));
            }
            return Outcome.done(step.getName());
        }

        @Override
        public Standing standing(SetDynamicVariables step, StepContext context) throws TargetException {
            boolean divided = step.getName().equals("partition") && context.target().offer(Disks.class).orElseThrow().disks().getFirst().mark()
                    .filter(context.mark()::equals).isPresent();
            return divided ? new Standing.Reached(Outcome.done("")) : Standing.unknown();
        }
    }

    private Plan plan() {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.setId("lab");
        sequence.setName("Lab");
        STEPS.forEach(name -> {
            var step = SequenceFactory.eINSTANCE.createSetDynamicVariables();
            step.setName(name);
            sequence.getEntries().add(step);
        });
        String kind = EcoreUtil.getURI(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).toString();
        var catalogue = StepCatalogue.of(List.of(new StepKind(kind, "tests", true, Acting::new)));
        return switch (new Planner(catalogue, new SiteContent(folder), any -> Optional.empty()).plan(sequence)) {
            case Planned.Ready ready -> ready.plan();
            case Planned.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private RunReport toTheEnd(SimulatedTarget target) throws Exception {
        var journal = new MemoryJournal(target.clock());
        for (int starts = 0; starts < 20; starts++) {
            try {
                RunReport report = start(target, journal);
                if (!(report instanceof RunReport.Suspended)) {
                    return report;
                }
            } catch (PowerCut cut) {
                // The next start goes on.
            }
        }
        throw new AssertionError("The run does not end");
    }

    private RunReport start(SimulatedTarget target, MemoryJournal journal) throws Exception {
        return new Run(plan(), target, journal, new RunSettings(new SiteContent(folder), RunListener.NONE))
                .go(new RunStart("run-1", "1.0", new HashMap<>(), Set.of()));
    }

    private static void succeeded(RunReport report) {
        assertEquals(Verdict.SUCCEEDED, assertInstanceOf(RunReport.Over.class, report).verdict(), report.toString());
    }

    @Test
    void aSequenceBringsANewMachineToItsEnd() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES);

        succeeded(toTheEnd(target));

        assertEquals("PC-7", Lab.fact(target, "Win32_ComputerSystem", "Name"));
        assertEquals("agent", Lab.fact(target, "Win32_Product", "Name"));
        assertEquals(3, target.facts().rows("root\\cimv2", "Win32_QuickFixEngineering").size());
        assertTrue(target.registry().get("HKEY_LOCAL_MACHINE\\SOFTWARE\\Lab", "Done").isPresent());
    }

    @Test
    void killedAtAnyMomentOfAnyChangeTheRunGoesOnToTheSameEnd() throws Exception {
        var counting = CutAt.never();
        SimulatedTarget unbroken = lab.machine(Lab.THREE_LINES, counting);
        succeeded(toTheEnd(unbroken));
        String end = new StateText().lasting(unbroken.state());
        assertTrue(counting.count() > 30, "moments: " + counting.count());

        for (int moment = 1; moment <= counting.count(); moment++) {
            var cut = new CutAt(moment);
            SimulatedTarget target = lab.machine(Lab.THREE_LINES, cut);
            succeeded(toTheEnd(target));
            assertEquals(end, new StateText().lasting(target.state()), cut.where());
        }
    }

    /** At the point where the first process dies, only what is on the disk is left. */
    @Test
    void anotherProcessGoesOnWithTheStateThatWasKept() throws Exception {
        SimulatedTarget unbroken = lab.machine(Lab.THREE_LINES);
        succeeded(toTheEnd(unbroken));
        String end = new StateText().lasting(unbroken.state());

        for (int moment : List.of(2, 9, 17, 25, 33)) {
            Path keep = folder.resolve("keep-" + moment);
            SimulatedTarget first = kept(keep, new CutAt(moment));
            var journal = new MemoryJournal(first.clock());
            untilTheCut(first, journal);

            SimulatedTarget second = kept(keep, Calls.NONE);
            RunReport report = start(second, journal);
            for (int starts = 0; report instanceof RunReport.Suspended && starts < 10; starts++) {
                report = start(second, journal);
            }

            succeeded(report);
            assertEquals(end, new StateText().lasting(second.state()), "cut at moment " + moment);
        }
    }

    private void untilTheCut(SimulatedTarget target, MemoryJournal journal) throws Exception {
        try {
            while (start(target, journal) instanceof RunReport.Suspended) {
                // The machine has restarted; on it goes.
            }
        } catch (PowerCut cut) {
            return;
        }
        throw new AssertionError("It was not cut off");
    }

    private SimulatedTarget kept(Path keep, Calls calls) throws Exception {
        Description description = lab.described(Lab.THREE_LINES);
        var file = new StateFile(keep);
        var target = new SimulatedTarget(description, Surroundings.of(lab.common, description).with(file).with(calls));
        file.read().ifPresent(target::restore);
        return target;
    }

    @Test
    void aPowerCutByRuleStartsTheMachineAgainAndTheRunGoesOn() throws Exception {
        SimulatedTarget target = lab.faulty(Lab.THREE_LINES, "cut at 'apply image*' time 1; cut in updates time 2");

        succeeded(toTheEnd(target));

        assertEquals(5, target.state().boots(), "the first start, two restarts of the sequence, two cuts");
        assertEquals("LAB", memberAfterRestart(target));
    }

    private static String memberAfterRestart(SimulatedTarget target) throws Exception {
        target.power().restart(Power.Next.DEFAULT, "");
        return Lab.fact(target, "Win32_ComputerSystem", "Domain");
    }

    @Test
    void aFaultFailsTheStepThatItNames() throws Exception {
        SimulatedTarget target = lab.faulty(Lab.THREE_LINES, "fail 1603 in program");

        var over = assertInstanceOf(RunReport.Over.class, toTheEnd(target));

        assertEquals(Verdict.FAILED, over.verdict());
        assertEquals(1603, over.code());
        assertEquals(Map.of(), target.state().session().drives());
    }

    @Test
    void aRunKnowsWhetherItsMachineWasStartedByUefi() throws Exception {
        assertEquals("true", variable(lab.machine(Lab.THREE_LINES), "_SMSTSBootUEFI"));
        assertEquals("false", variable(lab.machine(Lab.THREE_LINES + "firmware: bios\n"), "_SMSTSBootUEFI"));
    }

    private String variable(SimulatedTarget target, String name) throws Exception {
        var run = new Run(plan(), target, new MemoryJournal(target.clock()), new RunSettings(new SiteContent(folder), RunListener.NONE));
        run.go(new RunStart("run-1", "1.0", new HashMap<>(), Set.of()));
        return run.variables().get(name).text();
    }
}
