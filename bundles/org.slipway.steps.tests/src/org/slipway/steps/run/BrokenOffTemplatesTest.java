package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.variables.Value;
import org.slipway.target.simulated.Common;
import org.slipway.target.simulated.SimulatedTarget;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.fault.CutAt;
import org.slipway.target.simulated.keep.StateText;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.DeviceText;

/** The templates bring a simulated machine to its end, and to the same end wherever the engine was killed on the way. */
class BrokenOffTemplatesTest {
    private static final String MACHINE = """
            device: LAB-01
            model: Book 14
            windows: {version: 10.0.19045.1, domain: corp.contoso.com}
            users: [{user: CORP\\anna, data: 5 GB}]
            """;

    private static final int MOST_STARTS = 30;

    @TempDir
    Path folder;

    private final Common common = new Common();

    private record End(RunReport report, String state) {
    }

    @ParameterizedTest
    @CsvSource({ "bare-metal, pe", "refresh, system", "in-place-upgrade, system", "build-and-capture, pe" })
    void killedAtAnyChangeOfTheMachineATemplateEndsAsItWouldHave(String template, String start) throws Exception {
        try (var filled = new FilledTemplate(folder, template)) {
            Plan plan = filled.plan();
            Description machine = new DeviceText(common.windows()).read(MACHINE + "start: " + start + "\n", "lab.yaml");
            var moments = CutAt.never();
            End whole = run(plan, machine, moments);
            assertEquals(Verdict.SUCCEEDED, assertInstanceOf(RunReport.Over.class, whole.report()).verdict(), whole.report().toString());
            assertTrue(moments.count() > 10, "moments: " + moments.count());

            for (int moment = 1; moment <= moments.count(); moment++) {
                var cut = new CutAt(moment);
                assertEquals(whole, run(plan, machine, cut), cut.where());
            }
        }
    }

    private End run(Plan plan, Description machine, CutAt cut) throws Exception {
        var target = new SimulatedTarget(machine, Surroundings.of(common, machine).with(cut));
        var journal = new MemoryJournal(target.clock());
        for (int starts = 0; starts < MOST_STARTS; starts++) {
            try {
                RunReport report = new Run(plan, target, journal, new RunSettings(new SiteContent(folder), RunListener.NONE))
                        .go(new RunStart("run-1", "1.0", Map.of("OSDComputerName", Value.plain("PC-1")), Set.of()));
                if (!(report instanceof RunReport.Suspended)) {
                    return new End(report, new StateText().lasting(target.state()));
                }
            } catch (PowerCut killed) {
                // The next start goes on.
            }
        }
        throw new AssertionError("The run does not end, cut off at " + cut.where());
    }
}
