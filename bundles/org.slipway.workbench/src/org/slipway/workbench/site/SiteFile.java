package org.slipway.workbench.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Severity;

/**
 * A file of the site as it was when the snapshot was taken.
 *
 * @param path from the site's folder, with slashes
 * @param broken whether the text cannot be read; the elements are then those of the last text that could
 * @param dirty whether its text differed from what is on disk
 * @param variables the variables that it sets, by name, each with its description
 */
public record SiteFile(String path, String text, boolean broken, boolean dirty, List<SiteElement> elements,
        Map<String, String> variables, List<SiteProblem> problems) {

    /** The worst severity among its problems. */
    public Optional<Severity> worst() {
        return problems.stream().map(each -> each.problem().severity()).min(Severity::compareTo);
    }

    /** The same once its changes are given up. What is in it is looked at anew later. */
    SiteFile reverted(String onDisk) {
        return new SiteFile(path, onDisk, broken, false, elements, variables, problems);
    }

    /** The folder part of the path; empty for files at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
