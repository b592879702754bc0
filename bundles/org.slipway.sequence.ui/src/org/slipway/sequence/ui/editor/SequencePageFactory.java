package org.slipway.sequence.ui.editor;

import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.KindPageFactory;
import org.slipway.workbench.editor.PageContext;

/** The Design page of task sequences. */
public final class SequencePageFactory implements KindPageFactory {

    @Override
    public KindPage create(Composite parent, PageContext context) {
        return new SequencePage(parent, context);
    }
}
