package org.slipway.sequence.ui.compare;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.slipway.workbench.site.OpenedSite;

/** What a comparison is opened on. Not kept over a restart: one of the versions may be gone by then. */
record CompareInput(OpenedSite site, VersionSource left, VersionSource right, String name) implements IEditorInput {

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return "Two versions of “" + name + "” side by side";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
