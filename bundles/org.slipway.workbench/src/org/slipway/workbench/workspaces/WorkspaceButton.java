package org.slipway.workbench.workspaces;

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
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Colours;
import org.slipway.workbench.appearance.Icons;

/** A workspace's button: its icon above its name. Works by mouse and by keyboard, and says what it is to a screen reader. */
final class WorkspaceButton extends Canvas {
    private static final int ICON = 24;
    private static final int PADDING = 8;
    private static final int WIDTH = 72;

    private final Workspace workspace;
    private final Runnable action;
    private final Image icon;
    private boolean marked;
    private boolean hovered;

    WorkspaceButton(Composite parent, Workspace workspace, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.workspace = workspace;
        this.action = action;
        var resources = new LocalResourceManager(JFaceResources.getResources(), this);
        ImageDescriptor picture = workspace.icon().map(Icons::at).orElseGet(() -> Icons.ofTheWorkbench().icon("workspaces/workspace"));
        this.icon = resources.create(picture);
        setToolTipText(workspace.description().isBlank() ? workspace.name() : workspace.description());
        WidgetIds.mark(this, "workspace." + workspace.id());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseUp, this::clicked);
        addListener(SWT.MouseEnter, entered -> hover(true));
        addListener(SWT.MouseExit, left -> hover(false));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.KeyDown, this::pressed);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        accessible();
    }

    Workspace workspace() {
        return workspace;
    }

    void mark(boolean shown) {
        if (marked != shown) {
            marked = shown;
            redraw();
        }
    }

    private void hover(boolean over) {
        hovered = over;
        redraw();
    }

    private void clicked(Event event) {
        if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
            action.run();
        }
    }

    private void pressed(Event event) {
        if (event.character == ' ' || event.character == SWT.CR) {
            action.run();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        var gc = new GC(this);
        try {
            Point text = gc.textExtent(workspace.name());
            return new Point(Math.max(WIDTH, text.x + 2 * PADDING), ICON + text.y + 2 * PADDING + 4);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        var colours = new Colours(this);
        if (marked || hovered || isFocusControl()) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(new Color(colours.tinted(marked ? 16 : 8)));
            gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 10, 10);
            gc.setBackground(getBackground());
        }
        if (marked) {
            gc.setBackground(new Color(colours.accent()));
            gc.fillRoundRectangle(area.x + 1, area.y + area.height / 4, 3, area.height / 2, 3, 3);
        }
        Rectangle picture = icon.getBounds();
        gc.drawImage(icon, 0, 0, picture.width, picture.height, (area.width - ICON) / 2, PADDING, ICON, ICON);
        Point text = gc.textExtent(workspace.name());
        gc.setForeground(marked ? new Color(colours.accent()) : getForeground());
        gc.drawText(workspace.name(), (area.width - text.x) / 2, PADDING + ICON + 4, true);
    }

    private void accessible() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = workspace.name();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_RADIOBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | (marked ? ACC.STATE_CHECKED : 0);
            }
        });
    }
}
