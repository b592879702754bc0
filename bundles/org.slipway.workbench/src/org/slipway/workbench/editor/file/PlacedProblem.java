package org.slipway.workbench.editor.file;

import org.slipway.model.text.TextSpot;
import org.slipway.workbench.site.SiteProblem;

/** A problem and the element of the file that it is about, with the feature where it is about one. */
public record PlacedProblem(SiteProblem problem, TextSpot spot) {
}
