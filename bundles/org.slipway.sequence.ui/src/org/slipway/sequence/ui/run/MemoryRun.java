package org.slipway.sequence.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.slipway.engine.journal.Line;
import org.slipway.engine.plan.Plan;
import org.slipway.model.kinds.Kinds;

/** A run of the window itself, on a machine that is thought of. @param lines as many as there are now */
public record MemoryRun(String title, Supplier<List<Line>> lines, Plan plan) implements RunSource {

    @Override
    public RunReading read(RunReading before) {
        List<Line> now = lines.get();
        return now.size() == before.lines().size() ? before : new RunReading(now, false, Optional.empty(), true);
    }

    @Override
    public RunConditions conditions(String sequence, Optional<Path> site, Kinds kinds) {
        return RunConditions.of(plan);
    }
}
