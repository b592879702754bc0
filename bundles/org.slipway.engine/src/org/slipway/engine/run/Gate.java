package org.slipway.engine.run;

import java.util.Map;
import java.util.function.Supplier;

import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.variables.Value;

/** Stands before each entry that is not done yet, in the thread of the run: for stopping there and looking around. */
public interface Gate {
    /** Lets everything pass. */
    Gate OPEN = (entry, variables) -> Map.of();

    /**
     * Returns when the run may go on.
     *
     * @param variables as they are now
     * @return variables that somebody sets before it is decided whether the entry takes part; an empty value deletes
     */
    Map<String, String> before(PlannedEntry entry, Supplier<Map<String, Value>> variables) throws InterruptedException;
}
