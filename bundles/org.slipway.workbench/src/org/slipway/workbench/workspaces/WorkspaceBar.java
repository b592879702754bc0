package org.slipway.workbench.workspaces;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.slipway.workbench.shell.Defects;

/** The bar on the left: one button for each workspace, the one that is shown marked. */
public final class WorkspaceBar {
    private final List<WorkspaceButton> buttons = new ArrayList<>();
    private final IWorkbenchWindow window;
    private final WorkspaceCatalogue catalogue;

    @Inject
    public WorkspaceBar(IWorkbenchWindow window, WorkspaceCatalogue catalogue) {
        this.window = window;
        this.catalogue = catalogue;
    }

    @PostConstruct
    void create(Composite parent) {
        var bar = new Composite(parent, SWT.NONE);
        bar.setData("org.eclipse.e4.ui.css.id", "slipway-workspaces");
        GridLayoutFactory.fillDefaults().spacing(0, 2).margins(4, 6).applyTo(bar);
        for (Workspace workspace : catalogue.workspaces()) {
            var button = new WorkspaceButton(bar, workspace, () -> show(workspace));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
            buttons.add(button);
        }
        var follow = new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                mark(perspective);
            }
        };
        window.addPerspectiveListener(follow);
        bar.addDisposeListener(gone -> window.removePerspectiveListener(follow));
        if (window.getActivePage() != null) {
            mark(window.getActivePage().getPerspective());
        }
    }

    private void mark(IPerspectiveDescriptor shown) {
        buttons.stream().filter(button -> !button.isDisposed())
                .forEach(button -> button.mark(shown != null && button.workspace().perspective().equals(shown.getId())));
    }

    private void show(Workspace workspace) {
        try {
            PlatformUI.getWorkbench().showPerspective(workspace.perspective(), window);
        } catch (WorkbenchException broken) {
            Defects.show(broken);
        }
    }
}
