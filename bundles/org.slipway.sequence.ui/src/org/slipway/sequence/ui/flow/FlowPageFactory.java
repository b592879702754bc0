package org.slipway.sequence.ui.flow;

import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.KindPageFactory;
import org.slipway.workbench.editor.PageContext;

/** The Flow page of task sequences. */
public final class FlowPageFactory implements KindPageFactory {

    @Override
    public KindPage create(Composite parent, PageContext context) {
        return new FlowPage(parent, context);
    }
}
