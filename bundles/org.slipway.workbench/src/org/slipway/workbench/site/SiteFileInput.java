package org.slipway.workbench.site;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * What an editor of a site's file is opened on. Two inputs are equal when they name the same file, so a file has one editor per
 * window. The workbench does not keep it over a restart: the shell opens a site first and then the files that were open in it.
 */
public record SiteFileInput(OpenedSite site, String path) implements IEditorInput {

    @Override
    public boolean exists() {
        return site.snapshot().file(path).isPresent();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    /** The name of the element in it, as the navigator shows it. */
    @Override
    public String getName() {
        return site.snapshot().file(path).filter(file -> !file.elements().isEmpty())
                .map(file -> file.elements().getFirst().label()).orElse(path.substring(path.lastIndexOf('/') + 1));
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return path;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(site) ? adapter.cast(site) : null;
    }
}
