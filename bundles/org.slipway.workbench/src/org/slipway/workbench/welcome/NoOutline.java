package org.slipway.workbench.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;

/** Says in the outline what will be there. */
final class NoOutline extends Page implements IContentOutlinePage {
    private Composite page;

    @Override
    public void createControl(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(page);
        var text = WidgetIds.mark(new Label(page, SWT.WRAP), "outline.empty");
        text.setText(Messages.welcome_outline);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
    }

    @Override
    public Control getControl() {
        return page;
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        // nothing can be selected
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        // nothing can be selected
    }

    @Override
    public ISelection getSelection() {
        return StructuredSelection.EMPTY;
    }

    @Override
    public void setSelection(ISelection selection) {
        // nothing can be selected
    }
}
