package org.slipway.workbench.appearance;

import java.net.URL;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The icons in this bundle. They are SVG, drawn in colours that can be seen on light and dark alike. */
public final class Icons {
    private final Optional<Bundle> bundle;

    private Icons(Optional<Bundle> bundle) {
        this.bundle = bundle;
    }

    public static Icons ofTheWorkbench() {
        return new Icons(Optional.ofNullable(FrameworkUtil.getBundle(Icons.class)));
    }

    /** The icon in {@code icons/NAME.svg}. */
    public ImageDescriptor icon(String name) {
        return find(name).orElse(ImageDescriptor.getMissingImageDescriptor());
    }

    private Optional<ImageDescriptor> find(String name) {
        return bundle.map(own -> FileLocator.find(own, new Path("icons/" + name + ".svg"))).map(ImageDescriptor::createFromURL);
    }

    /** The icon of an action of the platform, where we have one. */
    public Optional<ImageDescriptor> action(String actionId) {
        return find("actions/" + actionId);
    }

    /**
     * The same, for when it can do nothing: the ground shines through it. What the platform makes of a coloured icon stands out more
     * on dark than the icon. These are files as well, because the platform hands on the address of a picture, not the picture.
     */
    public Optional<ImageDescriptor> idleAction(String actionId) {
        return find("actions/idle/" + actionId);
    }

    public static ImageDescriptor at(URL file) {
        return ImageDescriptor.createFromURL(file);
    }
}
