package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.slipway.workbench.editor.form.FieldRow.Measures;

/**
 * Rows of a form: label, field, below the field what it is for. Where there is little width the label stands above its field.
 * Made for this alone: it measures nothing twice, which counts where there are hundreds of rows.
 */
final class FieldLayout extends Layout {
    private static final int MARGIN = 20;
    private static final int LABELS = 150;
    private static final int GAP = 14;
    private static final int BETWEEN_ROWS = 14;
    private static final int RESET = 60;
    private static final int MOST = 620;
    private static final int NARROW = 420;
    /** Labels stand beside the first line of what they name. */
    private static final int LINE = 34;

    private final Supplier<List<FieldRow>> rows;

    FieldLayout(Supplier<List<FieldRow>> rows) {
        this.rows = rows;
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
        int width = widthHint == SWT.DEFAULT ? MARGIN * 2 + LABELS + GAP + MOST + RESET : widthHint;
        return new Point(width, place(width, false));
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        place(composite.getClientArea().width, true);
    }

    /** The height that the rows take; puts them there when asked to. */
    private int place(int width, boolean really) {
        boolean narrow = width < NARROW;
        int left = narrow ? MARGIN : MARGIN + LABELS + GAP;
        int body = Math.clamp(width - left - MARGIN - RESET, 80, MOST);
        int y = 4;
        for (FieldRow row : rows.get()) {
            y = row(row, y, left, body, narrow, really) + BETWEEN_ROWS;
        }
        return y + MARGIN;
    }

    private static int row(FieldRow row, int top, int left, int width, boolean narrow, boolean really) {
        int y = top;
        Measures size = row.measure(width);
        int line = Math.min(size.body().y, LINE);
        if (narrow) {
            put(row.label(), MARGIN, y, width, size.label().y, really);
            y += size.label().y + 2;
        } else {
            put(row.label(), MARGIN, y + Math.max(0, (line - size.label().y) / 2), LABELS, size.label().y, really);
        }
        put(row.body(), left, y, size.body().x, size.body().y, really);
        if (really && row.reset().isPresent()) {
            Point wanted = row.reset().get().computeSize(SWT.DEFAULT, SWT.DEFAULT);
            put(row.reset().get(), left + size.body().x + 10, y + Math.max(0, (line - wanted.y) / 2), wanted.x, wanted.y, true);
        }
        y += size.body().y;
        if (row.message().isPresent()) {
            put(row.message().get(), left, y + 3, width, size.message(), really);
            y += 3 + size.message();
        }
        if (size.help() > 0) {
            put(row.help(), left, y + 3, width, size.help(), really);
            y += 3 + size.help();
        }
        return y;
    }

    /** Setting the bounds that a label has already costs it a measurement, so it is not done. */
    private static void put(Control control, int x, int y, int width, int height, boolean really) {
        var bounds = new Rectangle(x, y, width, height);
        if (really && !control.getBounds().equals(bounds)) {
            control.setBounds(bounds);
        }
    }
}
