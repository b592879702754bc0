package org.slipway.workbench.site;

import java.util.Optional;

import org.slipway.model.text.TextRange;

/** Leads a user of one window to a file of a site. Found in the context of the window and of its parts. */
public interface SiteNavigation {

    /** Opens the file's editor, or brings it to the front, and shows the place. */
    void open(OpenedSite site, String path, Optional<TextRange> place);

    default void open(OpenedSite site, SiteElement element) {
        open(site, element.path(), Optional.of(element.range()));
    }
}
