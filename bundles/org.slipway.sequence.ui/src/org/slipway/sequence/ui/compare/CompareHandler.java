package org.slipway.sequence.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.file.FormatsReader;
import org.slipway.sequence.ui.SequenceHandler;
import org.slipway.sequence.ui.compare.CompareDialog.Wanted;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;

/** Compares two chosen sequences, or asks with what one is compared. */
public final class CompareHandler extends SequenceHandler {

    @Override
    protected void run(IWorkbenchWindow window, OpenedSite site, List<SiteElement> chosen) {
        if (chosen.size() == 2) {
            open(window, site, new Wanted(new VersionSource.Current(chosen.getFirst()), new VersionSource.Current(chosen.getLast()), chosen.getFirst().label()));
            return;
        }
        var dialog = new CompareDialog(window.getShell(), site.snapshot().candidates(SequencePackage.Literals.TASK_SEQUENCE), chosen.stream().findFirst(),
                new FormatsReader().read(Platform.getExtensionRegistry()).formats());
        Optional.of(dialog.open()).filter(closed -> closed == Window.OK).flatMap(closed -> dialog.wanted()).ifPresent(wanted -> open(window, site, wanted));
    }

    private static void open(IWorkbenchWindow window, OpenedSite site, Wanted wanted) {
        try {
            window.getActivePage().openEditor(new CompareInput(site, wanted.left(), wanted.right(), wanted.name()), CompareEditor.ID);
        } catch (PartInitException broken) {
            ILog.of(CompareHandler.class).error("The comparison cannot be opened.", broken);
        }
    }
}
