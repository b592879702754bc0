package org.slipway.workbench.commands;

import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.model.Identified;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.commands.NewElementDialog.Wanted;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteNavigation;

/** Makes a new element, in a file of its own, and opens it. */
public final class NewElementHandler extends SelectedHandler {

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        OpenedSite site = selected.site();
        KindLook look = KindLook.read(Platform.getExtensionRegistry(), Icons.ofTheWorkbench());
        var dialog = new NewElementDialog(window.getShell(), site, look, selected.elements().stream().findFirst().map(SiteElement::kind));
        if (dialog.open() == Window.OK) {
            Wanted wanted = dialog.wanted().orElseThrow();
            watch(site.change(Messages.bind(Messages.new_step, wanted.name()), open -> {
                var made = (Identified) EcoreUtil.create(wanted.kind());
                made.setName(wanted.name());
                made.setId(wanted.id());
                open.create(made);
            }).thenRun(() -> site.snapshot().find(wanted.id(), wanted.kind()).stream().findFirst()
                    .ifPresent(made -> window.getService(SiteNavigation.class).open(site, made.path(), Optional.empty()))), window);
        }
    }
}
