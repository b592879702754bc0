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
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.TaskSequence;

class BeginningTest {
    private final TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
    private final Device device = ModelFactory.eINSTANCE.createDevice();
    private final Collection collection = ModelFactory.eINSTANCE.createCollection();

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

    private Map<String, String> begun(Optional<Device> on, Map<String, String> given, Deployment... deployments) throws ProblemException {
        device.setId("pc");
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

        assertEquals(Map.of("A", "sequence", "B", "collection", "C", "device", "D", "deployment", "E", "given"),
                begun(Optional.of(device), Map.of("E", "given"), deployment));
    }

    @Test
    void aMachineThatTheSiteDoesNotKnowHasTheSequencesVariablesAlone() throws Exception {
        sequence.getVariables().add(variable("A", "sequence"));
        collection.getVariables().add(variable("A", "collection"));

        assertEquals(Map.of("A", "sequence"), begun(Optional.empty(), Map.of(), deployment("d", collection, variable("B", "deployment"))));
    }

    @Test
    void aDeploymentElsewhereDoesNotCount() throws Exception {
        Collection other = ModelFactory.eINSTANCE.createCollection();
        other.setId("other");

        assertEquals(Map.of("B", "first"), begun(Optional.of(device), Map.of(), deployment("c", other, variable("A", "elsewhere")),
                deployment("z", collection, variable("B", "last")), deployment("d", collection, variable("B", "first"))));
    }
}
