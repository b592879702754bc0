package org.slipway.target.simulated;

import java.util.List;
import java.util.Locale;

import org.slipway.engine.machine.Assumptions;

/** What a simulated machine takes as given. */
final class SimulatedAssumptions implements Assumptions {
    private final Machine machine;

    SimulatedAssumptions(Machine machine) {
        this.machine = machine;
    }

    /** Of shared folders only what is described is known, of what was brought only what the site holds. */
    @Override
    public boolean cover(String path) {
        String within = path.strip().replace('/', '\\').toLowerCase(Locale.ROOT);
        return within.startsWith("\\\\") || machine.state().supplies().entrySet().stream()
                .anyMatch(each -> !each.getValue().known() && (within + "\\").startsWith(each.getKey() + "\\"));
    }

    @Override
    public void take(String sentence) {
        machine.notes().say(sentence);
    }

    @Override
    public List<String> fresh() {
        return machine.notes().fresh();
    }
}
