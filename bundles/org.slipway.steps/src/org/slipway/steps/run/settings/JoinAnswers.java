package org.slipway.steps.run.settings;


import java.util.Locale;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.StepException;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.Components;
import org.slipway.steps.run.answers.Pass;

/** What a new system joins, in an answer file. */
public final class JoinAnswers {
    private static final String IDENTIFICATION = "Identification";
    private static final String CREDENTIALS = "Credentials";

    private final AnswerFile answers;

    public JoinAnswers(AnswerFile answers) {
        this.answers = answers;
    }

    public void workgroup(String name) {
        answers.remove(Pass.SPECIALIZE, Components.JOIN, IDENTIFICATION);
        answers.set(Pass.SPECIALIZE, Components.JOIN, name, IDENTIFICATION, "JoinWorkgroup");
    }

    /** @param account as DOMAIN\name or name@domain; its own domain is the one that is joined where it names none */
    public void domain(String domain, Optional<String> unit, Optional<String> account, Optional<String> password) throws StepException {
        if (account.isEmpty() || password.isEmpty()) {
            throw new StepException(Problem.error("STEP-JOIN", "The domain " + domain + " is to be joined, and " + (account.isEmpty() ? "the account"
                    : "the password of the account") + " is missing.")
                    .next("Give both; the password as %Name% of a secret variable."), Codes.WRONG_PARAMETER);
        }
        answers.remove(Pass.SPECIALIZE, Components.JOIN, IDENTIFICATION);
        set(domain, IDENTIFICATION, "JoinDomain");
        unit.map(JoinAnswers::unit).ifPresent(path -> set(path, IDENTIFICATION, "MachineObjectOU"));
        set(domainOf(account.get()).orElse(domain), IDENTIFICATION, CREDENTIALS, "Domain");
        set(nameOf(account.get()), IDENTIFICATION, CREDENTIALS, "Username");
        set(password.get(), IDENTIFICATION, CREDENTIALS, "Password");
    }

    private void set(String value, String... path) {
        answers.set(Pass.SPECIALIZE, Components.JOIN, value, path);
    }

    /** Windows Setup wants the path alone. */
    private static String unit(String path) {
        return path.toUpperCase(Locale.ROOT).startsWith("LDAP://") ? path.substring("LDAP://".length()) : path;
    }

    private static Optional<String> domainOf(String account) {
        int slash = account.indexOf('\\');
        int at = account.indexOf('@');
        return slash > 0 ? Optional.of(account.substring(0, slash)) : at > 0 ? Said.of(account.substring(at + 1)) : Optional.empty();
    }

    private static String nameOf(String account) {
        int slash = account.indexOf('\\');
        int at = account.indexOf('@');
        return slash >= 0 ? account.substring(slash + 1) : at > 0 ? account.substring(0, at) : account;
    }
}
