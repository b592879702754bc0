package org.slipway.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.exchange.SequenceImport;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;

/** MDT writes every setting, those without a value as empty elements. */
class EmptyValuesTest {
    private static final String RESTART = """
            <sequence version="3.00" name="Restart" description="">
              <step type="SMS_TaskSequence_RebootAction" name="Restart" description="" disable="false" continueOnError="false" successCodeList="0 3010">
                <action>smsboot.exe /target:WinPE</action>
                <defaultVarList>
                  <variable name="SMSRebootMessage" property="Message"></variable>
                  <variable name="SMSRebootTimeout" property="MessageTimeout"></variable>
                  <variable name="SMSRebootTarget" property="Target"></variable>
                </defaultVarList>
              </step>
            </sequence>
            """;
    private final Kinds kinds = Kinds.of(Map.of(SequencePackage.eINSTANCE, "", StepsPackage.eINSTANCE, ""));

    private TaskSequence imported(XmlElement root) throws ProblemException {
        return new SequenceImport(kinds, Format.MDT, "ts.xml", id -> Optional.empty(), id -> Optional.empty()).read(root, "restart", "Restart").sequence();
    }

    @Test
    void anEmptyNumberIsNeitherZeroNorAFailure() throws Exception {
        XmlElement root = XmlReading.of(RESTART, "ts.xml");
        YamlResource file = YamlResource.of(URI.createURI("restart.yaml"), kinds, YamlWriter.write(List.of(imported(root)), kinds));
        var sequence = (TaskSequence) file.getContents().getFirst();

        assertEquals(60, ((RestartComputer) sequence.getEntries().getFirst()).getMessageSeconds());
        assertEquals(Canonical.of(root), Canonical.of(new SequenceExport(kinds, Format.MDT).write(sequence, entry -> Optional.empty()).root()));
    }

    @Test
    void numbersWithAHoleMakeNoPartsThatNobodyWrote() throws Exception {
        XmlElement root = XmlReading.of("""
                <sequence version="3.00" name="Disk" description="">
                  <step type="SMS_TaskSequence_PartitionDiskAction" name="Disk" description="" disable="false" continueOnError="false" successCodeList="0 3010">
                    <action>cscript.exe "%SCRIPTROOT%\\ZTIDiskpart.wsf"</action>
                    <defaultVarList>
                      <variable name="OSDPartitions0Type" property="Partitions0Type">Primary</variable>
                      <variable name="OSDPartitions90Type" property="Partitions90Type">Primary</variable>
                      <variable name="OSDPartitions" property="Partitions">2</variable>
                    </defaultVarList>
                  </step>
                </sequence>
                """, "ts.xml");
        TaskSequence sequence = imported(root);
        assertEquals(1, ((PartitionDisk) sequence.getEntries().getFirst()).getPartitions().size());
        assertEquals(Canonical.of(root), Canonical.of(new SequenceExport(kinds, Format.MDT).write(sequence, entry -> Optional.empty()).root()));
    }

    @Test
    void whereTheVariableIsEmptyTheCommandLineSaysWhereARestartLeads() throws Exception {
        var restart = (RestartComputer) imported(XmlReading.of(RESTART, "ts.xml")).getEntries().getFirst();

        assertEquals(RestartTarget.BOOT_IMAGE, restart.getTarget());
    }

    @Test
    void aValueGivesTheKeptSpellingUpAsSoonAsItIsChanged() throws Exception {
        TaskSequence sequence = imported(XmlReading.of(RESTART, "ts.xml"));
        ((RestartComputer) sequence.getEntries().getFirst()).setMessageSeconds(15);

        String text = new SequenceExport(kinds, Format.MDT).write(sequence, entry -> Optional.empty()).root().toString();

        assertTrue(text.contains(">15<"), text);
    }
}
