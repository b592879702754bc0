package org.slipway.sequence.ui.simulate;

import java.util.Map;
import java.util.TreeMap;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.stepping.Moment;
import org.slipway.engine.variables.Value;

/** Where a run stands, in words. */
final class MomentText {

    String verdict(Moment.Over over) {
        return over.problem().map(Problem::text).orElseGet(() -> over.report().map(MomentText::verdict).orElse("■ Ended by hand"));
    }

    private static String verdict(RunReport report) {
        return switch (report) {
            case RunReport.Over ended -> switch (ended.verdict()) {
                case SUCCEEDED -> "✓ Succeeded";
                case FAILED -> "✗ Failed: " + ended.text();
                case CANCELLED -> "■ Ended by hand";
            };
            case RunReport.Suspended suspended -> "Restarting";
            case RunReport.Stopped stopped -> "Stands still: " + stopped.problem().text();
        };
    }

    boolean failed(Moment.Over over) {
        return ended(over, Verdict.FAILED);
    }

    boolean succeeded(Moment.Over over) {
        return ended(over, Verdict.SUCCEEDED);
    }

    private static boolean ended(Moment.Over over, Verdict verdict) {
        return over.report().filter(each -> each instanceof RunReport.Over end && end.verdict() == verdict).isPresent();
    }

    /** By name, with %Name% for secrets. */
    Map<String, String> told(Map<String, Value> values) {
        var told = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) -> told.put(name, value.told()));
        return told;
    }
}
