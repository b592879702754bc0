package org.slipway.engine.journal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A journal that is gone with the process, for simulations. */
public final class MemoryJournal implements Journal {
    private final InstantSource clock;
    private final List<Line> lines = new ArrayList<>();

    public MemoryJournal(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Line> past() {
        return List.copyOf(lines);
    }

    @Override
    public void add(Event event) {
        lines.add(new Line(lines.size() + 1L, clock.instant(), event));
    }

    @Override
    public void settle() {
        // Nothing of it is ever on a disk.
    }
}
