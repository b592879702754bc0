package org.slipway.workbench.commands;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteNavigation;

/** Opens an element by a few letters of its name. */
public final class OpenElementHandler extends SelectedHandler {

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        KindLook look = KindLook.read(Platform.getExtensionRegistry(), Icons.ofTheWorkbench());
        var resources = new LocalResourceManager(JFaceResources.getResources());
        var dialog = new ElementListSelectionDialog(window.getShell(), new LabelProvider() {
            @Override
            public String getText(Object element) {
                var each = (SiteElement) element;
                return each.label() + "  –  " + look.name(each.kindKey()) + "  " + each.id();
            }

            @Override
            public Image getImage(Object element) {
                return resources.create(look.icon(((SiteElement) element).kindKey()));
            }
        });
        dialog.setTitle(Messages.go_title);
        dialog.setMessage(Messages.go_text);
        dialog.setElements(selected.site().snapshot().elements().toArray());
        dialog.setMatchEmptyString(true);
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof SiteElement element) {
            window.getService(SiteNavigation.class).open(selected.site(), element);
        }
        resources.dispose();
    }
}
