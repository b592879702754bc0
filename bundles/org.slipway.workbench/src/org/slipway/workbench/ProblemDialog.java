package org.slipway.workbench;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.slipway.base.Problem;

/** Says what went wrong, and what to do next, to somebody who waits for it. */
public final class ProblemDialog {

    private ProblemDialog() {
    }

    public static void show(Shell parent, List<Problem> problems) {
        boolean error = problems.stream().anyMatch(Problem::isError);
        MessageDialog.open(error ? MessageDialog.ERROR : MessageDialog.WARNING, parent, Messages.problem_title, text(problems), 0);
    }

    /** The same as text. */
    public static String text(List<Problem> problems) {
        return problems.stream().map(ProblemDialog::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(Problem problem) {
        String place = problem.place().map(where -> where + "\n").orElse("");
        return place + problem.text() + (problem.nextStep().isBlank() ? "" : "\n" + problem.nextStep()) + "  [" + problem.code() + "]";
    }
}
