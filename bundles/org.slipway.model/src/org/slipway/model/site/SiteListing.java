package org.slipway.model.site;

import java.util.List;
import java.util.SortedMap;

import org.slipway.base.Problem;

/**
 * What a look at a site's folder finds.
 *
 * @param files what can be read
 * @param unreadable what belongs to the site and cannot be read: files, links, and folders with all that may be in them
 * @param remarks what was left out on purpose
 */
record SiteListing(SortedMap<String, SiteFiles.Stamp> files, SortedMap<String, Problem> unreadable, List<Problem> remarks) {

    /** Whether the file may be there still, in a folder that could not be looked into. */
    boolean hides(String path) {
        return unreadable.keySet().stream().anyMatch(each -> path.startsWith(each + "/"));
    }
}
