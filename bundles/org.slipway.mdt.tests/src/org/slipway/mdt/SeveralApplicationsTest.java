package org.slipway.mdt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.base.Severity;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Exported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.steps.InstallApplication;
import org.slipway.steps.StepsFactory;
import org.slipway.testkit.Installed;

/** MDT installs one application in a step, and Configuration Manager a list of them. */
class SeveralApplicationsTest {
    private final Kinds kinds = Installed.kinds();

    private static TaskSequence sequence() {
        InstallApplication step = StepsFactory.eINSTANCE.createInstallApplication();
        step.setName("Office tools");
        step.setContinueOnError(true);
        Stream.of("{1111}", "{2222}", "{3333}").map(SeveralApplicationsTest::application).forEach(step.getApplications()::add);
        TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
        sequence.getEntries().add(step);
        return sequence;
    }

    private static ExternalArtifact application(String guid) {
        ExternalArtifact application = SequenceFactory.eINSTANCE.createExternalArtifact();
        application.setFrom(Format.MDT);
        application.setForeignId(guid);
        return application;
    }

    private Exported exported(TaskSequence sequence) {
        return new SequenceExport(kinds, Format.MDT).write(sequence, entry -> Optional.empty());
    }

    private static String guid(XmlElement step) {
        return step.children("defaultVarList").flatMap(list -> list.children("variable")).filter(each -> each.attribute("name").equals(Optional.of("ApplicationGUID")))
                .findFirst().orElseThrow().text();
    }

    @Test
    void eachApplicationGetsAStepOfItsOwnAndThatIsTold() {
        Exported exported = exported(sequence());
        List<XmlElement> steps = exported.root().children("step").toList();
        assertEquals(List.of("{1111}", "{2222}", "{3333}"), steps.stream().map(SeveralApplicationsTest::guid).toList());
        assertEquals(List.of("Office tools (1)", "Office tools (2)", "Office tools (3)"), steps.stream().map(step -> step.attribute("name").orElseThrow()).toList());
        assertTrue(steps.stream().allMatch(step -> step.attribute("continueOnError").equals(Optional.of("true"))), steps::toString);
        assertTrue(exported.problems().stream().anyMatch(each -> each.code().equals("TS-APART") && each.text().contains("“Office tools” names 3 applications")), exported.problems()::toString);
    }

    @Test
    void whatMayHaveComeAsOneStepStaysOneAndIsToldAsWell() {
        TaskSequence sequence = sequence();
        sequence.setOrigin(Format.MDT);
        Exported exported = exported(sequence);
        assertEquals(List.of("{1111},{2222},{3333}"), exported.root().children("step").map(SeveralApplicationsTest::guid).toList());
        Problem told = exported.problems().stream().filter(each -> each.code().equals("TS-UNSAID")).findFirst().orElseThrow();
        assertEquals(Severity.WARNING, told.severity());
        assertTrue(told.text().contains("3 applications"), told::text);
    }

    @Test
    void configurationManagerTakesThemAllInOneStep() {
        assertEquals(1, new SequenceExport(kinds, Format.CONFIGMGR).write(sequence(), entry -> Optional.empty()).root().children("step").count());
    }
}
