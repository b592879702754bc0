package org.slipway.engine.fleet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.plan.PlannedEntry.PlannedCall;
import org.slipway.engine.plan.PlannedEntry.PlannedGroup;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.plan.PlannedEntry.SwitchedOff;
import org.slipway.sequence.Step;

/** The entries of a plan by their paths, in their order. */
final class PlanRows {
    /** @param number its place among all, from 0; @param around number of the entry around it, or -1; @param after number of the first behind it and all in it */
    record Place(int number, PlannedEntry entry, int around, int depth, int after) {
        boolean step() {
            return entry.entry() instanceof Step && !(entry instanceof PlannedCall);
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Place> all;

    PlanRows(Plan plan) {
        add(plan.entries(), 0, -1, 0);
        all = List.copyOf(places.values());
    }

    private int add(List<PlannedEntry> entries, int number, int around, int depth) {
        int next = number;
        for (PlannedEntry entry : entries) {
            int own = next;
            places.put(entry.path(), new Place(own, entry, around, depth, own));
            next = switch (entry) {
                case PlannedGroup group -> add(group.entries(), own + 1, own, depth + 1);
                case PlannedCall call -> add(call.entries(), own + 1, own, depth + 1);
                case PlannedStep step -> own + 1;
                case SwitchedOff off -> own + 1;
            };
            places.put(entry.path(), new Place(own, entry, around, depth, next));
        }
        return next;
    }

    int count() {
        return all.size();
    }

    Place at(String path) {
        Place place = places.get(path);
        if (place == null) {
            throw new IllegalArgumentException("no entry has the path " + path);
        }
        return place;
    }

    List<Place> all() {
        return all;
    }
}
