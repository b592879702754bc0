package org.slipway.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.Format;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.exchange.SequenceImport;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.testkit.Installed;

/** Options with few values are choices, and a step that says nothing is exported as the console makes it. */
class TypedOptionsTest {
    private final Kinds kinds = Installed.kinds();

    private XmlElement exported(String step) {
        YamlResource read = YamlResource.of(URI.createURI("x.yaml"), kinds, "taskSequence: X\nid: x\nentries:\n" + step.indent(2));
        return new SequenceExport(kinds, Format.CONFIGMGR).write((TaskSequence) read.getContents().getFirst(), entry -> Optional.empty()).root().child("step").orElseThrow();
    }

    private Step imported(String attributes) throws ProblemException {
        XmlElement root = XmlReading.of("<sequence version=\"3.10\"><step name=\"U\" " + attributes + "><action>a</action></step></sequence>", "x");
        return (Step) new SequenceImport(kinds, Format.CONFIGMGR, "x", id -> Optional.empty(), id -> Optional.empty()).read(root, "x", "X").sequence().getEntries().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"installSoftwareUpdates, 2", "installApplication, 2", "commandLine, 0"})
    void aStepThatSaysNothingOfRetriesHasThoseOfItsKind(String kind, String times) {
        XmlElement step = exported("- " + kind + ": S\n");

        assertEquals(times, step.attribute("retryCount").orElseThrow());
        step.children("defaultVarList").flatMap(list -> list.children("variable")).filter(each -> each.attribute("name").equals(Optional.of("RetryCount")))
                .forEach(each -> assertEquals(times, each.text()));
    }

    @Test
    void retriesAreSaidWhereTheyAreNotTheUsualOnes() throws Exception {
        String updates = "type=\"SMS_TaskSequence_InstallUpdateAction\" retryCount=";

        assertFalse(imported(updates + "\"2\"").isSetRetries());
        assertTrue(imported(updates + "\"0\"").isSetRetries());
        assertEquals("0", exported("- installSoftwareUpdates: S\n  retries: 0\n").attribute("retryCount").orElseThrow());
    }

    @Test
    void choicesAreNoTexts() {
        Map.of("installOperatingSystem", "destinationType", "configureAdds", "newDomain", "executeRunbook", "parameterMode", "upgradeOperatingSystem", "preserve",
                "partitionDisk", "diskType").forEach((kind, feature) -> assertNotEquals(EcorePackage.Literals.ESTRING, feature(kind, feature).getEType(), kind));
        assertNotEquals(EcorePackage.Literals.ESTRING, feature("configureAdds", "replicaOrNewDomain").getEType());
        assertEquals(EcorePackage.Literals.EBOOLEAN, feature("partitionDisk", "noExtraPartition").getEType());
    }

    private EStructuralFeature feature(String kind, String name) {
        return kinds.all().stream().filter(each -> each.getName().equalsIgnoreCase(kind)).findFirst().orElseThrow().getEStructuralFeature(name);
    }
}
