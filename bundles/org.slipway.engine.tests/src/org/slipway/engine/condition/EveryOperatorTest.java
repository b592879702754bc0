package org.slipway.engine.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.wql.Row;
import org.slipway.model.Architecture;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.ModelFactory;
import org.slipway.model.ModelPackage;
import org.slipway.model.RegistryComparison;
import org.slipway.model.RegistryCondition;
import org.slipway.model.RegistryType;
import org.slipway.model.VariableCondition;
import org.slipway.sequence.ComputerCondition;
import org.slipway.sequence.SequenceFactory;

/** Every kind of condition with every operator, where it holds and where it does not; each decision is made again from what was looked at. */
class EveryOperatorTest {
    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;
    private static final SequenceFactory SEQUENCE = SequenceFactory.eINSTANCE;

    private final MapWorld machine = new MapWorld();

    private Reason reason(Condition condition) {
        var recording = new RecordingWorld(machine);
        Reason reason = new ConditionEvaluator(recording).evaluate(condition);
        assertEquals(reason, new ConditionEvaluator(new RecordedWorld(recording.facts())).evaluate(condition));
        return reason;
    }

    private boolean holds(Condition condition) {
        return reason(condition).holds();
    }

    private static <C> C with(C condition, Consumer<C> filled) {
        filled.accept(condition);
        return condition;
    }

    /** Of all operators those hold that fit how two values compare; none where they do not. */
    private static Set<Comparison> fitting(String sign) {
        return switch (sign) {
            case "<" -> Set.of(Comparison.LESS, Comparison.LESS_OR_EQUAL, Comparison.NOT_EQUALS);
            case "=" -> Set.of(Comparison.EQUALS, Comparison.LESS_OR_EQUAL, Comparison.GREATER_OR_EQUAL);
            case ">" -> Set.of(Comparison.GREATER, Comparison.GREATER_OR_EQUAL, Comparison.NOT_EQUALS);
            default -> Set.of();
        };
    }

    private static VariableCondition variable(String name, Comparison comparison, String operand) {
        return with(MODEL.createVariableCondition(), each -> {
            each.setVariable(name);
            each.eSet(ModelPackage.Literals.VARIABLE_CONDITION.getEStructuralFeature(comparison.getName()), operand);
        });
    }

    @ParameterizedTest(name = "“{0}” {1} “{2}”")
    @CsvSource({ "10, >, 9", "9, <, 10", "10, =, 10.0", "010, =, 10", "-1, <, 1", "+5, =, 5", "' 10 ', =, 10", "1.10, <, 1.9", "0, =, -0", "99999999999999999999, >, 9",
            "10, <, 9x", "10.0.22631, <, 10.0.9000", "a, <, B", "ABC, =, abc", "Ä, =, ä", "b, >, A", "a, >, ''", "'', <, a", "'', =, ''", "'a ', >, a", "true, =, TRUE" })
    void valuesAreComparedAsNumbersWhereBothAreNumbersElseAsTextsOfEitherCase(String own, String sign, String other) {
        machine.variables.put("Own", own);
        machine.registry.put("HKLM\\K|V", new RegistryValue(RegistryType.REG_SZ, own));
        if (own.isEmpty()) {
            machine.variables.remove("Own"); // a variable without a value is not there
        }
        for (Comparison each : Comparison.values()) {
            assertEquals(fitting(sign).contains(each), holds(variable("oWN", each, other)), each + " of variables");
            assertEquals(fitting(sign).contains(each), holds(registry("V", RegistryComparison.getByName(each.getName()), RegistryType.REG_SZ, other)), each + " of the registry");
        }
    }

    private static Condition registry(String value, RegistryComparison comparison, RegistryType type, String data) {
        return with(MODEL.createRegistryCondition(), each -> {
            each.setKey("HKLM\\K");
            each.setValue(value);
            each.setComparison(comparison);
            each.setType(type);
            each.setData(data);
        });
    }

    @ParameterizedTest(name = "“{0}” like “{1}” is {2}")
    @CsvSource({ "Contoso-17, CONTOSO-*, true", "Contoso-17, *, true", "Contoso-17, contoso-1?, true", "Contoso-17, contoso-?, false", "Contoso-17, *-17, true", "Contoso-17, %so%, true",
            "Contoso-17, contoso, false", "Contoso-17, '', false", "a_c, a_c, true", "abc, a_c, false", "'[x]', '[x]', true", "x, '[x]', false", "'', *, true", "'', ?, false", "'', '', true" })
    void patternsHaveAsterisksForAnyTextAndQuestionMarksForOneCharacter(String own, String pattern, boolean fits) {
        if (!own.isEmpty()) {
            machine.variables.put("Own", own);
        }
        assertEquals(fits, holds(with(MODEL.createVariableCondition(), each -> {
            each.setVariable("Own");
            each.setLike(pattern);
        })));
        assertEquals(!fits, holds(with(MODEL.createVariableCondition(), each -> {
            each.setVariable("Own");
            each.setNotLike(pattern);
        })));
    }

    @Test
    void severalOperatorsOfOneConditionMustAllHold() {
        assertTrue(holds(with(variable("Number", Comparison.GREATER, "9"), each -> each.setLess("11"))));
        assertFalse(holds(with(variable("Number", Comparison.GREATER, "9"), each -> each.setLess("10"))));
        assertTrue(reason(with(MODEL.createVariableCondition(), each -> each.setVariable("Number"))).trouble().isPresent(), "without any it is a mistake");
    }

    @Test
    void whatIsComparedWithMayNameOtherVariables() {
        machine.variables.put("Same", "10");
        assertTrue(holds(variable("Number", Comparison.EQUALS, "%SAME%")));
        assertTrue(holds(variable("Number", Comparison.EQUALS, "%Number%")));
        assertFalse(holds(variable("Missing", Comparison.EQUALS, "%Missing%")), "a name without a value stays as it is typed");
    }

    @Test
    void existenceInTheRegistryIsOfKeysAndOfValuesOfAType() {
        machine.registry.put("HKLM\\K|V", new RegistryValue(RegistryType.REG_DWORD, "10"));
        for (RegistryType type : RegistryType.values()) {
            assertEquals(type == RegistryType.REG_DWORD, holds(registry("V", RegistryComparison.EXISTS, type, null)), type.getName());
            assertEquals(type != RegistryType.REG_DWORD, holds(registry("V", RegistryComparison.NOT_EXISTS, type, null)), type.getName());
            assertTrue(holds(registry("V", RegistryComparison.EQUALS, type, "10")), "comparisons take any type");
        }
        assertTrue(holds(registry(null, RegistryComparison.EXISTS, RegistryType.REG_SZ, null)));
        assertFalse(holds(registry(null, RegistryComparison.NOT_EXISTS, RegistryType.REG_SZ, null)));
        assertFalse(holds(with((RegistryCondition) registry(null, RegistryComparison.EXISTS, RegistryType.REG_SZ, null), each -> each.setKey("HKLM\\Other"))));
        for (RegistryComparison each : RegistryComparison.values()) {
            assertEquals(each == RegistryComparison.NOT_EXISTS, holds(registry("Missing", each, RegistryType.REG_SZ, "")), each + " of a value that is not there");
        }
    }

    @Test
    void theDefaultValueOfAKeyIsComparedWhereNoneIsNamed() {
        machine.registry.put("HKLM\\K|", new RegistryValue(RegistryType.REG_SZ, "x"));
        assertTrue(holds(registry(null, RegistryComparison.EQUALS, RegistryType.REG_SZ, "X")));
    }

    @ParameterizedTest(name = "version {0} {1} {2}")
    @CsvSource({ "10.0.22631, >, 10.0.9000", "10.0.22631, =, 10.0.22631.0", "10.0, <, 10.0.0.1", "2, <, 10", "1.10.0.0, >, 1.9", "1.2.3.4, <, 1.2.3.5", "1.02, =, 1.2", "4294967296.0, >, 4294967295.9",
            "none, none, 1.0", "1.0, none, ten", "1.2.3.4.5, none, 1.2" })
    void versionsAreComparedPartByPart(String own, String sign, String asked) {
        machine.rows.put("Win32_OperatingSystem", List.of(Row.of(Map.of("Version", own, "OSArchitecture", "64-bit", "ProductType", 1L))));
        machine.rows.put("Win32_Product", List.of(Row.of(Map.of("IdentifyingNumber", "{A}", "Version", own))));
        machine.files.put("C:\\x.exe", new FileState(false, 1, Instant.EPOCH, Optional.of(own)));
        for (Comparison each : Comparison.values()) {
            boolean fits = fitting(sign).contains(each);
            assertEquals(fits, holds(with(MODEL.createOsVersionCondition(), system -> {
                system.setVersion(asked);
                system.setComparison(each);
            })), each + " of systems");
            assertEquals(fits, holds(with(MODEL.createSoftwareCondition(), software -> {
                software.setProductCode("{a}");
                software.setVersion(asked);
                software.setComparison(each);
            })), each + " of software");
            assertEquals(fits, holds(with(MODEL.createFileCondition(), file -> {
                file.setPath("C:\\x.exe");
                file.setVersion(asked);
                file.setVersionIs(each);
            })), each + " of files");
        }
    }

    @Test
    void aFileWithoutAVersionHasNoneToCompare() {
        machine.files.put("C:\\x.txt", new FileState(false, 1, Instant.EPOCH, Optional.empty()));
        for (Comparison each : Comparison.values()) {
            assertFalse(holds(with(MODEL.createFileCondition(), file -> {
                file.setPath("C:\\x.txt");
                file.setVersion("1.0");
                file.setVersionIs(each);
            })), each::getName);
        }
    }

    @ParameterizedTest(name = "of {0} {1}")
    @CsvSource({ "2026-01-02T03:04:05, =", "2026-01-02T03:04:04, >", "2026-01-02T03:04:06, <" })
    void datesOfFilesAndFoldersAreUtcToTheSecond(LocalDateTime asked, String sign) {
        machine.files.put("C:\\f", new FileState(false, 1, Instant.parse("2026-01-02T03:04:05.999Z"), Optional.empty()));
        for (Comparison each : Comparison.values()) {
            boolean fits = fitting(sign).contains(each);
            assertEquals(fits, holds(with(MODEL.createFileCondition(), file -> {
                file.setPath("C:\\f");
                file.setModified(asked);
                file.setModifiedIs(each);
            })), each + " of files");
            assertEquals(fits, holds(with(MODEL.createFolderCondition(), folder -> {
                folder.setPath("%Drive%\\Folder");
                folder.setModified(asked);
                folder.setModifiedIs(each);
            })), each + " of folders");
        }
        assertFalse(holds(with(MODEL.createFolderCondition(), folder -> {
            folder.setPath("C:\\Missing");
            folder.setModified(asked);
            folder.setModifiedIs(Comparison.NOT_EQUALS);
        })), "what is not there has no date");
    }

    private static <G extends ConditionGroup> G of(G group, Condition... parts) {
        Stream.of(parts).forEach(part -> group.getConditions().add(EcoreUtil.copy(part)));
        return group;
    }

    /** Bit by bit of a number, conditions that hold and that do not. */
    private static Condition[] parts(int bits, int count) {
        return IntStream.range(0, count).mapToObj(i -> with(MODEL.createVariableCondition(), each -> {
            each.setVariable("There");
            each.setExists((bits >> i & 1) == 1);
        })).toArray(Condition[]::new);
    }

    @Test
    void groupsHoldAsTheirNamesSayWhateverIsInThem() {
        for (int count = 0; count <= 3; count++) {
            for (int bits = 0; bits < 1 << count; bits++) {
                Condition[] parts = parts(bits, count);
                boolean all = bits == (1 << count) - 1;
                boolean any = bits != 0;
                String which = Integer.toBinaryString(bits) + " of " + count;
                assertEquals(all, holds(of(MODEL.createAllCondition(), parts)), which);
                assertEquals(any, holds(of(MODEL.createAnyCondition(), parts)), which);
                assertEquals(!any, holds(of(MODEL.createNoneCondition(), parts)), which);
                assertEquals(!all, holds(of(MODEL.createNoneCondition(), of(MODEL.createAllCondition(), parts))), which);
                assertEquals(any, holds(of(MODEL.createNoneCondition(), of(MODEL.createNoneCondition(), parts))), which);
                assertEquals(all || any, holds(of(MODEL.createAnyCondition(), of(MODEL.createAllCondition(), parts), of(MODEL.createAllCondition(), of(MODEL.createAnyCondition(), parts)))), which);
                assertEquals(count, reason(of(MODEL.createAnyCondition(), parts)).parts().size(), "every part is looked at");
            }
        }
    }

    @Test
    void whatCannotBeAskedDoesNotHoldWithinNoneEither() {
        var wrong = with(MODEL.createWqlCondition(), each -> each.setQuery("SELECT * FROM Nothing_Here"));

        assertTrue(holds(of(MODEL.createNoneCondition(), wrong)));
        assertFalse(reason(of(MODEL.createNoneCondition(), wrong)).fatal());
        wrong.setIgnoreFailure(false);
        assertTrue(reason(of(MODEL.createNoneCondition(), wrong)).fatal(), "where the query must not fail, the entry does");
    }

    @Test
    void aQueryHoldsWhereAtLeastOneRowComesBackFromItsNamespace() {
        machine.rows.put("Win32_Battery", List.of());
        var query = with(MODEL.createWqlCondition(), each -> each.setQuery("select Name from Win32_Battery"));
        assertFalse(holds(query));
        machine.rows.put("Win32_Battery", List.of(Row.of(Map.of("Name", "one")), Row.of(Map.of("Name", "two"))));
        assertTrue(holds(query));
        query.setNamespace("root\\wmi");
        assertTrue(reason(query).trouble().isPresent());
    }

    @ParameterizedTest
    @CsvSource({ "64-bit, X64", "32-bit, X86", "ARM 64-bit Processor, ARM64" })
    void theSystemIsOfOneArchitecture(String told, Architecture own) {
        machine.rows.put("Win32_OperatingSystem", List.of(Row.of(Map.of("Version", "10.0.1", "OSArchitecture", told, "ProductType", 1L))));
        for (Architecture each : Architecture.values()) {
            assertEquals(each == own, holds(with(MODEL.createOsVersionCondition(), system -> {
                system.setVersion("10.0");
                system.setArchitecture(each);
            })), each.getName());
        }
    }

    @ParameterizedTest
    @CsvSource({ "1, false", "2, true", "3, true" })
    void domainControllersAreServersToo(long type, boolean server) {
        machine.rows.put("Win32_OperatingSystem", List.of(Row.of(Map.of("Version", "10.0.1", "OSArchitecture", "64-bit", "ProductType", type))));
        for (boolean asked : new boolean[] { true, false }) {
            assertEquals(asked == server, holds(with(MODEL.createOsVersionCondition(), system -> {
                system.setVersion("10.0");
                system.setServer(asked);
            })));
        }
    }

    @Test
    void aComputerIsKnownByAnyOfItsMarksAndByNoneThatIsNotSaid() {
        machine.rows.put("Win32_SystemEnclosure", List.of(Row.of(Map.of("SMBIOSAssetTag", "A-17"))));
        machine.rows.put("Win32_ComputerSystemProduct", List.of(Row.of(Map.of("UUID", "4C4C4544-0001"))));
        List<Consumer<ComputerCondition>> right = List.of(each -> each.setAssetTag("a-17"), each -> each.setUuid("4c4c4544-0001"), each -> each.setSerialNumber("SN-1"),
                each -> each.setMacAddress("00-11-22-33-44-55"));
        List<Consumer<ComputerCondition>> wrong = List.of(each -> each.setAssetTag("x"), each -> each.setUuid("x"), each -> each.setSerialNumber("x"), each -> each.setMacAddress("x"));
        assertFalse(holds(SEQUENCE.createComputerCondition()));
        for (int i = 0; i < right.size(); i++) {
            int which = i;
            assertTrue(holds(with(SEQUENCE.createComputerCondition(), right.get(i))));
            assertFalse(holds(with(SEQUENCE.createComputerCondition(), wrong.get(i))));
            assertTrue(holds(with(SEQUENCE.createComputerCondition(), each -> {
                wrong.forEach(one -> one.accept(each));
                right.get(which).accept(each);
            })), "one of four is enough");
        }
    }

    @Test
    void makeAndModelMustBothFit() {
        assertTrue(holds(with(SEQUENCE.createMakeModelCondition(), each -> each.setMake("con*"))));
        assertTrue(holds(with(SEQUENCE.createMakeModelCondition(), each -> each.setModel("SLATE ?"))));
        assertFalse(holds(with(SEQUENCE.createMakeModelCondition(), each -> {
            each.setMake("con*");
            each.setModel("Slate 6");
        })));
    }

    @Test
    void productAndUpgradeCodeMustBothFitWhereBothAreGiven() {
        assertTrue(holds(with(MODEL.createSoftwareCondition(), each -> {
            each.setProductCode("{A}");
            each.setUpgradeCode("{u}");
        })));
        assertFalse(holds(with(MODEL.createSoftwareCondition(), each -> {
            each.setProductCode("{A}");
            each.setUpgradeCode("{V}");
        })));
    }

    @Test
    void aPlatformIsKnownByItsLimitsOrByConditionsOfItsOwn() {
        var platforms = SEQUENCE.createPlatformCondition();
        assertFalse(holds(platforms), "none of no platforms");
        var own = with(SEQUENCE.createPlatform(), each -> each.setName("All Windows"));
        platforms.getPlatforms().add(own);
        assertTrue(holds(platforms));
        own.setMaximum("10.0.22631");
        assertTrue(holds(platforms));
        own.setMaximum("10.0.22630");
        assertFalse(holds(platforms));
        own.getConditions().addAll(List.of(parts(0b11, 2)));
        assertTrue(holds(platforms), "its own conditions stand for it");
        own.getConditions().addAll(List.of(parts(0, 1)));
        assertFalse(holds(platforms));
    }
}
