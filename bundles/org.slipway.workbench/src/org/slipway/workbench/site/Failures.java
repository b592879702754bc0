package org.slipway.workbench.site;

import java.util.List;
import java.util.concurrent.CompletionException;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** Says what a failed answer means for people. */
public final class Failures {

    private Failures() {
    }

    /** The problems that were told, or one that names the defect. */
    public static List<Problem> problems(Throwable failed) {
        Throwable cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof ProblemException told ? told.problems()
                : List.of(Problem.error("WORKBENCH-DEFECT", "Something in the workbench broke: " + cause + ".")
                        .next("Nothing was saved by it. Please report this with the log, which Help > Show log opens."));
    }
}
