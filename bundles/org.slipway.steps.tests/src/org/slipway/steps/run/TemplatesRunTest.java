package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.launch.Beginning;
import org.slipway.engine.membership.Membership;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Device;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.SequenceFactory;
import org.slipway.target.simulated.Common;
import org.slipway.target.simulated.SimulatedTarget;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.text.DeviceText;

/** Every template, with what an admin chooses in it, does on a machine that fits what it is there for. */
class TemplatesRunTest {
    private static final String MACHINE = """
            device: LAB-01
            model: Book 14
            windows: {version: 10.0.19045.1, workgroup: LAB}
            users: [{user: LAB-01\\anna, data: 5 GB}]
            """;

    @TempDir
    Path folder;

    private final Common common = new Common();

    private SimulatedTarget machine(String start) throws Exception {
        var machine = new DeviceText(common.windows()).read(MACHINE + "start: " + start + "\n", "lab.yaml");
        return new SimulatedTarget(machine, Surroundings.of(common, machine));
    }

    @ParameterizedTest
    @CsvSource({ "bare-metal, pe", "refresh, system", "in-place-upgrade, system", "build-and-capture, pe", "capture, system", "custom, system", "replace-capture, system",
            "user-state-capture, system" })
    void itSucceedsWithoutAFailedStep(String template, String start) throws Exception {
        assertEquals("SUCCEEDED []", outcome(template, machine(start)));
    }

    @ParameterizedTest
    @CsvSource({ "user-state-capture, user-state-restore", "replace-capture, replace-restore" })
    void whatOneSavesAnotherBringsBack(String saving, String restoring) throws Exception {
        SimulatedTarget machine = machine("system");
        outcome(saving, machine);
        assertEquals("SUCCEEDED []", outcome(restoring, machine));
    }

    @Test
    void aDeviceThatTheSiteKnowsGetsItsName() throws Exception {
        Device device = ModelFactory.eINSTANCE.createDevice();
        device.setId("pc-office-1");
        SimulatedTarget machine = machine("pe");
        RunStart start = new Beginning(SequenceFactory.eINSTANCE.createTaskSequence(), new Membership(List.of(device), List.of()), List.of(), any -> Optional.empty(), "1.0")
                .on(Optional.of(device), Map.of(), "bare-metal");
        assertEquals("SUCCEEDED []", outcome("bare-metal", machine, start));
        assertEquals("PC-OFFICE-1", name(machine).toUpperCase(Locale.ROOT));
    }

    @Test
    void aMachineThatTheSiteDoesNotKnowHasNoNameFromItsBootEnvironment() throws Exception {
        SimulatedTarget machine = machine("pe");
        String environment = name(machine);
        assertEquals("SUCCEEDED []", outcome("bare-metal", machine));
        assertNotEquals(environment, name(machine));
    }

    private static String name(SimulatedTarget machine) throws TargetException {
        return machine.facts().rows(Facts.CIMV2, "Win32_ComputerSystem").getFirst().text("Name");
    }

    @Test
    void withoutAnythingSavedTheRestoreSaysSo() throws Exception {
        String told = outcome("replace-restore", machine("pe"));
        assertTrue(told.startsWith("FAILED") && told.contains("The state store holds nothing for “LAB-01”"), told);
    }

    private String outcome(String template, SimulatedTarget target) throws Exception {
        return outcome(template, target, new RunStart(template, "1.0", Map.of(), Set.of()));
    }

    private String outcome(String template, SimulatedTarget target, RunStart start) throws Exception {
        try (var filled = new FilledTemplate(folder.resolve(template), template)) {
            Plan plan = filled.plan();
            var journal = new MemoryJournal(target.clock());
            for (int starts = 0; starts < 30; starts++) {
                RunReport report = new Run(plan, target, journal, new RunSettings(new SiteContent(folder), RunListener.NONE)).go(start);
                if (!(report instanceof RunReport.Suspended)) {
                    Verdict verdict = assertInstanceOf(RunReport.Over.class, report).verdict();
                    List<FailureCard> cards = FailureCard.of(journal.past(), KnownCodes.read());
                    return verdict + " " + (verdict == Verdict.SUCCEEDED ? cards.stream().map(FailureCard::name).toList() : cards);
                }
            }
            throw new AssertionError("The run does not end");
        }
    }
}
