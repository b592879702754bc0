package org.slipway.sequence.ui.simulate;

import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.KindPageFactory;
import org.slipway.workbench.editor.PageContext;

/** Makes the Simulate page of the sequence editor. */
public final class SimulatePageFactory implements KindPageFactory {
    @Override
    public KindPage create(Composite parent, PageContext context) {
        return new SimulatePage(parent, context);
    }
}
