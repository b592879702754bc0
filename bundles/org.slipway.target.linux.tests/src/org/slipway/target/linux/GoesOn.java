package org.slipway.target.linux;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.slipway.engine.content.SiteContent;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.launch.RunJournal;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Closing;
import org.slipway.engine.target.Target;

/** A process of its own that goes on with a run on a disk, and may be killed: arguments are the site, the disk and the run's folder. */
final class GoesOn {
    /** What it says when it begins. */
    static final String READY = "ready";

    private GoesOn() {
    }

    public static void main(String[] arguments) throws Exception {
        Path site = Path.of(arguments[0]);
        Plan plan = new LabSequence(site, true).plan();
        System.out.println(READY);
        RunReport report = run(plan, site, arguments[1], Path.of(arguments[2]));
        System.out.println(report);
        System.exit(report instanceof RunReport.Over ? 0 : 5);
    }

    /** As {@code slipway resume} does, with a restart in between. */
    static RunReport run(Plan plan, Path site, String disk, Path folder) throws Exception {
        RunReport report;
        do {
            report = once(plan, site, disk, new RunFolder(folder));
        } while (report instanceof RunReport.Suspended);
        return report;
    }

    private static RunReport once(Plan plan, Path site, String disk, RunFolder folder) throws Exception {
        Target target = new LinuxTargets().open(DiskLab.request(disk, site, folder.kept()));
        try (RunJournal journal = folder.journal(Clock.systemUTC())) {
            return new Run(plan, target, journal, new RunSettings(new SiteContent(site), RunListener.NONE)).go(new RunStart("lab-run", "1.0", Map.of(),
                    Set.of()));
        } finally {
            target.offer(Closing.class).orElseThrow().close();
        }
    }
}
