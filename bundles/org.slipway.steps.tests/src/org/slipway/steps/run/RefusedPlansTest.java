package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.base.Problem;
import org.slipway.base.Severity;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.Purpose;
import org.slipway.model.ModelFactory;
import org.slipway.model.Package;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.steps.InstallPackage;
import org.slipway.steps.JoinDomainOrWorkgroup;
import org.slipway.steps.SetVariable;
import org.slipway.steps.SetupWindows;
import org.slipway.steps.StepsFactory;

/** What steps refer to must be there before a run, and no secret may stand in them. */
class RefusedPlansTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;

    @TempDir
    Path folder;

    private List<Problem> problems(Purpose purpose, Step... steps) {
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.setId("test");
        for (Step step : steps) {
            step.setName(step.getName() == null ? step.eClass().getName() : step.getName());
            sequence.getEntries().add(step);
        }
        return switch (new Planner(Executors.registered(), new SiteContent(folder), any -> Optional.empty(), purpose).plan(sequence)) {
            case Planned.Ready ready -> ready.plan().warnings();
            case Planned.Refused refused -> refused.problems();
        };
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(each -> (each.severity() == Severity.ERROR ? "error " : "warning ") + each.code()).toList();
    }

    private static InstallPackage install(Package what) {
        InstallPackage step = STEPS.createInstallPackage();
        step.setPackage(what);
        return step;
    }

    private static Package tools(String path) {
        Package tools = ModelFactory.eINSTANCE.createPackage();
        tools.setId("tools");
        tools.setName("Tools");
        var content = ModelFactory.eINSTANCE.createContentReference();
        content.setPath(path);
        tools.getContent().add(content);
        return tools;
    }

    @Test
    void aStepThatIsLostWithoutContentIsNotBegunWithNone() {
        Package empty = ModelFactory.eINSTANCE.createPackage();
        empty.setId("client");
        SetupWindows setup = STEPS.createSetupWindows();
        setup.setClientPackage(empty);

        assertEquals(List.of("error PLAN-NO-CONTENT"), told(problems(Purpose.RUN, setup)));
        assertEquals(List.of(), told(problems(Purpose.SIMULATION, setup)), "is taken as given");
        assertEquals(List.of(), told(problems(Purpose.RUN, install(empty))), "its program may be on the machine");
    }

    @Test
    void contentThatIsMissingStopsARunAndIsAWarningForAMachineThatIsThoughtOf() throws Exception {
        Package tools = tools("packages/tools.zip");
        assertEquals(List.of("error CONTENT-MISSING"), told(problems(Purpose.RUN, install(tools), install(tools))), "told once however often it is used");
        assertEquals(List.of("warning CONTENT-MISSING"), told(problems(Purpose.SIMULATION, install(tools))));

        Files.createDirectories(folder.resolve("packages"));
        Files.writeString(folder.resolve("packages/tools.zip"), "x");
        assertEquals(List.of(), problems(Purpose.RUN, install(tools)));
    }

    @Test
    void whatIsNotInTheSiteIsAProblemInEitherCase() {
        Package gone = ModelFactory.eINSTANCE.createPackage();
        ((InternalEObject) gone).eSetProxyURI(URI.createURI("slipway:/#gone"));
        for (Purpose each : Purpose.values()) {
            assertEquals(List.of("error PLAN-REFERENCE"), told(problems(each, install(gone))));
        }
    }

    @Test
    void whatOnlyAnotherToolKnowsIsMissingForARun() {
        var external = SequenceFactory.eINSTANCE.createExternalArtifact();
        external.setId("win11");
        external.setName("Windows 11");
        var step = STEPS.createApplyOperatingSystem();
        step.setImage(external);
        assertEquals(List.of("error PLAN-EXTERNAL"), told(problems(Purpose.RUN, step)));
        assertEquals(List.of("warning PLAN-EXTERNAL"), told(problems(Purpose.SIMULATION, step)));
    }

    @ParameterizedTest
    @CsvSource({ "hunter22, true", "%Password%, false", "'', false", "x%Password%, true", "%One%%Two%, false" })
    void aSecretInClearIsRefusedAndNeverTold(String value, boolean refused) {
        JoinDomainOrWorkgroup join = STEPS.createJoinDomainOrWorkgroup();
        join.setPassword(value);
        SetVariable set = STEPS.createSetVariable();
        set.setVariable("OSDLocalAdminPassword");
        set.setValue(value);
        for (Purpose each : Purpose.values()) {
            List<Problem> problems = problems(each, join, set);
            assertEquals(refused ? List.of("error PLAN-SECRET", "error PLAN-SECRET") : List.of(), told(problems));
            assertFalse(problems.toString().contains("hunter22"));
        }
    }

    @Test
    void anyOtherVariableMayHoldAnyText() {
        SetVariable set = STEPS.createSetVariable();
        set.setVariable("PasswordAge");
        set.setValue("hunter22");
        assertEquals(List.of(), problems(Purpose.RUN, set));
    }
}
