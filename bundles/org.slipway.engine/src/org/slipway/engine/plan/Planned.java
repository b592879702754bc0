package org.slipway.engine.plan;

import java.util.List;

import org.slipway.base.Problem;

/** What came of planning: a plan, or everything that stands in its way. */
public sealed interface Planned {
    /** It can be run. */
    record Ready(Plan plan) implements Planned {}

    /** It cannot; warnings stand among the problems. */
    record Refused(List<Problem> problems) implements Planned {}
}
