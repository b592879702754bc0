package org.slipway.model.merge;

import java.util.ArrayList;
import java.util.List;

/** What collided, and how the other side would have it. */
final class Collisions {
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Runnable> theirs = new ArrayList<>();

    void add(Conflict conflict, Runnable takeTheirs) {
        conflicts.add(conflict);
        theirs.add(takeTheirs);
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    void takeTheirs() {
        theirs.forEach(Runnable::run);
    }
}
