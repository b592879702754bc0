package org.slipway.workbench.editor.file;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.appearance.KindLook;

/** A picture for each kind: the icon that its bundle brings, or a badge. */
public final class KindImages {
    private final Kinds kinds;
    private final KindLook look;
    private final ImageDescriptor plain;
    private final KindBadges badges;
    private final ResourceManager resources;

    public KindImages(Kinds kinds, ResourceManager resources) {
        this.kinds = kinds;
        this.resources = resources;
        this.badges = new KindBadges(resources);
        Icons icons = Icons.ofTheWorkbench();
        this.look = KindLook.read(Platform.getExtensionRegistry(), icons);
        this.plain = look.icon("");
    }

    /** For a list of elements. */
    public Image folder() {
        return badges.folder();
    }

    public Image of(EClass kind) {
        ImageDescriptor icon = kinds.isRoot(kind) ? look.icon(kinds.key(kind)) : plain;
        return icon.equals(plain) ? badges.of(kind) : resources.create(icon);
    }
}
