package org.slipway.workbench.site;

import java.util.List;

import org.slipway.model.check.Finding;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/** Says what is wrong with a site, or with one of its files. */
interface SiteChecker {
    List<Finding> all(OpenSite site);

    List<Finding> one(OpenSite site, YamlResource file);
}
