package org.slipway.workbench.site;

import java.util.List;

import org.slipway.base.Problem;
import org.slipway.model.text.TextRange;

/**
 * A problem in a file of the site.
 *
 * @param path the file, from the site's folder
 * @param range the text that it is about, in the text that was checked
 * @param fixes the labels of the quick fixes that can be asked for with {@link OpenedSite#fix}
 */
public record SiteProblem(Problem problem, String path, TextRange range, List<String> fixes) {
}
