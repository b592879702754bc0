package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Flows;
import org.slipway.sequence.flow.KnownVariables.Owner;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;
import org.slipway.sequence.flow.Use;
import org.slipway.testkit.Installed;

class FlowTest {
    private final Kinds kinds = Installed.kinds();
    private final Flows flows = new Flows();

    private Flow flow(String entries) {
        YamlResource read = YamlResource.of(URI.createURI("x.yaml"), kinds, "taskSequence: X\nid: x\nentries:\n" + entries.indent(2));
        return flows.of((TaskSequence) read.getContents().getFirst());
    }

    private static Moment at(Flow flow, String name) {
        return flow.moments().stream().filter(each -> each.entry().getName().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aSequenceMayBeginInEitherEnvironment() {
        Moment first = at(flow("- commandLine: A\n  command: a\n"), "A");

        assertTrue(first.inside().maybe(Mark.PE));
        assertFalse(first.inside().always(Mark.PE));
    }

    @Test
    void aGroupForOneEnvironmentNarrowsWhatCanBeInside() {
        Flow flow = flow("- group: G\n  when:\n    variable: _SMSTSInWinPE\n    equals: 'false'\n  entries:\n    - commandLine: A\n      command: a\n- commandLine: B\n  command: b\n");

        assertTrue(at(flow, "A").inside().never(Mark.PE));
        assertTrue(at(flow, "B").inside().maybe(Mark.PE));
    }

    @Test
    void aRestartSaysWhereTheNextStepRuns() {
        Flow flow = flow("- restartComputer: R\n  target: bootImage\n- commandLine: A\n  command: a\n- restartComputer: S\n  target: installedSystem\n- commandLine: B\n  command: b\n");

        assertTrue(at(flow, "A").inside().always(Mark.PE));
        assertTrue(at(flow, "B").inside().never(Mark.PE));
    }

    @Test
    void settingUpWindowsEndsInTheFullSystem() {
        Flow flow = flow("- partitionDisk: P\n- applyOperatingSystem: A\n- setupWindows: S\n- commandLine: B\n  command: b\n");

        assertTrue(at(flow, "A").inside().always(Mark.WIPED));
        assertTrue(at(flow, "S").inside().always(Mark.APPLIED));
        assertTrue(at(flow, "B").inside().never(Mark.PE));
    }

    @Test
    void whatIsDisabledTakesNoPart() {
        Flow flow = flow("- partitionDisk: P\n  enabled: false\n- commandLine: B\n  command: b\n");

        assertTrue(at(flow, "B").inside().never(Mark.WIPED));
        assertEquals(1, flow.moments().size());
    }

    @Test
    void aGroupThatGoesOnAfterAFailureLeavesBothWaysOpen() {
        String entries = "- group: G\n  continueOnError: %s\n  entries:\n    - partitionDisk: P\n    - commandLine: A\n      command: a\n- commandLine: B\n  command: b\n";

        assertTrue(at(flow(entries.formatted("false")), "B").inside().always(Mark.WIPED));
        Moment behind = at(flow(entries.formatted("true")), "B");
        assertTrue(behind.inside().maybe(Mark.WIPED) && !behind.inside().always(Mark.WIPED));
    }

    @Test
    void partitionsForEitherFirmwareLeaveNoMachineWithoutAny() {
        String disk = "- partitionDisk: %s\n  when:\n    variable: _SMSTSBootUEFI\n    %s: 'true'\n";

        assertTrue(at(flow(disk.formatted("BIOS", "notEquals") + disk.formatted("UEFI", "equals") + "- commandLine: B\n  command: b\n"), "B").inside().always(Mark.WIPED));
    }

    @Test
    void variablesAreSetByStepsRulesAndOutputs() {
        Flow flow = flow("- setVariable: S\n  variable: One\n  value: '%Other%'\n- commandLine: C\n  command: copy %One% %SystemDrive%\n  outputVariable: Two\n"
                + "- setDynamicVariables: D\n  rules:\n    - rule: R\n      variables:\n        - string: Three\n          value: x\n"
                + "- downloadPackageContent: L\n  pathVariable: Four\n");

        for (String name : new String[] {"one", "TWO", "Three", "Four01", "_SMSTSMake"}) {
            assertTrue(flow.uses().firstSet(name).isPresent(), name);
        }
        assertTrue(flow.uses().firstSet("Five").isEmpty());
        assertEquals("Other One SystemDrive", flow.uses().reads().stream().map(Use::name).collect(Collectors.joining(" ")));
    }

    @Test
    void aVariableThatIsSetDecidesWhatIsAskedBehindIt() {
        String set = "- setVariable: S\n  variable: X\n  value: a\n";
        String asks = "- commandLine: C\n  command: c\n  when:\n    variable: x\n    equals: b\n";

        assertEquals("“S” sets “X” to something else before", flow(set + asks).verdicts().getFirst().why());
        assertEquals(0, flow(asks + set).verdicts().size());
        assertEquals(0, flow(set + "- commandLine: Script\n  command: c\n" + asks).verdicts().size());
        assertEquals(0, flow("- group: G\n  when:\n    variable: Y\n    equals: a\n  entries:\n" + set.indent(4) + asks).verdicts().size());
        assertEquals(0, flow(set.replace("value: a", "value: '%Y%'") + asks).verdicts().size());
    }

    private static String asked(String first, String second) {
        return "- commandLine: C\n  command: c\n  when:\n    all:\n      - variable: X\n        " + first + "\n      - variable: X\n        " + second + "\n";
    }

    @Test
    void twoBoundsContradictEachOtherWhereNoNumberLiesBetween() {
        assertEquals(0, flow(asked("greater: '10.1'", "less: '10.3'")).verdicts().size());
        assertEquals(0, flow(asked("greater: '10.0.19041.0001'", "less: '10.0.22000'")).verdicts().size());
        assertEquals(1, flow(asked("greater: '10.3'", "less: '10.1'")).verdicts().size());
    }

    @Test
    void aNumberWithABillionDigitsIsAText() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> flow(asked("greater: 1e999999999", "less: '5'")));
    }

    @Test
    void manyConditionsOnOneVariableTakeNoTimeThatGrowsWithTheirSquare() {
        String asked = "      - variable: X\n        notEquals: '%d'\n";
        String many = "- group: G\n  when:\n    all:\n" + IntStream.range(0, 3_000).mapToObj(i -> asked.replace("%d", String.valueOf(i))).collect(Collectors.joining())
                + "  entries:\n" + IntStream.range(0, 3_000).mapToObj(i -> "    - setVariable: S\n      variable: X\n      value: a\n      when:\n        variable: X\n        equals: b\n").collect(Collectors.joining());
        assertEquals(3_001, assertTimeoutPreemptively(Duration.ofSeconds(20), () -> flow(many)).moments().size());
    }

    @Test
    void theToolkitRunsWhatItGathersUnlessAStepIsOfConfigurationManagerAlone() {
        String gather = "- gather: G\n";
        assertTrue(flow(gather).toolkit());
        assertFalse(flow(gather + "- installSoftwareUpdates: U\n").toolkit());
        assertFalse(flow("- commandLine: C\n  command: c\n").toolkit());
        assertFalse(flows.of((TaskSequence) YamlResource.of(URI.createURI("x.yaml"), kinds, "taskSequence: X\nid: x\norigin: configmgr\nentries:\n  - gather: G\n").getContents().getFirst()).toolkit());
    }

    @Test
    void theTableKnowsWhatTheEngineTheToolkitAndWindowsBring() {
        assertEquals(Owner.READ_ONLY, flows.known().find("_smstsMAKE").orElseThrow().owner());
        assertEquals(Owner.INPUT, flows.known().find("_OSDMigrateUseHardlinks").orElseThrow().owner());
        assertEquals(Owner.WRITABLE, flows.known().find("OSDAdapter0IPAddressList").orElseThrow().owner());
        assertEquals(Owner.TOOLKIT, flows.known().find("Applications001").orElseThrow().owner());
        assertEquals(Owner.WINDOWS, flows.known().find("SystemDrive").orElseThrow().owner());
        assertTrue(flows.known().find("Nonsense").isEmpty());
    }
}
