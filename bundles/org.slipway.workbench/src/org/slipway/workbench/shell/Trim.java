package org.slipway.workbench.shell;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.status.SiteStatus;
import org.slipway.workbench.workspaces.WorkspaceBar;

/**
 * Puts our controls on the rim of a window. They are added to the window's model rather than contributed by
 * {@code org.eclipse.ui.menus}, because a control in a tool bar would get no more room than a tool's icon.
 */
final class Trim {
    private final IWorkbenchWindow window;
    private final EModelService model;

    Trim(IWorkbenchWindow window) {
        this.window = window;
        this.model = window.getService(EModelService.class);
    }

    void add() {
        add(SideValue.LEFT, "org.slipway.workbench.workspaceBar", WorkspaceBar.class);
        add(SideValue.BOTTOM, "org.slipway.workbench.status", SiteStatus.class);
    }

    private void add(SideValue side, String id, Class<?> control) {
        if (window.getService(MWindow.class) instanceof MTrimmedWindow frame && model.find(id, frame) == null) {
            MTrimBar bar = model.getTrim(frame, side);
            MToolControl added = model.createModelElement(MToolControl.class);
            added.setElementId(id);
            added.setContributionURI("bundleclass://org.slipway.workbench/" + control.getName());
            added.getTags().add(IPresentationEngine.NO_MOVE);
            added.getPersistedState().put(IWorkbench.PERSIST_STATE, "false"); // made anew with each window
            bar.getChildren().addFirst(added);
            bar.setToBeRendered(true);
        }
    }
}
