package org.slipway.workbench.commands;

import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.uses.UsesView;

/** Who uses this? */
public final class UsesHandler extends SelectedHandler {

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        MPart part = window.getService(EPartService.class).showPart(UsesView.ID, PartState.ACTIVATE);
        selected.elements().stream().findFirst().ifPresent(element -> Optional.ofNullable(part).map(MPart::getObject)
                .filter(UsesView.class::isInstance).map(UsesView.class::cast).ifPresent(view -> view.ask(element)));
    }
}
