package org.slipway.workbench.shell;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Tools that bundles of the platform bring for development environments: where its text editors are installed, they put arrows for
 * annotations beside our tools, in every perspective. A vendor's own are left.
 */
final class ForeignTools {
    private static final String PLATFORM = "org.eclipse.";

    private final IWorkbenchWindow window;

    ForeignTools(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Puts them away, in workspaces that are shown later too. */
    void putAway() {
        List<String> foreign = Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.actionSets"))
                .filter(each -> each.getContributor().getName().startsWith(PLATFORM)).map(ForeignTools::id).toList();
        if (foreign.isEmpty()) {
            return;
        }
        if (window.getActivePage() != null) {
            foreign.forEach(window.getActivePage()::hideActionSet);
        }
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                foreign.forEach(page::hideActionSet);
            }
        });
    }

    private static String id(IConfigurationElement actionSet) {
        return String.valueOf(actionSet.getAttribute("id"));
    }
}
