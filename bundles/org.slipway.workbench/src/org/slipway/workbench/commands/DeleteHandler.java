package org.slipway.workbench.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.model.site.OpenSite;
import org.slipway.workbench.Messages;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.uses.UseRow;

/** Takes elements out of the site, after telling who refers to them. Undo brings them back. */
public final class DeleteHandler extends SelectedHandler {
    /** More users than this are counted rather than listed. */
    private static final int LISTED = 12;

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        List<SiteElement> elements = selected.elements();
        if (elements.isEmpty()) {
            return;
        }
        OpenedSite site = selected.site();
        watch(site.ask(Messages.uses_job, open -> uses(open, elements)).thenAccept(uses -> later(window, () -> {
            String what = elements.size() == 1 ? "“" + elements.getFirst().label() + "”" : Messages.bind(Messages.delete_several, elements.size());
            String text = uses.isEmpty() ? Messages.bind(Messages.delete_unused, what)
                    : Messages.bind(Messages.delete_used, what, listed(uses));
            int choice = MessageDialog.open(uses.isEmpty() ? MessageDialog.QUESTION : MessageDialog.WARNING, window.getShell(),
                    Messages.delete_title, text, 0, Messages.delete_do, Messages.cancel);
            if (choice == 0) {
                watch(site.change(Messages.bind(Messages.delete_step, what), open -> delete(open, elements)), window);
            }
        })), window);
    }

    private static List<UseRow> uses(OpenSite site, List<SiteElement> elements) {
        var uses = new ArrayList<UseRow>();
        elements.forEach(element -> uses.addAll(UseRow.of(site, element)));
        List<String> own = elements.stream().map(SiteElement::path).toList();
        uses.removeIf(use -> own.contains(use.path()));
        return uses;
    }

    private static String listed(List<UseRow> uses) {
        String lines = uses.stream().limit(LISTED).map(use -> "•  " + use.label() + "  (" + use.path() + ", " + use.feature() + ")")
                .collect(Collectors.joining("\n"));
        return uses.size() <= LISTED ? lines : lines + "\n" + Messages.bind(Messages.delete_more, uses.size() - LISTED);
    }

    private static void delete(OpenSite site, List<SiteElement> elements) {
        for (SiteElement element : elements) {
            UseRow.target(site, element).ifPresent(site::delete);
        }
    }
}
