package org.slipway.cli.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.plan.PlannedEntry.PlannedCall;
import org.slipway.engine.plan.PlannedEntry.PlannedGroup;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.plan.PlannedEntry.RunsIn;
import org.slipway.engine.plan.PlannedEntry.SwitchedOff;

/** The entries of a plan in their order, with how deep they lie and the numbers of their steps. */
final class PlanText {
    /** @param number of the step among all steps, from 1; 0 for anything else */
    record Row(PlannedEntry planned, int depth, int number) {
        String name() {
            String name = planned.entry().getName();
            return name == null || name.isEmpty() ? "(without a name)" : name;
        }

        String where() {
            return planned instanceof PlannedStep step ? words(step.runs()) : "";
        }

        private static String words(RunsIn runs) {
            return switch (runs) {
                case PE -> "Windows PE";
                case SYSTEM -> "installed system";
                case BOTH -> "anywhere";
            };
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int steps;

    PlanText(Plan plan) {
        add(plan.entries(), 0);
    }

    private void add(List<PlannedEntry> entries, int depth) {
        for (PlannedEntry entry : entries) {
            rows.put(entry.path(), new Row(entry, depth, entry instanceof PlannedStep ? ++steps : 0));
            switch (entry) {
                case PlannedGroup group -> add(group.entries(), depth + 1);
                case PlannedCall call -> add(call.entries(), depth + 1);
                case PlannedStep step -> { }
                case SwitchedOff off -> { }
            }
        }
    }

    List<Row> rows() {
        return new ArrayList<>(rows.values());
    }

    Row at(String path) {
        return rows.get(path);
    }

    int steps() {
        return steps;
    }
}
