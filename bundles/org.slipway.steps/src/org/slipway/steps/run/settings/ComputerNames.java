package org.slipway.steps.run.settings;


import java.util.regex.Pattern;

import org.slipway.base.Problem;
import org.slipway.engine.spi.StepException;
import org.slipway.steps.run.Codes;

/** Names of computers, as Windows Setup takes them; with any other it stops in the midst. */
public final class ComputerNames {
    private static final Pattern ALLOWED = Pattern.compile("\\*|(?!\\d+$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,13}[A-Za-z0-9])?");

    private ComputerNames() {
    }

    /** The name itself; * lets Windows make one up. */
    public static String checked(String name) throws StepException {
        if (!ALLOWED.matcher(name).matches()) {
            throw new StepException(Problem.error("STEP-COMPUTER-NAME", "“" + name
                    + "” cannot be the name of a computer: at most 15 letters, digits and hyphens, not digits alone.")
                    .next("Look where OSDComputerName is set."), Codes.WRONG_PARAMETER);
        }
        return name;
    }
}
