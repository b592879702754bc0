package org.slipway.engine.journal;

import java.io.IOException;
import java.util.List;

/** Where a run writes what happens. Used by one thread. */
public interface Journal {
    /** What was written before this start of the engine. */
    List<Line> past();

    /** Writes a record behind all others; it need not be on the disk yet. */
    void add(Event event) throws IOException;

    /** Returns when all records are where a power cut cannot take them. */
    void settle() throws IOException;
}
