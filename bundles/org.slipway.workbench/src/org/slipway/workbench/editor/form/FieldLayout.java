package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Rows of a form: label, field, below the field what it is for. Where there is little width the label stands above its field.
 * Made for this alone: it measures each control once a pass, which counts where there are hundreds.
 */
final class FieldLayout extends Layout {
    private static final int MARGIN = 20;
    private static final int LABELS = 150;
    private static final int GAP = 14;
    private static final int BETWEEN_ROWS = 14;
    private static final int RESET = 60;
    private static final int MOST = 620;
    private static final int NARROW = 420;

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
        Point label = row.label().computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Point size = row.field().size(width);
        int line = Math.min(size.y, 34);
        if (narrow) {
            put(row.label(), MARGIN, y, width, label.y, really);
            y += label.y + 2;
        } else {
            put(row.label(), MARGIN, y + Math.max(0, (line - label.y) / 2), LABELS, label.y, really);
        }
        put(row.body(), left, y, size.x, size.y, really);
        Optional<? extends Control> reset = row.reset();
        if (reset.isPresent()) {
            Point wanted = reset.get().computeSize(SWT.DEFAULT, SWT.DEFAULT);
            put(reset.get(), left + size.x + 10, y + Math.max(0, (line - wanted.y) / 2), wanted.x, wanted.y, really);
        }
        y += size.y;
        if (row.message().isPresent()) {
            y = below(row.message().get(), left, y + 3, width, really);
        }
        return row.help().getText().isEmpty() ? y : below(row.help(), left, y + 3, width, really);
    }

    private static int below(Control control, int left, int y, int width, boolean really) {
        int height = control.computeSize(width, SWT.DEFAULT).y;
        put(control, left, y, width, height, really);
        return y + height;
    }

    private static void put(Control control, int x, int y, int width, int height, boolean really) {
        if (really) {
            control.setBounds(x, y, width, height);
        }
    }
}
