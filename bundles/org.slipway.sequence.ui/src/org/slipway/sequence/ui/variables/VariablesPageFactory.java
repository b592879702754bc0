package org.slipway.sequence.ui.variables;

import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.KindPageFactory;
import org.slipway.workbench.editor.PageContext;

/** The Variables page of task sequences. */
public final class VariablesPageFactory implements KindPageFactory {

    @Override
    public KindPage create(Composite parent, PageContext context) {
        return new VariablesPage(parent, context);
    }
}
