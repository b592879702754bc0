package org.slipway.workbench.shell;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INavigationHistory;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.slipway.model.text.TextRange;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.PlaceTarget;
import org.slipway.workbench.site.SiteFileInput;
import org.slipway.workbench.site.SiteNavigation;

/** Opens a window's editors. */
final class EditorNavigation implements SiteNavigation {
    static final String EDITOR = "org.slipway.workbench.editor";

    private final IWorkbenchWindow window;

    EditorNavigation(IWorkbenchWindow window) {
        this.window = window;
    }

    @Override
    public void open(OpenedSite site, String path, Optional<TextRange> place) {
        try {
            INavigationHistory way = window.getActivePage().getNavigationHistory();
            Optional.ofNullable(window.getActivePage().getActiveEditor()).ifPresent(way::markLocation);
            IEditorPart editor = window.getActivePage().openEditor(new SiteFileInput(site, path), EDITOR, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            PlaceTarget target = Adapters.adapt(editor, PlaceTarget.class);
            if (target != null) {
                place.ifPresent(target::reveal);
            }
            way.markLocation(editor);
        } catch (PartInitException broken) {
            Defects.show(broken);
        }
    }
}
