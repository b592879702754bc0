package org.slipway.sequence.ui.fleet;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.slipway.sequence.ui.fleet.Outcome.Sort;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** What the signs and colours of the matrix mean. */
final class Legend {
    private record Item(Sort sort, String text) {
    }

    private static final List<Item> ITEMS = List.of(new Item(Sort.DONE, "done"), new Item(Sort.FORGIVEN, "failed, run went on"), new Item(Sort.FAILED, "failed, run ended"),
            new Item(Sort.SKIPPED, "skipped or off"), new Item(Sort.UNREACHED, "not reached"));
    private static final int BOX = 20;
    static final int HEIGHT = 26;
    private static final int GAP = 18;

    private final Canvas canvas;
    private final Look look;

    Legend(Composite parent, Look look) {
        this.look = look;
        canvas = look.own(WidgetIds.mark(new Canvas(parent, SWT.DOUBLE_BUFFERED), "fleet.legend"));
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.setToolTipText("The worst that became of an entry on a model gives its cell the colour; the more machines, the stronger it is.");
    }

    Canvas control() {
        return canvas;
    }

    private void paint(GC gc) {
        gc.setBackground(look.ground());
        gc.fillRectangle(canvas.getClientArea());
        var colours = new CellColours(look);
        int x = 4;
        for (Item each : ITEMS) {
            gc.setForeground(look.edge());
            colours.of(each.sort(), 1).ifPresent(colour -> gc.setBackground(colour));
            if (colours.of(each.sort(), 1).isPresent()) {
                gc.fillRectangle(x, 4, BOX, HEIGHT - 8);
            }
            gc.drawRectangle(x, 4, BOX, HEIGHT - 8);
            gc.setForeground(canvas.getParent().getForeground());
            Point sign = gc.textExtent(each.sort().sign());
            gc.drawText(each.sort().sign(), x + (BOX - sign.x) / 2 + 1, (HEIGHT - sign.y) / 2, true);
            gc.drawText(each.text(), x + BOX + 6, (HEIGHT - sign.y) / 2, true);
            x += BOX + 6 + gc.textExtent(each.text()).x + GAP;
        }
    }

    void redraw() {
        canvas.redraw();
    }
}
