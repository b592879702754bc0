package org.slipway.workbench.welcome;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.appearance.Colours;

/** A large button with a picture, a title and a sentence. */
final class Card extends Canvas {
    private static final int ICON = 32;
    private static final int PADDING = 18;

    private final Image picture;
    private final Font bold;
    private final String title;
    private final String text;
    private final Runnable action;
    private boolean hovered;

    Card(Composite parent, ImageDescriptor icon, String title, String text, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        var resources = new LocalResourceManager(JFaceResources.getResources(), this);
        this.picture = resources.create(icon);
        this.bold = resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(2).setStyle(SWT.BOLD));
        this.title = title;
        this.text = text;
        this.action = action;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseUp, click -> press());
        addListener(SWT.MouseEnter, entered -> hover(true));
        addListener(SWT.MouseExit, left -> hover(false));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.KeyDown, key -> {
            if (key.character == ' ' || key.character == SWT.CR) {
                press();
            }
        });
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        accessible();
    }

    void press() {
        action.run();
    }

    private void hover(boolean over) {
        hovered = over;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = Math.max(220, widthHint);
        TextLayout layout = layout(width);
        try {
            return new Point(width, 2 * PADDING + layout.getBounds().height + 8);
        } finally {
            layout.dispose();
        }
    }

    private TextLayout layout(int width) {
        var layout = new TextLayout(getDisplay());
        layout.setText(title + "\n" + text);
        layout.setFont(getFont());
        layout.setSpacing(4);
        layout.setStyle(new TextStyle(bold, null, null), 0, title.length() - 1);
        layout.setWidth(Math.max(60, width - ICON - 3 * PADDING));
        return layout;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        var colours = new Colours(this);
        gc.setAntialias(SWT.ON);
        gc.setBackground(new Color(colours.tinted(hovered || isFocusControl() ? 14 : 7)));
        gc.fillRoundRectangle(0, 0, area.width, area.height, 12, 12);
        gc.setForeground(new Color(colours.tinted(hovered || isFocusControl() ? 90 : 30)));
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 12, 12);
        Rectangle size = picture.getBounds();
        gc.drawImage(picture, 0, 0, size.width, size.height, PADDING, PADDING, ICON, ICON);
        gc.setForeground(getForeground());
        TextLayout layout = layout(area.width);
        layout.draw(gc, ICON + 2 * PADDING, PADDING);
        layout.dispose();
    }

    private void accessible() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = title;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }
}
