package org.slipway.workbench.site;

import java.util.Optional;

/** Follows whichever site a window shows. Always in the UI thread. */
public interface SiteFollower extends OpenedSiteListener {

    /** The window shows another site now, or none; told once at the beginning as well. */
    void siteChanged(Optional<OpenedSite> site);
}
