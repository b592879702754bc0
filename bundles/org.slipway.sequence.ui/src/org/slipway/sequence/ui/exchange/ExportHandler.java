package org.slipway.sequence.ui.exchange;

import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.sequence.exchange.file.FormatsReader;
import org.slipway.sequence.ui.SequenceHandler;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;

/** Opens the export wizard. */
public final class ExportHandler extends SequenceHandler {

    @Override
    protected void run(IWorkbenchWindow window, OpenedSite site, List<SiteElement> chosen) {
        ExportWizard.open(window.getShell(), site, new FormatsReader().read(Platform.getExtensionRegistry()).formats(), chosen.stream().findFirst());
    }
}
