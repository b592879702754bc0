package org.slipway.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

import org.slipway.base.Problem;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Surroundings;

/** Tells why a command gave no answer: as text on standard error, or in the one JSON shape that stands for all commands. */
final class Failures {
    private final Surroundings surroundings;
    private final boolean json;
    private UnaryOperator<Problem> placed = UnaryOperator.identity();

    Failures(Surroundings surroundings, boolean json) {
        this.surroundings = surroundings;
        this.json = json;
    }

    /** How places are shown, once the command's context knows. */
    void placing(UnaryOperator<Problem> how) {
        placed = how;
    }

    ExitCode tell(List<Problem> problems, ExitCode code) {
        if (json) {
            try {
                surroundings.out().print(Json.write(Json.of(problems)) + "\n");
                return code;
            } catch (IOException notWritten) {
                return tellAsText(problems, ExitCode.FAILED);
            }
        }
        return tellAsText(problems, code);
    }

    private ExitCode tellAsText(List<Problem> problems, ExitCode code) {
        surroundings.out().flush();
        problems.forEach(problem -> surroundings.errors().problem(placed.apply(problem)));
        return code;
    }
}
