package org.slipway.sequence.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The sequences on the left, the editor beside them, and below it what is wrong. */
public final class SequencePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(SequencesView.ID, IPageLayout.LEFT, 0.22f, IPageLayout.ID_EDITOR_AREA);
        layout.getViewLayout(SequencesView.ID).setCloseable(false);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.8f, IPageLayout.ID_EDITOR_AREA);
        below.addView("org.slipway.workbench.problems");
        below.addPlaceholder("org.slipway.workbench.history");
        below.addPlaceholder("org.slipway.workbench.help");
    }
}
