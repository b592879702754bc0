package org.slipway.acme.firmware.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The images on top, below them the editor of the one that is opened. */
public final class FirmwarePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(FirmwareView.ID, IPageLayout.TOP, 0.4f, IPageLayout.ID_EDITOR_AREA);
        layout.getViewLayout(FirmwareView.ID).setCloseable(false);
    }
}
