package org.slipway.workbench.workspaces;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The workspace for everything in a site: navigator, editors, and what is known about them. */
public final class SitePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView("org.slipway.workbench.navigator", IPageLayout.LEFT, 0.25f, IPageLayout.ID_EDITOR_AREA);
        layout.getViewLayout("org.slipway.workbench.navigator").setCloseable(false);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.72f, IPageLayout.ID_EDITOR_AREA);
        below.addView("org.slipway.workbench.problems");
        below.addView("org.slipway.workbench.uses");
        below.addView("org.slipway.workbench.history");
        below.addView("org.eclipse.ui.views.ProgressView");
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.78f, IPageLayout.ID_EDITOR_AREA);
        right.addView(IPageLayout.ID_OUTLINE);
        right.addPlaceholder("org.slipway.workbench.help");
    }
}
