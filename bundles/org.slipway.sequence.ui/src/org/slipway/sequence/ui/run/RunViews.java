package org.slipway.sequence.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.advanced.MArea;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Brings runs into the run view of a window. It stands among the editors, where there is room for a timeline, until somebody moves it. */
public final class RunViews {
    private RunViews() {
    }

    /** In the window of a page. */
    public static void show(Control page, RunSource run) {
        Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()).filter(each -> each.getShell() == page.getShell()).findFirst().ifPresent(window -> show(window, run));
    }

    static void show(IWorkbenchWindow window, RunSource run) {
        EPartService parts = window.getService(EPartService.class);
        MPart part = Optional.ofNullable(parts.findPart(RunView.ID)).or(() -> made(window, parts)).map(known -> parts.showPart(known, PartState.ACTIVATE))
                .orElseGet(() -> parts.showPart(RunView.ID, PartState.ACTIVATE));
        Optional.ofNullable(part).map(MPart::getObject).filter(RunView.class::isInstance).map(RunView.class::cast).ifPresent(view -> view.show(run));
    }

    /** Empty in a window without editors. */
    private static Optional<MPart> made(IWorkbenchWindow window, EPartService parts) {
        EModelService model = window.getService(EModelService.class);
        List<MArea> areas = model.findElements(window.getService(MWindow.class), IPageLayout.ID_EDITOR_AREA, MArea.class, List.of(), EModelService.ANYWHERE);
        Optional<MPartStack> stack = areas.stream().flatMap(area -> model.findElements(area, null, MPartStack.class, List.of()).stream()).findFirst();
        return stack.flatMap(found -> Optional.ofNullable(parts.createPart(RunView.ID)).map(part -> {
            part.setCloseable(true);
            found.getChildren().add(part);
            return part;
        }));
    }
}
