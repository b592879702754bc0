package org.slipway.model.site;

import org.slipway.model.text.YamlResource;

/** What happened to a file of an open site. */
public sealed interface SiteChange {
    /** It was read, for the first time or again. */
    record Loaded(YamlResource file) implements SiteChange {
    }

    /** It is gone from the site. */
    record Removed(String path) implements SiteChange {
    }

    /** It changed on disk while it has changes that are not saved; nothing was overwritten on either side. */
    record Conflict(YamlResource file) implements SiteChange {
    }

    /** Its model and text changed here. */
    record Edited(YamlResource file) implements SiteChange {
    }

    /** What stands here is on disk now. */
    record Saved(YamlResource file) implements SiteChange {
    }
}
