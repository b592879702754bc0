package org.slipway.sequence.ui.exchange;

import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.sequence.exchange.file.FormatsReader;
import org.slipway.sequence.ui.SequenceHandler;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteNavigation;

/** Opens the import wizard. */
public final class ImportHandler extends SequenceHandler {

    @Override
    protected void run(IWorkbenchWindow window, OpenedSite site, List<SiteElement> chosen) {
        ImportWizard.open(window.getShell(), site, new FormatsReader().read(Platform.getExtensionRegistry()).formats(), window.getService(SiteNavigation.class));
    }
}
