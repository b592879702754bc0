package org.slipway.engine.spi;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/** Why a step could not do its work. */
public final class StepException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final long code;

    /** @param code by which the cause is known, unsigned 32 bits; never 0 */
    public StepException(Problem problem, long code) {
        super(problem.toString());
        this.problem = problem;
        this.code = code;
    }

    public StepException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
        this.code = cause instanceof TargetException target ? target.code() : 0x80004005L;
    }

    public Problem problem() {
        return problem;
    }

    public long code() {
        return code;
    }
}
