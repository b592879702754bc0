package org.slipway.workbench.editor.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * The frame around a text of several lines, drawn here because the systems' own leaves no room beside the text and does not show
 * where the keyboard is.
 */
final class TextBox {
    private static final int BESIDE = 8;
    private static final int ABOVE = 5;
    private static final int ROUND = 6;

    private final Look look;
    private final Composite box;
    private final Text text;

    TextBox(Composite parent, int style, Look look) {
        this.look = look;
        box = look.own(new Composite(parent, SWT.NONE));
        var layout = new FillLayout();
        layout.marginWidth = BESIDE;
        layout.marginHeight = ABOVE;
        box.setLayout(layout);
        text = new Text(box, style & ~SWT.BORDER);
        box.addListener(SWT.Paint, event -> paint(event.gc));
        box.addListener(SWT.MouseDown, event -> text.setFocus());
        text.addListener(SWT.FocusIn, event -> box.redraw());
        text.addListener(SWT.FocusOut, event -> box.redraw());
    }

    private void paint(GC gc) {
        Rectangle area = box.getClientArea();
        boolean here = text.isFocusControl();
        gc.setAntialias(SWT.ON);
        gc.setBackground(text.getBackground());
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        gc.setForeground(here ? look.accent() : look.edge());
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        if (here) {
            gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND - 1, ROUND - 1);
        }
    }

    Text text() {
        return text;
    }

    Composite control() {
        return box;
    }

    /** How large it is around a text of this size. */
    static Point around(Point text) {
        return new Point(text.x, text.y + 2 * ABOVE);
    }
}
