package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.PowerCut;
import org.slipway.target.simulated.Common;
import org.slipway.target.simulated.SimulatedTarget;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.fault.CutAt;
import org.slipway.target.simulated.keep.StateText;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.DeviceText;

/** A machine in use gets a new system from a sequence that keeps the state of its users on its own disk, and they have their files again. */
class RefreshRunTest {
    private static final long ANNA = 5_000_000_000L;
    private static final String IN_USE = """
            device: LAB-01
            model: Book 14
            start: system
            windows: {version: 10.0.19045.1, domain: corp.contoso.com, computer: FRONT-DESK}
            users: [{user: CORP\\anna, data: 5 GB}]
            files:
              C:\\Old\\thing.bin: {size: 1 MB}
            """;
    private static final String UEFI = IN_USE + "firmware: uefi\n";
    /** In Windows PE the small volume would have C:, and the system D:. */
    private static final String BIOS = IN_USE + "firmware: bios\n";
    /** The first volume that an image could go to is not the system's. */
    private static final String DATA_FIRST = IN_USE + """
              D:\\Photos\\all.bin: {size: 2 GB}
            firmware: uefi
            disks:
              - disk: NVMe
                size: 500 GB
                volumes:
                  - {volume: System, use: efi, size: 260 MB}
                  - {volume: Data, size: 50 GB}
                  - {volume: Windows, size: rest}
            """;

    @TempDir
    Path folder;

    private final Common common = new Common();
    private MemoryJournal journal;

    private Description machine(String kind) throws Exception {
        return new DeviceText(common.windows()).read(switch (kind) {
            case "uefi" -> UEFI;
            case "bios" -> BIOS;
            default -> DATA_FIRST;
        }, "lab.yaml");
    }

    /** To the end, over all restarts, and over the one cut. */
    private RunReport.Over run(Plan plan, SimulatedTarget target) throws Exception {
        journal = new MemoryJournal(target.clock());
        for (int starts = 0; starts < 30; starts++) {
            try {
                RunReport report = new Run(plan, target, journal, new RunSettings(new SiteContent(folder), RunListener.NONE))
                        .go(new RunStart("run-1", "1.0", Map.of(), Set.of()));
                if (!(report instanceof RunReport.Suspended)) {
                    return assertInstanceOf(RunReport.Over.class, report);
                }
            } catch (PowerCut killed) {
                // The next start goes on.
            }
        }
        throw new AssertionError("The run does not end");
    }

    private static long size(SimulatedTarget target, String file) throws Exception {
        return target.files().state(file).map(FileState::size).orElse(0L);
    }

    private static List<String> table(SimulatedTarget target) throws Exception {
        return target.offer(Disks.class).orElseThrow().volumes().stream().map(each -> each.disk() + "/" + each.partition() + " " + each.use() + " " + each.size()).toList();
    }

    private <E extends Event> List<E> events(Class<E> kind) {
        return journal.past().stream().map(Line::event).filter(kind::isInstance).map(kind::cast).toList();
    }

    @ParameterizedTest
    @CsvSource({ "refresh-folder, uefi, C:\\State", "refresh-folder, bios, C:\\State", "refresh-folder, data first, C:\\State", "refresh-links, uefi, C:\\_SMSTaskSequence\\UserState",
            "refresh-links, bios, C:\\_SMSTaskSequence\\UserState", "refresh-links, data first, C:\\_SMSTaskSequence\\UserState" })
    void theDiskIsKeptAndTheUsersHaveTheirFilesAgain(String sequence, String kind, String store) throws Exception {
        Description machine = machine(kind);
        var target = new SimulatedTarget(machine, Surroundings.of(common, machine));
        List<String> before = table(target);
        try (var filled = FilledTemplate.ofSound(folder, sequence)) {
            RunReport.Over over = run(filled.plan(), target);
            assertEquals(Verdict.SUCCEEDED, over.verdict(), over.text());
        }

        assertEquals(List.of(Choice.CONDITION), events(Decided.class).stream().filter(each -> each.name().equals("Disk")).map(Decided::choice).toList());
        assertEquals(before, table(target));
        assertEquals(ANNA, size(target, "C:\\Users\\anna\\Documents\\(data)"));
        assertTrue(target.files().state(store + "\\USMT\\USMT.MIG").isPresent(), "the store outlived the emptying of its volume");
        assertEquals(Optional.empty(), target.files().state("C:\\Old\\thing.bin"), "and nothing else did");
        assertEquals("10.0.26100", target.facts().rows("root\\cimv2", "Win32_OperatingSystem").getFirst().text("Version"));
        if (kind.equals("data first")) {
            assertEquals(2_000_000_000L, size(target, "D:\\Photos\\all.bin"), "nobody asked for the other volume");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "refresh-folder", "refresh-links" })
    void killedAtAnyChangeOfTheMachineItEndsAsItWouldHave(String sequence) throws Exception {
        Description machine = machine("bios");
        try (var filled = FilledTemplate.ofSound(folder, sequence)) {
            Plan plan = filled.plan();
            var moments = CutAt.never();
            String whole = end(plan, machine, moments);
            assertTrue(moments.count() > 10, "moments: " + moments.count());
            for (int moment = 1; moment <= moments.count(); moment++) {
                var cut = new CutAt(moment);
                assertEquals(whole, end(plan, machine, cut), cut.where());
            }
        }
    }

    private String end(Plan plan, Description machine, CutAt cut) throws Exception {
        var target = new SimulatedTarget(machine, Surroundings.of(common, machine).with(cut));
        return run(plan, target) + "\n" + new StateText().lasting(target.state());
    }
}
