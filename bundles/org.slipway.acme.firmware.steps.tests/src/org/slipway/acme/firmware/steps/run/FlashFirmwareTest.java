package org.slipway.acme.firmware.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Planned;
import org.slipway.engine.plan.Planner;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunReport.Over;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.testkit.MapMachine;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.TaskSequence;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;

/** A vendor's step is planned and carried out like the product's own, and no other bundle knows of it. */
class FlashFirmwareTest {
    private static final String FLASH = "\"flash.exe\" /quiet /log";

    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds()).with("acme.firmwareImage: BIOS 1.9\nid: bios\nversion: 1.9\nmodels: [Book 14]\n").with("""
            taskSequence: Firmware
            id: firmware
            entries:
              - acme.flashFirmware: Flash the firmware
                firmware: bios
                options: /log
            """);
    private final MapMachine machine = new MapMachine().fact("Win32_ComputerSystem", "Model", "Book 14");

    FlashFirmwareTest() {
        machine.rows.put("Win32_Battery", List.of());
        bios("1.8");
    }

    private void bios(String version) {
        machine.rows.remove("Win32_BIOS");
        machine.fact("Win32_BIOS", "SMBIOSBIOSVersion", version);
    }

    private RunReport run() throws Exception {
        return run(new MemoryJournal(machine.clock()));
    }

    private RunReport run(MemoryJournal journal) throws Exception {
        return new Run(plan(), machine, journal, new RunSettings(new SiteContent(site.folder()), RunListener.NONE))
                .go(new RunStart("run", "test", Map.of(), Set.of()));
    }

    private Plan plan() {
        OpenSite open = site.open();
        assertEquals(List.of(), open.problems());
        var planner = new Planner(StepCatalogue.read(Installed.registry()), new SiteContent(site.folder()), element -> Optional.empty());
        return assertInstanceOf(Planned.Ready.class, planner.plan((TaskSequence) open.find("firmware").getFirst())).plan();
    }

    private List<String> programs() {
        return machine.commands.stream().map(command -> command.line()).toList();
    }

    @Test
    void theToolRunsAndTheMachineRestarts() throws Exception {
        assertInstanceOf(RunReport.Suspended.class, run());
        assertEquals(List.of(FLASH), programs());
    }

    @Test
    void firmwareThatIsThereIsLeftAlone() throws Exception {
        bios("1.9");
        assertEquals(Verdict.SUCCEEDED, assertInstanceOf(Over.class, run()).verdict());
        assertEquals(List.of(), programs());
    }

    @Test
    void aModelThatItDoesNotFitIsLeftAlone() throws Exception {
        machine.rows.remove("Win32_ComputerSystem");
        machine.fact("Win32_ComputerSystem", "Model", "Desk 7");
        assertEquals(Verdict.SUCCEEDED, assertInstanceOf(Over.class, run()).verdict());
        assertEquals(List.of(), programs());
    }

    @Test
    void aBatteryThatIsTooLowStopsItBeforeAnythingIsDone() throws Exception {
        machine.rows.remove("Win32_Battery");
        machine.fact("Win32_Battery", "EstimatedChargeRemaining", "20");
        Over over = assertInstanceOf(Over.class, run());
        assertEquals(Verdict.FAILED, over.verdict());
        assertTrue(over.text().contains("20 %"), over.text());
        assertEquals(List.of(), programs());
    }
}
