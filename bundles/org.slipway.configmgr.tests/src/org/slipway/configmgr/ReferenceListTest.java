package org.slipway.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ExternalKind;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.steps.InstallPackage;
import org.slipway.steps.StepsFactory;

/** The list of everything that the steps of a sequence refer to, after the sequence was changed. */
class ReferenceListTest extends WithFiles {
    private static final String LIST = """
            <reference package="FAB00030" program="Install"/>
            <reference application="ScopeId_0000/Application_1111"/>
            <reference package="FAB00010"/>
            <reference package="FAB00099"/>
            <reference package="FAB00020" program="Setup"/>
            """;

    private static String install(String name, String packageId) {
        return "<step type=\"SMS_TaskSequence_InstallSoftwareAction\" name=\"" + name + "\" description=\"\" runIn=\"FullOS\" successCodeList=\"0\" retryCount=\"0\" runFromNet=\"false\">"
                + "<action>smsappinstall.exe /pkg:" + packageId + " /install /basevar: /continueOnError:</action><defaultVarList>"
                + "<variable name=\"PackageID\" property=\"PackageID\">" + packageId + "</variable><variable name=\"_SMSSWDProgramName\" property=\"ProgramName\">Go</variable></defaultVarList></step>";
    }

    private Imported imported() throws Exception {
        return imported(file("references.xml", "<sequence version=\"3.10\"><referenceList>" + LIST + "</referenceList>" + install("Ten", "FAB00010")
                + install("Twenty", "FAB00020") + install("Thirty", "FAB00030") + "</sequence>"));
    }

    private List<String> references(Imported imported) {
        XmlElement root = new SequenceExport(kinds, Format.CONFIGMGR).write(imported.sequence(), entry -> Optional.empty()).root();
        return root.children("referenceList").flatMap(list -> list.children().stream()).map(Canonical::of).toList();
    }

    private static List<String> list(String more) throws Exception {
        return tree("<l>" + LIST + more + "</l>").children().stream().map(Canonical::of).toList();
    }

    private static InstallPackage fresh() {
        ExternalArtifact artifact = SequenceFactory.eINSTANCE.createExternalArtifact();
        artifact.setId("FAB00040");
        artifact.setForeignId("FAB00040");
        artifact.setFrom(Format.CONFIGMGR);
        artifact.setIs(ExternalKind.PACKAGE);
        InstallPackage step = StepsFactory.eINSTANCE.createInstallPackage();
        step.setName("Fresh");
        step.setPackage(artifact);
        step.setProgram("Install");
        return step;
    }

    @Test
    void whatIsNotChangedComesBackToTheLetter() throws Exception {
        assertEquals(list(""), references(imported()));
    }

    @Test
    void aFurtherStepAddsItsReferenceAndChangesNoOther() throws Exception {
        for (int place : List.of(0, 1, 3)) {
            Imported imported = imported();
            imported.sequence().getEntries().add(place, fresh());
            List<String> references = new ArrayList<>(references(imported));
            String added = Canonical.of(tree("<reference package=\"FAB00040\"/>"));
            assertEquals(1, references.stream().filter(added::equals).count(), references::toString);
            references.remove(added);
            assertEquals(list(""), references, "at " + place);
        }
    }

    @Test
    void aStepThatIsTakenOutTakesItsReferenceAlone() throws Exception {
        for (int place : List.of(0, 1, 2)) {
            Imported imported = imported();
            Entry gone = imported.sequence().getEntries().remove(place);
            String id = ((ExternalArtifact) ((InstallPackage) gone).getPackage()).getForeignId();
            List<String> rest = list("").stream().filter(reference -> !reference.contains(id)).sorted().toList();
            assertEquals(rest, references(imported).stream().sorted().toList(), id);
        }
    }

    @Test
    void stepsInAnotherOrderLeaveTheListAsItIs() throws Exception {
        Imported imported = imported();
        imported.sequence().getEntries().move(0, 2);
        assertEquals(list(""), references(imported));
    }

    @Test
    void aListThatNoStepHereAsksForIsNotWrittenTwice() throws Exception {
        Imported imported = imported(file("references.xml", "<sequence version=\"3.10\"><referenceList>" + LIST + "</referenceList></sequence>"));
        assertEquals(list(""), references(imported));
        imported.sequence().getEntries().add(fresh());
        XmlElement root = new SequenceExport(kinds, Format.CONFIGMGR).write(imported.sequence(), entry -> Optional.empty()).root();
        assertEquals(1, root.children("referenceList").count(), root::toString);
        assertEquals(6, references(imported).size());
    }
}
