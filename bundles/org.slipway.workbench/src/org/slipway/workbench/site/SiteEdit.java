package org.slipway.workbench.site;

import org.slipway.base.ProblemException;
import org.slipway.model.site.OpenSite;

/** A change of the site's model. It runs in a Job on the model; what it does to the texts is then proposed to the documents. */
public interface SiteEdit {
    void run(OpenSite site) throws ProblemException;
}
