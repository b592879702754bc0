package org.slipway.sequence.ui;

import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

/** The pictures of the list and its tools. */
public record ViewIcons(ResourceManager resources) {

    /** What is in {@code icons/NAME.svg}. */
    public Image named(String name) {
        return resources.create(Optional.ofNullable(FileLocator.find(FrameworkUtil.getBundle(ViewIcons.class), new Path("icons/" + name + ".svg")))
                .map(ImageDescriptor::createFromURL).orElseGet(ImageDescriptor::getMissingImageDescriptor));
    }
}
