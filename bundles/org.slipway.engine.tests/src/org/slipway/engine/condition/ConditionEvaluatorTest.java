package org.slipway.engine.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.model.Architecture;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.ModelFactory;
import org.slipway.model.ModelPackage;
import org.slipway.model.RegistryComparison;
import org.slipway.model.RegistryType;
import org.slipway.sequence.SequenceFactory;

class ConditionEvaluatorTest {
    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;
    private static final SequenceFactory SEQUENCE = SequenceFactory.eINSTANCE;
    private static final Condition YES = variable("There", "exists", true);
    private static final Condition NO = variable("Missing", "exists", true);

    private final MapWorld machine = new MapWorld();

    private boolean holds(Condition condition) {
        return new ConditionEvaluator(machine).evaluate(condition).holds();
    }

    private static Condition variable(String name, String operator, Object operand) {
        var condition = MODEL.createVariableCondition();
        condition.setVariable(name);
        EStructuralFeature feature = ModelPackage.Literals.VARIABLE_CONDITION.getEStructuralFeature(operator);
        condition.eSet(feature, operand);
        return condition;
    }

    private static <G extends ConditionGroup> G of(G group, Condition... parts) {
        for (Condition part : parts) {
            group.getConditions().add(EcoreUtil.copy(part));
        }
        return group;
    }

    @Test
    void groupsHoldByTheirParts() {
        assertTrue(holds(of(MODEL.createAllCondition(), YES, YES)));
        assertFalse(holds(of(MODEL.createAllCondition(), YES, NO)));
        assertTrue(holds(of(MODEL.createAllCondition())));
        assertTrue(holds(of(MODEL.createAnyCondition(), NO, YES)));
        assertFalse(holds(of(MODEL.createAnyCondition(), NO, NO)));
        assertFalse(holds(of(MODEL.createAnyCondition())));
        assertTrue(holds(of(MODEL.createNoneCondition(), NO, NO)));
        assertFalse(holds(of(MODEL.createNoneCondition(), NO, YES)));
        assertTrue(holds(of(MODEL.createAllCondition(), YES, of(MODEL.createAnyCondition(), NO, of(MODEL.createNoneCondition(), NO)))));
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(quoteCharacter = '"', value = {
            "Number, equals, 10, true", "Number, equals, 10.0, true", "Number, less, 9, false", "Number, less, 11, true", "Number, lessOrEqual, 10, true",
            "Number, greater, 9, true", "Number, greaterOrEqual, 010, true", "Number, greater, 1e999999999, false", "Name, equals, CONTOSO-17, true",
            "Name, notEquals, other, true", "Name, less, d, true", "name, like, Con*17, true", "Name, like, contoso-1?, true", "Name, like, con%, true",
            "Name, like, contoso, false", "Name, notLike, x*, true", "Missing, equals, \"\", true", "Missing, notEquals, a, true",
            "There, equals, %there%, true", "Name, equals, \"%Name% \", false" })
    void variablesAreComparedAsNumbersWhereBothAreElseAsTexts(String name, String operator, String operand, boolean expected) {
        assertEquals(expected, holds(variable(name, operator, operand)));
    }

    @Test
    void aVariableExistsWhereItHasAValue() {
        assertTrue(holds(variable("THERE", "exists", true)));
        assertFalse(holds(variable("There", "exists", false)));
        assertTrue(holds(variable("Missing", "exists", false)));
    }

    @Test
    void aQueryHoldsWhereItFindsARow() {
        assertTrue(holds(query("SELECT * FROM Win32_ComputerSystem WHERE Model LIKE '%late%'")));
        assertFalse(holds(query("SELECT * FROM Win32_ComputerSystem WHERE Model = 'x'")));
        machine.variables.put("Wanted", "Slate 5");
        assertTrue(holds(query("SELECT * FROM Win32_ComputerSystem WHERE Model = '%Wanted%'")));
    }

    private static Condition query(String query) {
        var condition = MODEL.createWqlCondition();
        condition.setQuery(query);
        return condition;
    }

    @Test
    void aQueryThatCannotBeAnsweredDoesNotHoldAndIsTold() {
        for (String query : List.of("SELECT * FROM Nothing", "SELECT nonsense")) {
            Reason reason = new ConditionEvaluator(machine).evaluate(query(query));

            assertFalse(reason.holds());
            assertTrue(reason.trouble().isPresent());
            assertFalse(reason.fatal());
        }
    }

    @Test
    void theVersionOfTheSystemIsComparedPartByPart() {
        var condition = MODEL.createOsVersionCondition();
        condition.setVersion("10.0.9000");
        assertTrue(holds(condition));
        condition.setArchitecture(Architecture.ARM64);
        assertFalse(holds(condition));
        condition.setArchitecture(Architecture.X64);
        condition.setServer(true);
        assertFalse(holds(condition));
        condition.setServer(false);
        assertTrue(holds(condition));
        condition.setComparison(Comparison.LESS);
        assertFalse(holds(condition));
    }

    @Test
    void aFileIsThereWithItsVersionAndDate() {
        var condition = MODEL.createFileCondition();
        condition.setPath("%Drive%\\x.exe");
        assertTrue(holds(condition));
        condition.setVersion("1.9");
        condition.setVersionIs(Comparison.GREATER);
        assertTrue(holds(condition));
        condition.setModified(LocalDateTime.parse("2026-01-02T03:04:05"));
        assertTrue(holds(condition));
        condition.setModifiedIs(Comparison.LESS);
        assertFalse(holds(condition));
        condition.setPath("C:\\Folder");
        assertFalse(holds(condition));
    }

    @Test
    void aFolderIsThereWithItsDate() {
        var condition = MODEL.createFolderCondition();
        condition.setPath("C:\\Folder");
        assertTrue(holds(condition));
        condition.setModified(LocalDateTime.parse("2025-01-01T00:00:00"));
        condition.setModifiedIs(Comparison.GREATER_OR_EQUAL);
        assertTrue(holds(condition));
        condition.setPath("C:\\x.exe");
        assertFalse(holds(condition));
    }

    @Test
    void theRegistryIsAskedForKeysTypesAndData() {
        var condition = MODEL.createRegistryCondition();
        condition.setKey("HKLM\\K");
        assertTrue(holds(condition));
        condition.setComparison(RegistryComparison.NOT_EXISTS);
        assertFalse(holds(condition));
        condition.setValue("V");
        assertTrue(holds(condition), "a value of another type is not the one that is asked for");
        condition.setType(RegistryType.REG_DWORD);
        assertFalse(holds(condition));
        condition.setType(RegistryType.REG_SZ);
        condition.setComparison(RegistryComparison.GREATER);
        condition.setData("9");
        assertTrue(holds(condition), "comparisons do not look at the type");
    }

    @Test
    void softwareIsKnownByItsCodes() {
        var condition = MODEL.createSoftwareCondition();
        assertFalse(holds(condition));
        condition.setProductCode("{a}");
        assertTrue(holds(condition));
        condition.setProductCode(null);
        condition.setUpgradeCode("{U}");
        condition.setVersion("2.9");
        condition.setComparison(Comparison.GREATER_OR_EQUAL);
        assertTrue(holds(condition));
        condition.setUpgradeCode("{V}");
        assertFalse(holds(condition));
    }

    @Test
    void rulesKnowTheMachineByMarksPlaceAndModel() {
        var computer = SEQUENCE.createComputerCondition();
        computer.setSerialNumber("sn-1");
        assertTrue(holds(computer));
        computer.setSerialNumber("sn-2");
        assertFalse(holds(computer));
        computer.setMacAddress("00-11-22-33-44-55");
        assertTrue(holds(computer));
        var location = SEQUENCE.createLocationCondition();
        location.setGateway("10.0.0.1");
        assertTrue(holds(location));
        var model = SEQUENCE.createMakeModelCondition();
        model.setMake("contoso");
        model.setModel("Slate*");
        assertTrue(holds(model));
        model.setModel("Slate ? ");
        assertFalse(holds(model));
    }

    @Test
    void onePlatformOfSeveralIsEnough() {
        var condition = SEQUENCE.createPlatformCondition();
        var old = SEQUENCE.createPlatform();
        old.setName("Windows 7");
        old.setMaximum("6.1.9999");
        var now = SEQUENCE.createPlatform();
        now.setName("Windows 11");
        now.setMinimum("10.0.22000");
        now.setArchitecture("x64");
        condition.getPlatforms().add(old);
        assertFalse(holds(condition));
        condition.getPlatforms().add(now);
        assertTrue(holds(condition));
    }

    @Test
    void whatNobodyUnderstandsNeverHolds() {
        var unknown = MODEL.createUnknownCondition();
        unknown.setKind("acme.moon");
        var foreign = SEQUENCE.createForeignCondition();
        foreign.setXml("<x/>");

        assertFalse(holds(unknown));
        assertFalse(holds(foreign));
    }

    @Test
    void theReasonTellsWhatWasFound() {
        Reason reason = new ConditionEvaluator(machine).evaluate(of(MODEL.createAllCondition(), variable("Name", "equals", "x"), variable("Missing", "exists", true)));

        assertTrue(reason.sentence().contains("it is “Contoso-17”"), reason::sentence);
        assertTrue(reason.sentence().contains("it has no value"), reason::sentence);
    }

    @Test
    void whatWasLookedAtIsEnoughToDecideAgain() {
        List<Condition> conditions = List.of(variable("Name", "like", "Con*"), query("SELECT * FROM Win32_ComputerSystem WHERE Model LIKE 'Sl%'"),
                query("SELECT * FROM Nothing"), of(MODEL.createNoneCondition(), NO, variable("Number", "less", "%Number%")));
        for (Condition condition : conditions) {
            var recording = new RecordingWorld(machine);
            Reason first = new ConditionEvaluator(recording).evaluate(condition);

            Reason again = new ConditionEvaluator(new RecordedWorld(recording.facts())).evaluate(condition);

            assertEquals(first, again);
        }
    }
}
