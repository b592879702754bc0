package org.slipway.workbench.site;

import org.slipway.model.text.TextRange;

/** What an editor of a site's file adapts to, so that problems, uses and the outline can jump to a place in it. */
public interface PlaceTarget {
    /** Shows and selects what stands there, on whichever page is in front. */
    void reveal(TextRange range);
}
