package org.slipway.sequence.ui.fleet;

import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.KindPageFactory;
import org.slipway.workbench.editor.PageContext;

/** Makes the Fleet page of the sequence editor. */
public final class FleetPageFactory implements KindPageFactory {
    @Override
    public KindPage create(Composite parent, PageContext context) {
        return new FleetPage(parent, context);
    }
}
