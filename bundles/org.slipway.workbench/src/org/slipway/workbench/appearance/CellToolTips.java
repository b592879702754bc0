package org.slipway.workbench.appearance;

import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.widgets.Event;

/**
 * The tool tips of a tree or a table, from its label provider.
 *
 * <p>The platform's own gives the focus to the viewer when a tip goes. If a dialog was opened by a key meanwhile, SWT then takes the
 * window below for the active one, and the dialog gets neither Return nor Escape any more. A tip has no business with the focus.
 */
public final class CellToolTips extends ColumnViewerToolTipSupport {

    private CellToolTips(ColumnViewer viewer) {
        super(viewer, ToolTip.NO_RECREATE, false);
    }

    public static CellToolTips on(ColumnViewer viewer) {
        return new CellToolTips(viewer);
    }

    @Override
    protected void afterHideToolTip(Event event) {
        // the focus stays where it is
    }
}
