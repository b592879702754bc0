package org.slipway.engine.fleet;

import java.util.List;

/**
 * One entry of the sequence in a report.
 *
 * @param path that its journal lines carry
 * @param depth how many entries are around it
 * @param step whether it is a step, not a group
 * @param cells one for each model, in the order of the report
 */
public record Row(String path, String name, int depth, boolean step, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    public Cell total() {
        return cells.stream().reduce(Cell.NONE, Cell::plus);
    }

    /** Whether no machine ever came to it. */
    public boolean neverReached() {
        return total().reached() == 0;
    }
}
