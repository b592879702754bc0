package org.slipway.sequence.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteNavigation;

/** Opens the chosen sequences. */
public final class OpenHandler extends SequenceHandler {

    @Override
    protected void run(IWorkbenchWindow window, OpenedSite site, List<SiteElement> chosen) {
        chosen.forEach(each -> window.getService(SiteNavigation.class).open(site, each.path(), Optional.empty()));
    }
}
