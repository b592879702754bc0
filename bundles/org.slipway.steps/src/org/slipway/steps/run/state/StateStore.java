package org.slipway.steps.run.state;


import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.Exit;
import org.slipway.steps.CaptureMode;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** Where user state is kept between saving and restoring. */
public final class StateStore {
    public static final String VARIABLE = "OSDStateStorePath";
    /** A local store, which outlives the emptying of its volume. */
    public static final String KEPT = "_SMSTSUserStatePath";
    /** Whether the store was made of links. */
    static final String LINKED = "_OSDStateStoreLinked";
    /** Some files were left out. */
    private static final List<Long> LEFT_OUT = List.of(3L, 61L);

    private final StepContext context;

    public StateStore(StepContext context) {
        this.context = context;
    }

    /** A folder, and no drive. */
    public String path() throws StepException {
        String path = context.variables().text(VARIABLE).strip();
        if (path.isEmpty()) {
            throw new StepException(Problem.error("STEP-NO-STORE", VARIABLE + " is not set, so nobody knows where user state is kept.")
                    .next("Request a state store before, or set the variable to a folder."), Codes.WRONG_PARAMETER);
        }
        if (TargetPath.drive(path).isPresent()) {
            throw new StepException(Problem.error("STEP-STORE-DRIVE", VARIABLE + " is “" + path + "”, a drive; user state wants a folder.")
                    .next("Set it to a folder, as C:\\UserState."), 34);
        }
        return path;
    }

    static List<String> rules(CaptureMode mode, String files) {
        return switch (mode) {
            case STANDARD -> List.of();
            case CUSTOM -> Said.list(files);
        };
    }

    /** @param forgiving whether files that were left out are no failure */
    Outcome judge(Exit exit, boolean forgiving) {
        return forgiving && !exit.timedOut() && LEFT_OUT.contains(exit.code()) ? new Outcome.Done("It is done; some files were left out.", exit.code())
                : context.judge(exit);
    }

    /** A local store is told to whoever empties volumes. */
    void keep(String path, boolean linked) {
        if (TargetPath.driveOf(path).isPresent()) {
            context.variables().setOwn(KEPT, path);
        }
        context.variables().setOwn(LINKED, linked ? "true" : "");
    }

    boolean linked() {
        return Said.yes(context.variables().text(LINKED));
    }

    static Optional<String> text(String option) {
        return Said.of(option);
    }
}
