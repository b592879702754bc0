package org.slipway.engine.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.slipway.base.ProblemException;
import org.slipway.engine.membership.Membership;
import org.slipway.model.Collection;
import org.slipway.model.Deployment;
import org.slipway.model.Device;
import org.slipway.model.ModelFactory;
import org.slipway.model.StringVariable;
import org.slipway.model.WmiClass;
import org.slipway.model.WmiInstance;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.TaskSequence;

class BeginningTest {
    private final TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
    private final Device device = ModelFactory.eINSTANCE.createDevice();
    private final Collection collection = ModelFactory.eINSTANCE.createCollection();

    BeginningTest() {
        device.setId("pc");
    }

    private static StringVariable variable(String name, String value) {
        StringVariable variable = ModelFactory.eINSTANCE.createStringVariable();
        variable.setName(name);
        variable.setValue(value);
        return variable;
    }

    private Deployment deployment(String id, Collection to, StringVariable variable) {
        Deployment deployment = ModelFactory.eINSTANCE.createDeployment();
        deployment.setId(id);
        deployment.setArtifact(sequence);
        deployment.setCollection(to);
        deployment.getVariables().add(variable);
        return deployment;
    }

    private Map<String, String> begun(String id) throws ProblemException {
        device.setId(id);
        return begun(Optional.of(device), Map.of());
    }

    private Map<String, String> begun(Optional<Device> on, Map<String, String> given, Deployment... deployments) throws ProblemException {
        collection.setId("all");
        collection.getMembers().add(device);
        var beginning = new Beginning(sequence, new Membership(List.of(device), List.of(collection)), List.of(deployments), entry -> Optional.empty(), "1.0");
        var values = new TreeMap<String, String>();
        beginning.on(on, given, "run-1").variables().forEach((name, value) -> values.put(name, value.text()));
        return values;
    }

    @Test
    void eachSourceWinsOverThoseBeforeIt() throws Exception {
        for (String name : List.of("A", "B", "C", "D", "E")) {
            sequence.getVariables().add(variable(name, "sequence"));
        }
        for (String name : List.of("B", "C", "D", "E")) {
            collection.getVariables().add(variable(name, "collection"));
        }
        for (String name : List.of("C", "D", "E")) {
            device.getVariables().add(variable(name, "device"));
        }
        Deployment deployment = deployment("d", collection, variable("D", "deployment"));
        deployment.getVariables().add(variable("E", "deployment"));

        assertEquals(Map.of("A", "sequence", "B", "collection", "C", "device", "D", "deployment", "E", "given", "_SMSTSMachineName", "pc"),
                begun(Optional.of(device), Map.of("E", "given"), deployment));
    }

    @Test
    void aMachineThatTheSiteDoesNotKnowHasTheSequencesVariablesAlone() throws Exception {
        sequence.getVariables().add(variable("A", "sequence"));
        collection.getVariables().add(variable("A", "collection"));

        assertEquals(Map.of("A", "sequence"), begun(Optional.empty(), Map.of(), deployment("d", collection, variable("B", "deployment"))));
    }

    @Test
    void aDeviceIsCalledByItsIdOrElseAsItCallsItself() throws Exception {
        WmiInstance itself = ModelFactory.eINSTANCE.createWmiInstance();
        itself.getProperties().put("Name", "OFFICE-1");
        WmiClass system = ModelFactory.eINSTANCE.createWmiClass();
        system.setName("Win32_ComputerSystem");
        system.getInstances().add(itself);
        device.getInventory().add(system);
        assertEquals(Map.of("_SMSTSMachineName", "pc-office-1"), begun("pc-office-1"));
        assertEquals(Map.of("_SMSTSMachineName", "OFFICE-1"), begun("the.device.in.the.first.office"));
        itself.getProperties().put("Name", "office 1");
        assertEquals(Map.of(), begun("4711"), "no computer can be called so");
    }

    @Test
    void nobodyButTheSiteSaysWhatADeviceIsCalled() throws Exception {
        collection.getVariables().add(variable("_SMSTSMachineName", "other"));
        assertEquals(Map.of("_SMSTSMachineName", "pc"), begun(Optional.of(device), Map.of()));
    }

    @Test
    void aMachineThatTheSiteDoesNotKnowHasTheVariablesOfTheCollectionOfSuchMachines() throws Exception {
        collection.setName("All Unknown Computers");
        sequence.getVariables().add(variable("A", "sequence"));
        collection.getVariables().add(variable("A", "collection"));
        device.getVariables().add(variable("A", "device"));

        assertEquals(Map.of("A", "collection", "B", "deployment"),
                begun(Optional.empty(), Map.of(), deployment("d", collection, variable("B", "deployment"))));
    }

    @Test
    void aDeploymentElsewhereDoesNotCount() throws Exception {
        Collection other = ModelFactory.eINSTANCE.createCollection();
        other.setId("other");

        assertEquals(Map.of("B", "first", "_SMSTSMachineName", "pc"), begun(Optional.of(device), Map.of(), deployment("c", other, variable("A", "elsewhere")),
                deployment("z", collection, variable("B", "last")), deployment("d", collection, variable("B", "first"))));
    }
}
