package org.slipway.workbench.site;

import org.slipway.base.ProblemException;
import org.slipway.model.site.OpenSite;

/** A question to the site's model. It runs in a Job and must answer with values, not with elements of the model. */
public interface SiteQuestion<T> {
    T ask(OpenSite site) throws ProblemException;
}
