package org.slipway.workbench.shell;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.site.SiteFileInput;

/**
 * Shows the icon of its kind on the tab of an editor that was not made yet: the platform makes an editor when it is looked at,
 * and until then knows one icon for all of them.
 */
final class TabIcons {
    /** What the platform calls the part of its model around any editor. */
    private static final String EDITOR = "org.eclipse.e4.ui.compatibility.editor";

    private final IWorkbenchWindow window;
    private final ResourceManager resources;

    /** As long as the window. */
    TabIcons(IWorkbenchWindow window) {
        this.window = window;
        this.resources = new LocalResourceManager(JFaceResources.getResources(), window.getShell());
    }

    void show() {
        List<MPart> parts = window.getService(EModelService.class).findElements(window.getService(MWindow.class), EDITOR, MPart.class);
        parts.forEach(part -> unseen(part).flatMap(EditorsOfSite::input).ifPresent(input -> show(part, input)));
    }

    private static Optional<IEditorReference> unseen(MPart part) {
        return part.getTransientData().get(IWorkbenchPartReference.class.getName()) instanceof IEditorReference editor
                && editor.getEditor(false) == null ? Optional.of(editor) : Optional.empty();
    }

    private void show(MPart part, SiteFileInput input) {
        input.site().snapshot().file(input.path()).flatMap(file -> file.elements().stream().findFirst()).ifPresent(element ->
                part.getTransientData().put(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY,
                        new KindImages(input.site().kinds(), resources).of(element.kind())));
    }
}
