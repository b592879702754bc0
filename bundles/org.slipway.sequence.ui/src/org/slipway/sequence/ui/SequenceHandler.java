package org.slipway.sequence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.base.Problem;
import org.slipway.sequence.SequencePackage;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteFileInput;
import org.slipway.workbench.site.WindowSite;

/** Does something with the task sequences that are chosen in a list, else with the one in the editor in front. */
public abstract class SequenceHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<OpenedSite> site = Optional.ofNullable(window).flatMap(shown -> shown.getService(WindowSite.class).current());
        // A dialog runs an event loop of its own, within which the key that led to it would not be over yet.
        site.ifPresentOrElse(open -> {
            List<SiteElement> chosen = chosen(open, event);
            window.getShell().getDisplay().asyncExec(() -> run(window, open, chosen));
        }, () -> Optional.ofNullable(window).ifPresent(shown -> ProblemDialog.show(shown.getShell(),
                List.of(Problem.info("SITE-NONE", "No site is open.").next("Open one: File > Open site…")))));
        return null;
    }

    /** @param chosen empty where no task sequence is */
    protected abstract void run(IWorkbenchWindow window, OpenedSite site, List<SiteElement> chosen);

    private static List<SiteElement> chosen(OpenedSite site, ExecutionEvent event) {
        var chosen = new ArrayList<SiteElement>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection lines) {
            for (Object line : lines) {
                if (line instanceof SiteElement element && isSequence(element)) {
                    chosen.add(element);
                }
            }
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        if (chosen.isEmpty() && editor != null && editor.getEditorInput() instanceof SiteFileInput(OpenedSite its, String path) && its == site) {
            site.snapshot().file(path).stream().flatMap(file -> file.elements().stream()).filter(SequenceHandler::isSequence).findFirst().ifPresent(chosen::add);
        }
        return List.copyOf(chosen);
    }

    private static boolean isSequence(SiteElement element) {
        return SequencePackage.Literals.TASK_SEQUENCE.isSuperTypeOf(element.kind());
    }
}
