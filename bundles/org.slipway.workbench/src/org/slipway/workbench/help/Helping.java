package org.slipway.workbench.help;

import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens a window's help at a place. */
public final class Helping {
    private final IWorkbenchWindow window;

    private Helping(IWorkbenchWindow window) {
        this.window = window;
    }

    public static Helping in(IWorkbenchWindow window) {
        return new Helping(window);
    }

    /** What the code of a problem means. */
    public void code(String code) {
        topic(CodesTopic.ID, Optional.of(code));
    }

    public void contents() {
        view();
    }

    public void topic(String id, Optional<String> heading) {
        view().ifPresent(help -> help.show(id, heading));
    }

    private Optional<HelpView> view() {
        MPart part = window.getService(EPartService.class).showPart(HelpView.ID, PartState.ACTIVATE);
        return Optional.ofNullable(part).map(MPart::getObject).filter(HelpView.class::isInstance).map(HelpView.class::cast);
    }
}
