package org.slipway.workbench.history;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.IColorProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.Colours;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.history.HistoryView.Row;
import org.slipway.workbench.site.OpenedSite;

/** A step's line: what was done, and where. */
final class HistoryLabels extends LabelProvider implements IColorProvider {
    private final Control control;
    private final ResourceManager resources;
    private final Icons icons = Icons.ofTheWorkbench();

    HistoryLabels(Control control) {
        this.control = control;
        this.resources = new LocalResourceManager(JFaceResources.getResources(), control);
    }

    @Override
    public String getText(Object element) {
        var row = (Row) element;
        String where = String.join(", ", OpenedSite.touched(row.step()));
        return row.step().getLabel() + (where.isEmpty() ? "" : "  –  " + where) + (row.done() ? "" : "  (" + Messages.history_undone + ")");
    }

    @Override
    public Image getImage(Object element) {
        return resources.create(icons.icon(((Row) element).done() ? "actions/redo" : "actions/undo"));
    }

    @Override
    public Color getForeground(Object element) {
        return ((Row) element).done() ? null : new Color(new Colours(control).faint());
    }

    @Override
    public Color getBackground(Object element) {
        return null;
    }
}
