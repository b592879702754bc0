package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.AnswerFiles;
import org.slipway.steps.run.answers.Components;
import org.slipway.steps.run.answers.Pass;
import org.slipway.steps.run.settings.ComputerNames;
import org.slipway.steps.run.settings.JoinAnswers;
import org.slipway.steps.toolkit.Configure;

/** Writes what variables say, as the rules and the wizard set them, into the answer file. */
public final class ConfigureExecutor implements StepExecutor<Configure> {

    @Override
    public Outcome execute(Configure step, StepContext context) throws StepException, TargetException {
        new AnswerFiles(context).change(answers -> write(answers, context));
        return Outcome.done("The answer file says what the variables say.");
    }

    private static void write(AnswerFile answers, StepContext context) throws StepException {
        Optional<String> name = said(context, "OSDComputerName");
        if (name.isPresent()) {
            answers.set(Pass.SPECIALIZE, Components.SHELL, ComputerNames.checked(name.get()), "ComputerName");
        }
        shell(answers, "RegisteredOwner", said(context, "FullName"));
        shell(answers, "RegisteredOrganization", said(context, "OrgName"));
        shell(answers, "TimeZone", said(context, "TimeZoneName"));
        shell(answers, "ProductKey", said(context, "OverrideProductKey").or(() -> said(context, "ProductKey")));
        region(answers, "InputLocale", said(context, "KeyboardLocale").or(() -> said(context, "InputLocale")));
        region(answers, "SystemLocale", said(context, "SystemLocale").or(() -> said(context, "UserLocale")));
        region(answers, "UILanguage", said(context, "UILanguage"));
        region(answers, "UserLocale", said(context, "UserLocale"));
        said(context, "Home_Page").ifPresent(page -> answers.set(Pass.SPECIALIZE, "Microsoft-Windows-IE-InternetExplorer", page, "Home_Page"));
        String password = context.variables().text("AdminPassword");
        if (!password.isEmpty()) {
            answers.localPassword(password, "UserAccounts", "AdministratorPassword");
        }
        var domain = new DomainVariables(context);
        if (domain.domain().isPresent()) {
            new JoinAnswers(answers).domain(domain.domain().get(), domain.unit(), domain.account(), domain.password());
        } else if (domain.workgroup().isPresent()) {
            new JoinAnswers(answers).workgroup(domain.workgroup().get());
        }
    }

    private static Optional<String> said(StepContext context, String variable) {
        return Said.of(context.variables().text(variable));
    }

    private static void shell(AnswerFile answers, String name, Optional<String> value) {
        value.ifPresent(said -> answers.set(Pass.SPECIALIZE, Components.SHELL, said, name));
    }

    private static void region(AnswerFile answers, String name, Optional<String> value) {
        value.ifPresent(said -> answers.set(Pass.OOBE_SYSTEM, Components.INTERNATIONAL, said, name));
    }
}
