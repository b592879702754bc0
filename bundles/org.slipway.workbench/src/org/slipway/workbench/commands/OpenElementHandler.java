package org.slipway.workbench.commands;

import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.editor.form.ListPicker;
import org.slipway.workbench.editor.form.ListPicker.Column;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteNavigation;

/** Opens an element by a few letters of its name, its kind, its id or its path. */
public final class OpenElementHandler extends SelectedHandler {

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        KindLook look = KindLook.read(Platform.getExtensionRegistry(), Icons.ofTheWorkbench());
        List<Column<SiteElement>> columns = List.of(new Column<>(Messages.go_name, 240, SiteElement::label), new Column<>(Messages.go_id, 180, SiteElement::id),
                new Column<>(Messages.go_kind, 120, element -> look.name(element.kindKey())), new Column<>(Messages.go_file, 240, SiteElement::path));
        new ListPicker<>(window.getShell(), Messages.go_title, selected.site().snapshot().elements().toList(), columns, false).pick()
                .forEach(element -> window.getService(SiteNavigation.class).open(selected.site(), element));
    }
}
