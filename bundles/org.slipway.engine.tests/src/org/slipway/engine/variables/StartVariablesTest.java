package org.slipway.engine.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.slipway.base.ProblemException;
import org.slipway.model.Collection;
import org.slipway.model.Device;
import org.slipway.model.ListVariable;
import org.slipway.model.ModelFactory;
import org.slipway.model.Variable;

class StartVariablesTest {
    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private final StartVariables start = new StartVariables(entry -> entry.equals("join") ? Optional.of("hunter22") : Optional.empty());

    private static Variable text(String name, String value) {
        var variable = MODEL.createStringVariable();
        variable.setName(name);
        variable.setValue(value);
        return variable;
    }

    private static Collection collection(String id, int priority, Variable... variables) {
        Collection collection = MODEL.createCollection();
        collection.setId(id);
        collection.setVariablePriority(priority);
        collection.getVariables().addAll(List.of(variables));
        return collection;
    }

    private static Device device(Variable... variables) {
        Device device = MODEL.createDevice();
        device.getVariables().addAll(List.of(variables));
        return device;
    }

    @Test
    void theDeviceWinsOverItsCollectionsAndWhatIsGivenOverAll() throws Exception {
        start.ofSequence(List.of(text("A", "sequence"), text("B", "sequence"), text("C", "sequence"), text("D", "sequence")))
                .ofCollections(List.of(collection("c", 1, text("b", "collection"), text("C", "collection"), text("D", "collection"))))
                .ofDevice(device(text("C", "device"), text("D", "device"))).given(Map.of("D", "given"));

        assertEquals(Map.of("A", Value.plain("sequence"), "B", Value.plain("collection"), "C", Value.plain("device"), "D", Value.plain("given")), start.values());
    }

    @Test
    void theCollectionOfHigherPriorityWins() throws Exception {
        start.ofCollections(List.of(collection("high", 9, text("A", "high")), collection("low", 1, text("A", "low"))));

        assertEquals("high", start.values().get("A").text());
        assertEquals(List.of(), start.problems());
    }

    @Test
    void collectionsThatDisagreeAtOnePriorityAreTold() throws Exception {
        start.ofCollections(List.of(collection("b", 1, text("A", "b")), collection("a", 1, text("A", "a"))));

        assertEquals("a", start.values().get("A").text());
        assertEquals("RUN-VARIABLE-TIE", start.problems().getFirst().code());
    }

    @Test
    void anEmptyValueOfAHigherSourceTakesTheLowerOneAway() throws Exception {
        start.ofSequence(List.of(text("A", "x"))).ofDevice(device(text("a", "")));

        assertEquals(Map.of(), start.values());
    }

    @Test
    void numbersTruthsAndListsAreTexts() throws Exception {
        var number = MODEL.createNumberVariable();
        number.setName("N");
        number.setValue(7L);
        var truth = MODEL.createBooleanVariable();
        truth.setName("T");
        truth.setValue(true);
        var list = MODEL.createListVariable();
        list.setName("L");
        list.getValues().addAll(List.of("a", "b"));

        start.ofSequence(List.of(number, truth, list));

        assertEquals(Map.of("N", Value.plain("7"), "T", Value.plain("true"), "L001", Value.plain("a"), "L002", Value.plain("b")), start.values());
    }

    private static ListVariable list(String name, boolean readOnly, String... values) {
        ListVariable list = MODEL.createListVariable();
        list.setName(name);
        list.setReadOnly(readOnly);
        list.getValues().addAll(List.of(values));
        return list;
    }

    @Test
    void aListOfAHigherSourceTakesThePlaceOfTheLowerOneAsAWhole() throws Exception {
        start.ofSequence(List.of(list("Apps", true, "a", "b", "c"), list("Other", false, "x"))).ofDevice(device(list("APPS", false, "only")));

        assertEquals(Map.of("Apps001", Value.plain("only"), "Other001", Value.plain("x")), start.values());
        assertEquals(Set.of(), start.readOnly());

        start.ofDeployment(List.of(list("Apps", false, "d", "e"), text("Apps003", "f")));
        assertEquals(Set.of("Apps001", "Apps002", "Apps003", "Other001"), start.values().keySet());
        start.ofDeployment(List.of(list("Apps", false)));
        assertEquals(Set.of("Apps003", "Other001"), start.values().keySet());
    }

    @Test
    void aSecretIsHadFromItsEntryAndToldByItsName() throws Exception {
        var secret = MODEL.createSecretVariable();
        secret.setName("OSDJoinPassword");
        secret.setEntry("join");
        secret.setReadOnly(true);

        start.ofSequence(List.of(secret));

        assertEquals(new Value("hunter22", "%OSDJoinPassword%"), start.values().get("OSDJoinPassword"));
        assertEquals(Set.of("OSDJoinPassword"), start.readOnly());
    }

    @Test
    void aSecretThatTheStoreDoesNotHoldIsToldBeforeAnythingRuns() {
        var secret = MODEL.createSecretVariable();
        secret.setName("Other");

        var problem = assertThrows(ProblemException.class, () -> start.ofSequence(List.of(secret)));

        assertEquals("RUN-SECRET-MISSING", problem.problems().getFirst().code());
    }

    @Test
    void whatIsASecretByItsNameIsNeverToldEvenWhereSomebodyWroteItInClear() throws Exception {
        var list = MODEL.createListVariable();
        list.setName("Pins");
        list.getValues().addAll(List.of("123456"));
        start.ofSequence(List.of(text("OSDJoinPassword", "hunter22"), text("Token", "%Other%"), text("RandomPassword", "true"), list));

        assertEquals(Map.of("OSDJoinPassword", new Value("hunter22", "%OSDJoinPassword%"), "Token", Value.plain("%Other%"), "RandomPassword", Value.plain("true"),
                "Pins001", new Value("123456", "%Pins001%")), start.values());
    }

    @Test
    void aSecretIsNotGivenOnTheCommandLine() throws Exception {
        var refused = assertThrows(ProblemException.class, () -> start.given(Map.of("OSDJoinPassword", "hunter22")));

        assertEquals("RUN-SECRET-GIVEN", refused.problems().getFirst().code());
        assertFalse(refused.problems().getFirst().toString().contains("hunter22"));
        start.given(Map.of("OSDJoinPassword", "%Other%"));
    }

    @Test
    void nobodyGivesWhatIsTheEngines() {
        assertThrows(ProblemException.class, () -> start.given(Map.of("_SMSTSInWinPE", "true")));
    }
}
