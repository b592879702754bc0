package org.slipway.target.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
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
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.Target;
import org.slipway.target.simulated.SimulatedTargets;

/** What is simulated is what happens: the same sequence takes the same way on a simulated machine and on a real disk, and ends in the same state. */
@RealDisks
class SameAsSimulatedTest {
    private static final String MACHINE = """
            device: LAB-01
            make: Contoso
            model: Book 14
            disks: [{disk: d, size: 4 GiB}]
            """;

    @TempDir(factory = DiskLab.Memory.class)
    private Path folder;
    private DiskLab lab;
    private Plan plan;

    @BeforeEach
    void prepare() throws Exception {
        lab = new DiskLab(folder);
        lab.windows("windows");
        DiskLab.write(folder, "tools/setup.exe", "does something");
        DiskLab.write(folder, "machine.yaml", MACHINE);
        plan = new LabSequence(folder, true).plan();
    }

    /** @param ends entry, result, code and changed variables of each step */
    private record Way(List<String> decisions, List<String> ends, List<String> volumes, String answers, boolean brought) {
    }

    @Test
    void aSequenceDecidesAndEndsOnARealDiskAsItWasSimulated() throws Exception {
        Target imagined = new SimulatedTargets().open(DiskLab.request("machine.yaml", folder, folder.resolve("imagined")));
        Way simulated = way(imagined);
        Target real = lab.open(lab.disk("disk.img", 4096 * DiskLab.MIB).toString(), "real");
        try {
            Way happened = way(real);
            assertEquals(simulated.decisions(), happened.decisions());
            assertEquals(simulated.ends(), happened.ends());
            assertEquals(simulated.volumes(), happened.volumes());
            assertEquals(simulated.answers(), happened.answers());
            assertEquals(simulated, happened);
        } finally {
            real.offer(Closing.class).orElseThrow().close();
        }
    }

    private Way way(Target target) throws Exception {
        var journal = new MemoryJournal(target.clock());
        RunReport report;
        do {
            report = new Run(plan, target, journal, new RunSettings(new SiteContent(folder), RunListener.NONE)).go(new RunStart("lab-run", "1.0",
                    Map.of(), Set.of()));
        } while (report instanceof RunReport.Suspended);
        assertEquals(Verdict.SUCCEEDED, assertInstanceOf(RunReport.Over.class, report).verdict(), report.toString());
        var decisions = new ArrayList<String>();
        var ends = new ArrayList<String>();
        for (Line line : journal.past()) {
            if (line.event() instanceof Decided decided) {
                decisions.add(decided.toString());
            }
            if (line.event() instanceof Ended ended) {
                ends.add(ended.entry() + " " + ended.result() + " " + ended.code() + " " + ended.changes());
            }
        }
        return new Way(decisions, ends, volumes(target), DiskLab.read(target, "C:\\Windows\\Panther\\Unattend\\Unattend.xml"),
                target.files().state("C:\\Packages\\tools").isPresent());
    }

    /** FAT keeps labels in capitals; what is free depends on what nobody models to the byte. */
    private static List<String> volumes(Target target) throws Exception {
        return target.offer(Disks.class).orElseThrow().volumes().stream().filter(each -> each.fileSystem() != Disks.FileSystem.NONE)
                .map(each -> each.letter() + " " + each.disk() + " " + each.partition() + " " + each.use() + " " + each.fileSystem() + " "
                        + each.label().toUpperCase(Locale.ROOT)
                        + " " + each.size() + " " + each.windows())
                .toList();
    }
}
