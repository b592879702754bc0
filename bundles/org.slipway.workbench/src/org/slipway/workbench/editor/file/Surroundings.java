package org.slipway.workbench.editor.file;

import java.nio.file.Path;

import org.slipway.base.Problem;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteProblem;
import org.slipway.workbench.site.SiteSnapshot;

/** What an editor asks about the rest of the site, and what it asks it to do. UI thread only. */
public interface Surroundings {
    Kinds kinds();

    /** The site as it was last understood. */
    SiteSnapshot snapshot();

    Path folder();

    /** Opens an element's editor and selects it there. */
    void open(SiteElement element);

    /** Says why something that the user asked for was not done. */
    void tell(Problem problem);

    /** Mends a problem in one of the ways that it offers. */
    void fix(SiteProblem problem, String label);
}
