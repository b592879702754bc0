package org.slipway.steps.run;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Problem;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.TargetException;

/** Under whose account a program of a step runs. */
public final class RunAs {
    private final StepContext context;

    public RunAs(StepContext context) {
        this.context = context;
    }

    /**
     * The account, if the step has one.
     *
     * @param asked whether the step wants it
     * @param override the variable that wins over what the step wants
     */
    public Optional<Account> account(boolean asked, String override, @Nullable String user, @Nullable String password, boolean profile)
            throws StepException, TargetException {
        String said = context.variables().text(override);
        if (!(said.isEmpty() ? asked : Said.yes(said))) {
            return Optional.empty();
        }
        if (context.target().inBootEnvironment()) {
            throw new StepException(Problem.error("STEP-ACCOUNT-PE", "A program cannot run under an account in Windows PE, which has none.")
                    .next("Run it as the local system there, or put the step behind the start of the installed system."), Codes.NOT_SUPPORTED);
        }
        Optional<String> name = Said.of(user);
        Optional<String> given = LeftOut.password(password, context).or(() -> Optional.ofNullable(password));
        if (name.isEmpty() || given.isEmpty()) {
            throw new StepException(Problem.error("STEP-ACCOUNT", "The step is to run under an account, and " + (name.isEmpty() ? "its name"
                    : "its password") + " is missing.")
                    .next("Give both, or switch “run as” off."), Codes.WRONG_PARAMETER);
        }
        return Optional.of(new Account(name.get(), given.get(), profile));
    }
}
