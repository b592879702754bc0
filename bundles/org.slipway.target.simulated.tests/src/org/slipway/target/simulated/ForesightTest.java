package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.engine.condition.ConditionEvaluator;
import org.slipway.engine.machine.Foresight;
import org.slipway.engine.run.TargetWorld;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.variables.RunVariables;
import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.FileCondition;
import org.slipway.model.FolderCondition;
import org.slipway.model.ModelFactory;
import org.slipway.model.NoneCondition;
import org.slipway.model.RegistryComparison;
import org.slipway.model.RegistryCondition;
import org.slipway.model.SoftwareCondition;

/** Installers that nobody described: they do what they are there for. */
class ForesightTest {
    private static final ModelFactory MAKE = ModelFactory.eINSTANCE;

    private SimulatedTarget target;

    @BeforeEach
    void machine() throws Exception {
        target = new Lab().machine(Lab.INSTALLED + """
                commands:
                  - {command: "described.exe*", exit: 0}
                """);
    }

    private boolean after(String line, Condition expected) throws Exception {
        Lab.of(target, Foresight.class).expecting(expected, text -> text.replace("%Where%", "C:\\Tools"));
        target.processes().run(CommandLine.of(line), each -> { });
        return holds(expected);
    }

    private boolean holds(Condition condition) {
        return new ConditionEvaluator(new TargetWorld(target, new RunVariables()::get)).evaluate(condition).holds();
    }

    private static SoftwareCondition software(String version, Comparison comparison) {
        SoftwareCondition software = MAKE.createSoftwareCondition();
        software.setProduct("Reader");
        software.setProductCode("{11111111-2222-3333-4444-555555555555}");
        software.setVersion(version);
        software.setComparison(comparison);
        return software;
    }

    private static FileCondition file(String path, String version, Comparison comparison) {
        FileCondition file = MAKE.createFileCondition();
        file.setPath(path);
        file.setVersion(version);
        file.setVersionIs(comparison);
        return file;
    }

    private static RegistryCondition registry(String value, RegistryComparison comparison, String data) {
        RegistryCondition registry = MAKE.createRegistryCondition();
        registry.setKey("HKEY_LOCAL_MACHINE\\SOFTWARE\\Fabrikam");
        registry.setValue(value);
        registry.setComparison(comparison);
        registry.setData(data);
        return registry;
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void aProductIsThereInAVersionThatFits(Comparison comparison) throws Exception {
        assertTrue(after("setup.exe /quiet", software("24.5.1", comparison)));
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void aFileIsThereInAVersionThatFits(Comparison comparison) throws Exception {
        assertTrue(after("setup.exe /quiet", file("C:\\Program Files\\Fabrikam\\vpn.exe", "7.2.0", comparison)));
    }

    @ParameterizedTest
    @EnumSource(value = RegistryComparison.class, names = "NOT_EXISTS", mode = EnumSource.Mode.EXCLUDE)
    void aValueIsThereThatFits(RegistryComparison comparison) throws Exception {
        assertTrue(after("setup.exe /quiet", registry("Version", comparison, "7.2.9")));
    }

    @Test
    void aKeyIsThere() throws Exception {
        assertTrue(after("setup.exe /quiet", registry(null, RegistryComparison.EXISTS, null)));
    }

    @Test
    void ofAllConditionsEachHoldsAndOfAnyTheFirstThatCan() throws Exception {
        FolderCondition folder = MAKE.createFolderCondition();
        folder.setPath("%Where%\\Fabrikam");
        AnyCondition any = MAKE.createAnyCondition();
        any.getConditions().addAll(List.of(MAKE.createNoneCondition(), folder, file("C:\\second.exe", null, Comparison.EQUALS)));
        AllCondition all = MAKE.createAllCondition();
        all.getConditions().addAll(List.of(any, software(null, Comparison.EQUALS)));

        after("setup.exe /quiet", all);

        assertTrue(target.files().state("C:\\Tools\\Fabrikam").isPresent());
        assertTrue(holds(software(null, Comparison.EQUALS)));
        assertTrue(target.files().state("C:\\second.exe").isEmpty());
    }

    @Test
    void aProgramThatSomebodyDescribedDoesNoMoreThanThat() throws Exception {
        assertFalse(after("described.exe /quiet", software("1.0", Comparison.EQUALS)));
    }

    @Test
    void aProgramThatFailsBringsNothingAbout() throws Exception {
        assertFalse(after("cmd /c exit 1603", software("1.0", Comparison.EQUALS)));
    }

    @Test
    void itHoldsForTheNextProgramOnly() throws Exception {
        Lab.of(target, Foresight.class).expecting(software("1.0", Comparison.EQUALS), text -> text);
        target.processes().run(CommandLine.of("cmd /c exit 1"), each -> { });
        target.processes().run(CommandLine.of("other.exe"), each -> { });

        assertFalse(holds(software("1.0", Comparison.EQUALS)));
    }

    @Test
    void whatNoInstallerChangesIsLeftAsItIs() throws Exception {
        NoneCondition none = MAKE.createNoneCondition();
        none.getConditions().add(file("C:\\Windows\\notepad.exe", null, Comparison.EQUALS));
        var before = target.state().system().orElseThrow().products();

        after("setup.exe /quiet", none);

        assertEquals(before, target.state().system().orElseThrow().products());
    }
}
