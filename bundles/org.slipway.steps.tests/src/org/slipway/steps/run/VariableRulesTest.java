package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;
import org.slipway.steps.CommandLine;
import org.slipway.steps.RestartComputer;
import org.slipway.steps.RestartTarget;
import org.slipway.steps.RunPowerShell;
import org.slipway.steps.SetVariable;
import org.slipway.steps.StepsFactory;

/** What variables are called, which value wins, how long it lives, and where it is put in, as other engines document it. */
class VariableRulesTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;
    private static final long WRONG_PARAMETER = 0x80070057L;

    private final Bench bench = Bench.inSystem();

    private static CommandLine run(String line) {
        CommandLine step = STEPS.createCommandLine();
        step.setName("run");
        step.setCommand(line);
        return step;
    }

    private static CommandLine in(String folder, String line) {
        CommandLine step = run(line);
        step.setStartIn(folder);
        return step;
    }

    private static SetVariable set(String variable, String value) {
        SetVariable step = STEPS.createSetVariable();
        step.setName("set");
        step.setVariable(variable);
        step.setValue(value);
        return step;
    }

    private List<Optional<String>> folders() {
        return bench.machine.commands.stream().map(each -> each.folder()).toList();
    }

    @Test
    void anOptionIsAVariableOnlyWhileItsStepRuns() throws Exception {
        bench.succeeds(in("D:\\one", "a"), run("b %WorkingDirectory%"));

        assertEquals(List.of(Optional.of("D:\\one"), Optional.empty()), folders());
        assertEquals("run b %WorkingDirectory%", bench.machine.done.getLast());
        assertEquals("", bench.variable("WorkingDirectory"));
    }

    @Test
    void whatWasSetOverridesTheOptionOfEveryLaterStepAndStays() throws Exception {
        bench.succeeds(in("D:\\one", "a"), set("WORKINGDIRECTORY", "C:\\"), in("D:\\two", "b"), run("c"), in("D:\\three", "d"));

        assertEquals(List.of(Optional.of("D:\\one"), Optional.of("C:\\"), Optional.of("C:\\"), Optional.of("C:\\")), folders());
        assertEquals("C:\\", bench.variable("WorkingDirectory"));
    }

    @Test
    void whatWasGivenAtTheStartOverridesOptionsToo() throws Exception {
        bench.given("WorkingDirectory", "E:\\").succeeds(in("D:\\one", "a"));

        assertEquals(List.of(Optional.of("E:\\")), folders());
    }

    @Test
    void successCodesOfAScriptAreOverriddenByTheirVariableAndThoseOfACommandHaveNone() throws Exception {
        RunPowerShell script = STEPS.createRunPowerShell();
        script.setScript("a.ps1");
        script.setPackage(bench.files("scripts"));
        String line = "powershell.exe -NoLogo -NoProfile -NonInteractive -ExecutionPolicy AllSigned -File \"C:\\Cache\\scripts\\a.ps1\"";
        bench.machine.ends(line, 17, "");
        bench.given("OSDRunPowerShellScriptSuccessCodes", "0 17").given("SuccessCodes", "0 5").succeeds(script);
        assertEquals(17, bench.ends().getLast().code());

        bench.machine.ends("five", 5, "");
        bench.journal = new MemoryJournal(bench.machine.clock());
        bench.fails(5, run("five"));

        var wrong = Bench.inSystem().given("OSDRunPowerShellScriptSuccessCodes", "0 all");
        script.setPackage(wrong.files("scripts"));
        assertTrue(wrong.fails(0x80004005L, script).contains("OSDRunPowerShellScriptSuccessCodes"));
    }

    @Test
    void whereAMachineStartsNextIsOverriddenByItsVariable() throws Exception {
        RestartComputer restart = STEPS.createRestartComputer();
        restart.setTarget(RestartTarget.BOOT_IMAGE);
        bench.given("SMSRebootTarget", "HD").succeeds(restart);
        assertEquals(List.of("restart SYSTEM"), bench.machine.done);
    }

    @Test
    void deletedItOverridesNothingAnyMore() throws Exception {
        bench.given("WorkingDirectory", "E:\\").succeeds(in("D:\\one", "a"), set("workingDirectory", ""), in("D:\\two", "b"));

        assertEquals(List.of(Optional.of("E:\\"), Optional.of("D:\\two")), folders());
    }

    @Test
    void theRunWinsOverWhatWasGivenAtTheStart() throws Exception {
        bench.given("Way", "left").succeeds(set("way", "right"), run("go %WAY%"));

        assertEquals(List.of("run go right"), bench.machine.done);
    }

    @Test
    void aCalledSequenceSharesAllVariablesAndItsStepsKeepTheirOptionsToThemselves() throws Exception {
        var called = SequenceFactory.eINSTANCE.createTaskSequence();
        called.setId("inner");
        called.getEntries().addAll(List.of(in("D:\\inner", "a %Way%"), set("Way", "right"), run("b")));
        called.getEntries().forEach(each -> each.setName("inner"));
        var call = SequenceFactory.eINSTANCE.createRunSequence();
        call.setSequence(called);
        bench.given("Way", "left").succeeds(call, run("c %Way%"));

        assertEquals(List.of("run a left", "run b", "run c right"), bench.machine.done);
        assertEquals(List.of(Optional.of("D:\\inner"), Optional.empty(), Optional.empty()), folders());
        assertEquals("", bench.variable("WorkingDirectory"));
    }

    @Test
    void theActionThatRunsIsKnownByItsName() throws Exception {
        CommandLine first = run("a %_SMSTSCurrentActionName%");
        first.setName("First");
        CommandLine second = run("b %_smstscurrentactionname% after %_SMSTSLastActionName%");
        second.setName("Second");
        bench.succeeds(first, second);

        assertEquals(List.of("run a First", "run b Second after First"), bench.machine.done);
    }

    @ParameterizedTest
    @ValueSource(strings = { "A", "a9", "A_b-c", "x-", " Blank ", "L256" })
    void aNameBeginsWithALetterAndHasLettersDigitsAndTwoSigns(String name) throws Exception {
        String called = name.equals("L256") ? "x".repeat(256) : name;
        bench.succeeds(set(called, "1"));

        assertEquals("1", bench.variable(called.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "9a", "-a", "two words", "a.b", "a%b", "ä", "a=b", "_own", "_SMSTSInWinPE", "L257" })
    void anyOtherNameIsRefused(String name) throws Exception {
        String called = name.equals("L257") ? "x".repeat(257) : name;

        bench.fails(WRONG_PARAMETER, set(called, "maybe"));
        assertFalse(bench.variable(called).equals("maybe"));
    }

    @Test
    void namesAreKeptAsFirstSpelledAndComparedWithoutRegardToCase() throws Exception {
        bench.succeeds(set("OSDVar", "1"), set("osdvar", "2"), run("go %OsdVAR%"));

        assertEquals("run go 2", bench.machine.done.getLast());
        assertTrue(bench.told().contains("OSDVar"));
    }

    @ParameterizedTest
    @CsvSource({ "4000, true", "4001, false" })
    void aValueHasAtMostFourThousandCharacters(int length, boolean fits) throws Exception {
        Step step = set("Long", "x".repeat(length));
        if (fits) {
            bench.succeeds(step);
        } else {
            bench.fails(WRONG_PARAMETER, step);
        }
        assertEquals(fits ? length : 0, bench.variable("Long").length());
    }

    @Test
    void aValueIsReplacedWhereverATextMayHoldItAndWithinValues() throws Exception {
        var condition = ModelFactory.eINSTANCE.createVariableCondition();
        condition.setVariable("Model");
        condition.setEquals("%Wanted%");
        CommandLine last = in("%Root%\\logs", "log %Line%");
        last.setWhen(condition);
        bench.given("Model", "Slate 5").given("Wanted", "slate %Number%").given("Number", "5").given("Line", "%Model% on %Root%").given("Root", "D:").succeeds(last);

        assertEquals(List.of("run log Slate 5 on D:"), bench.machine.done);
        assertEquals(List.of(Optional.of("D:\\logs")), folders());
    }

    @Test
    void aValueThatIsSetHoldsWhatItsReferencesWereThen() throws Exception {
        bench.given("Number", "1").succeeds(set("Name", "PC-%Number%"), set("Number", "2"), run("go %Name%"));

        assertEquals("run go PC-1", bench.machine.done.getLast());
    }

    @Test
    void aNameWithoutAValueStaysAsItIsTypedForTheSystemToReplace() throws Exception {
        bench.succeeds(run("%WINDIR%\\x.exe 100% %%A"));

        assertEquals("run %WINDIR%\\x.exe 100% %%A", bench.machine.done.getLast());
    }
}
