package org.slipway.sequence.ui.fleet;

import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.slipway.engine.fleet.Cell;
import org.slipway.sequence.ui.fleet.Outcome.Sort;
import org.slipway.sequence.ui.run.Tint;
import org.slipway.workbench.editor.form.Look;

/** The grounds of cells: the worst that happened gives the colour, the share of machines its strength. Text can be read on each. */
record CellColours(Look look) {
    private static final RGB DONE = new RGB(0x3C, 0xA0, 0x50);
    private static final RGB WARN = new RGB(0xD7, 0x96, 0x1E);
    private static final RGB BAD = new RGB(0xD2, 0x3C, 0x32);
    private static final double LEAST = 0.16;
    private static final double MORE = 0.34;

    /** Empty where nothing was done. */
    Optional<Color> of(Cell cell) {
        return Outcome.of(cell).stream().findFirst().flatMap(worst -> of(worst.sort(), (double) worst.machines() / cell.machines()));
    }

    Optional<Color> of(Sort sort, double share) {
        RGB colour = switch (sort) {
            case FAILED, REFUSED -> BAD;
            case FORGIVEN -> WARN;
            case DONE -> DONE;
            case SKIPPED, SWITCHED_OFF, UNREACHED -> null;
        };
        return Optional.ofNullable(colour).map(each -> new Tint(look).of(each, LEAST + MORE * share));
    }
}
