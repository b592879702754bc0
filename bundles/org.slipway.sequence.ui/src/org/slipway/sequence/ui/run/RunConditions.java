package org.slipway.sequence.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.plan.PlannedEntry.PlannedCall;
import org.slipway.engine.plan.PlannedEntry.PlannedGroup;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.plan.PlannedEntry.SwitchedOff;
import org.slipway.model.Condition;

/**
 * The conditions of a plan, by the paths of their entries, apart from the site that they come from.
 *
 * @param digest of the plan, which tells whether it is the one that was run
 */
record RunConditions(Map<String, Condition> byPath, String digest) {

    static RunConditions of(Plan plan) {
        var found = new HashMap<String, Condition>();
        collect(plan.entries(), found);
        return new RunConditions(Map.copyOf(found), plan.digest().toString());
    }

    private static void collect(List<PlannedEntry> entries, Map<String, Condition> found) {
        for (PlannedEntry each : entries) {
            if (each.entry().getWhen() != null) {
                found.put(each.path(), EcoreUtil.copy(each.entry().getWhen()));
            }
            switch (each) {
                case PlannedGroup group -> collect(group.entries(), found);
                case PlannedCall call -> collect(call.entries(), found);
                case PlannedStep step -> { }
                case SwitchedOff off -> { }
            }
        }
    }
}
