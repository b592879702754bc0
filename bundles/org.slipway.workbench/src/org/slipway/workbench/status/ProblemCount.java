package org.slipway.workbench.status;

import java.util.ArrayList;
import java.util.Collection;

import org.slipway.base.Severity;
import org.slipway.workbench.Messages;
import org.slipway.workbench.site.SiteProblem;

/** How many problems there are of each severity. */
public record ProblemCount(long errors, long warnings, long infos) {

    public static ProblemCount of(Collection<SiteProblem> problems) {
        return new ProblemCount(count(problems, Severity.ERROR), count(problems, Severity.WARNING), count(problems, Severity.INFO));
    }

    private static long count(Collection<SiteProblem> problems, Severity severity) {
        return problems.stream().filter(each -> each.problem().severity() == severity).count();
    }

    /** “2 errors, 1 warning”, or that there are none. */
    public String text() {
        var parts = new ArrayList<String>();
        add(parts, errors, Messages.count_error, Messages.count_errors);
        add(parts, warnings, Messages.count_warning, Messages.count_warnings);
        add(parts, infos, Messages.count_info, Messages.count_infos);
        return parts.isEmpty() ? Messages.count_none : String.join(", ", parts);
    }

    private static void add(Collection<String> parts, long count, String one, String several) {
        if (count > 0) {
            parts.add(count == 1 ? one : Messages.bind(several, count));
        }
    }
}
