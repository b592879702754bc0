package org.slipway.workbench.shell;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.slipway.workbench.workspaces.WorkspaceCatalogue;

/** A window's kept state may name workspaces whose bundles are no longer installed: a window with such a one would be empty. */
final class LostWorkspaces {
    private final IWorkbenchWindow window;

    LostWorkspaces(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Shows a workspace that is there when the one that was shown last is gone, and forgets those that are gone. */
    void putAway() {
        EModelService model = window.getService(EModelService.class);
        MWindow frame = window.getService(MWindow.class);
        List<MPerspective> lost = model.findElements(frame, null, MPerspective.class).stream().filter(LostWorkspaces::isLost).toList();
        if (!lost.isEmpty()) {
            if (lost.contains(model.getActivePerspective(frame))) {
                showFirst();
            }
            lost.forEach(each -> model.removePerspectiveModel(each, frame));
        }
    }

    /** The platform's own registry knows every perspective of the kept state; what is installed stands in the extensions alone. */
    private static boolean isLost(MPerspective kept) {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.perspectives"))
                .map(installed -> installed.getAttribute("id")).noneMatch(id -> kept.getElementId().equals(id) || kept.getElementId().startsWith(id + "."));
    }

    private void showFirst() {
        try {
            window.getWorkbench().showPerspective(window.getService(WorkspaceCatalogue.class).first().perspective(), window);
        } catch (WorkbenchException broken) {
            Defects.show(broken);
        }
    }
}
