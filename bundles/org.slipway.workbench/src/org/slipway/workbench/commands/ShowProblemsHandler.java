package org.slipway.workbench.commands;

import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.problems.ProblemsView;

/** Shows the problems of the selected file alone. */
public final class ShowProblemsHandler extends SelectedHandler {

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        MPart part = window.getService(EPartService.class).showPart("org.slipway.workbench.problems", PartState.ACTIVATE);
        selected.paths().stream().findFirst().ifPresent(path -> Optional.ofNullable(part).map(MPart::getObject)
                .filter(ProblemsView.class::isInstance).map(ProblemsView.class::cast).ifPresent(view -> view.showOnly(path)));
    }
}
