package org.slipway.workbench.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteFile;
import org.slipway.workbench.site.SiteFileInput;
import org.slipway.workbench.site.WindowSite;

/** What a command is about: the elements chosen in the navigator, else the one in the editor in front. */
record Selected(OpenedSite site, List<SiteElement> elements, List<String> paths) {

    static Optional<Selected> of(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        return window == null ? Optional.empty() : window.getService(WindowSite.class).current().map(site -> of(site, event));
    }

    private static Selected of(OpenedSite site, ExecutionEvent event) {
        var elements = new ArrayList<SiteElement>();
        var paths = new ArrayList<String>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection lines) {
            for (Object line : lines) {
                switch (line) {
                    case SiteElement element -> {
                        elements.add(element);
                        paths.add(element.path());
                    }
                    case String path when site.snapshot().file(path).isPresent() -> paths.add(path);
                    default -> { }
                }
            }
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        if (paths.isEmpty() && editor != null && editor.getEditorInput() instanceof SiteFileInput(OpenedSite its, String path) && its == site) {
            paths.add(path);
            site.snapshot().file(path).map(SiteFile::elements).filter(all -> !all.isEmpty()).ifPresent(all -> elements.add(all.getFirst()));
        }
        return new Selected(site, List.copyOf(elements), paths.stream().distinct().toList());
    }
}
