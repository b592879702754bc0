package org.slipway.workbench.commands;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.model.Identified;
import org.slipway.workbench.Messages;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.site.IdRule;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.uses.UseRow;

/**
 * Gives an element another id, here and wherever it is referred to. While the keyboard is in a list of an editor the command is about
 * what is selected there.
 */
public final class RenameHandler extends SelectedHandler {

    @Override
    protected boolean handled(ExecutionEvent event) {
        EditTarget list = Adapters.adapt(HandlerUtil.getActivePart(event), EditTarget.class);
        return list != null && list.rename();
    }

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        selected.elements().stream().findFirst().ifPresent(element -> {
            OpenedSite site = selected.site();
            watch(site.ask(Messages.uses_job, open -> UseRow.of(open, element)).thenAccept(uses -> later(window, () -> {
                long files = uses.stream().map(UseRow::path).distinct().count();
                String text = Messages.bind(files == 0 ? Messages.rename_alone : files == 1 ? Messages.rename_used_once : Messages.rename_used,
                        element.label(), files);
                var dialog = new AskText(window.getShell(), "rename.id", Messages.rename_title, text, element.id(),
                        typed -> new IdRule(site, element.kind()).objection(typed, element.id()).orElse(null));
                if (dialog.open() == Window.OK && !dialog.getValue().equals(element.id())) {
                    watch(rename(site, element, dialog.getValue()), window);
                }
            })), window);
        });
    }

    private static CompletableFuture<Void> rename(OpenedSite site, SiteElement element, String id) {
        return site.change(Messages.bind(Messages.rename_step, element.id(), id), open -> {
            Optional<Identified> target = UseRow.target(open, element);
            if (target.isPresent()) {
                open.rename(target.get(), id);
            }
        });
    }
}
