package org.slipway.workbench.commands;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.Messages;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteNavigation;

/** Gives a file another path. */
public final class MoveHandler extends SelectedHandler {

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        selected.paths().stream().findFirst().ifPresent(path -> {
            OpenedSite site = selected.site();
            var dialog = new AskText(window.getShell(), "move.path", Messages.move_title, Messages.bind(Messages.move_text, path), path,
                    typed -> objection(site, path, typed));
            if (dialog.open() == Window.OK && !dialog.getValue().equals(path)) {
                watch(site.move(path, dialog.getValue()).thenRun(() ->
                        window.getService(SiteNavigation.class).open(site, dialog.getValue(), Optional.empty())), window);
            }
        });
    }

    private static String objection(OpenedSite site, String path, String typed) {
        boolean formed = typed.endsWith(".yaml") && !typed.startsWith("/") && !typed.contains("..") && !typed.contains("//");
        boolean taken = !typed.equals(path) && site.snapshot().file(typed).isPresent();
        return !formed ? Messages.move_pattern : taken ? Messages.bind(Messages.move_taken, typed) : null;
    }
}
