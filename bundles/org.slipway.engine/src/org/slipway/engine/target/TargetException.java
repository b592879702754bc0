package org.slipway.engine.target;

import org.slipway.base.Problem;

/** Why a target did not do, or could not tell, what it was asked. */
public final class TargetException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final long code;

    /** @param code by which Windows tells the cause, as an unsigned 32-bit number */
    public TargetException(Problem problem, long code) {
        super(problem.toString());
        this.problem = problem;
        this.code = code;
    }

    public TargetException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
        this.code = 1;
    }

    public Problem problem() {
        return problem;
    }

    public long code() {
        return code;
    }
}
