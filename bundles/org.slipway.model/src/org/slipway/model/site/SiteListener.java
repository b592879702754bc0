package org.slipway.model.site;

/** Told of changes, on the thread that made them. */
public interface SiteListener {
    void changed(SiteChange change);
}
