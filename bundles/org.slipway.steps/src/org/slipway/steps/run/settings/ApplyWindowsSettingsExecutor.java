package org.slipway.steps.run.settings;


import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.ApplyWindowsSettings;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.LeftOut;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.AnswerFiles;
import org.slipway.steps.run.answers.Components;
import org.slipway.steps.run.answers.Pass;

/** Writes name, registration, key and region into the answer file. */
public final class ApplyWindowsSettingsExecutor implements StepExecutor<ApplyWindowsSettings> {
    /** A variable without a value, and nothing else: nobody has said anything. */
    private static final Pattern WHOLE_VARIABLE = Pattern.compile("%[^%]*%");

    /**
     * Gives the built-in administrator, by whatever name, a password that nobody knows, and switches the account off. Made up on the
     * machine itself, so that the file does not hold it.
     */
    private static final String NO_ADMINISTRATOR =
            "powershell.exe -NoProfile -Command \"Get-LocalUser|?{$_.SID -like 'S-1-5-21-*-500'}|%{net user $_.Name /random >$null;Disable-LocalUser $_}\"";

    @Override
    public Outcome execute(ApplyWindowsSettings step, StepContext context) throws StepException, TargetException {
        new AnswerFiles(context).change(answers -> {
            name(step, answers, context);
            shell(answers, "RegisteredOwner", step.getRegisteredUser());
            shell(answers, "RegisteredOrganization", step.getOrganization());
            shell(answers, "ProductKey", step.getProductKey());
            shell(answers, "TimeZone", timeZone(step, context).orElse(null));
            region(answers, "InputLocale", step.getInputLocale());
            region(answers, "SystemLocale", step.getSystemLocale());
            region(answers, "UILanguage", step.getLanguage());
            region(answers, "UILanguageFallback", step.getLanguageFallback());
            region(answers, "UserLocale", step.getUserLocale());
            administrator(step, answers, context);
        });
        if (step.isSetLicenseMode()) {
            context.say(Event.Level.WARNING, "Answer files have no place for how a server counts licences since Windows Server 2008; it is passed over.");
        }
        return Outcome.done("The answer file holds the settings of Windows.");
    }

    private static void shell(AnswerFile answers, String name, @Nullable String value) {
        Said.of(value).ifPresent(said -> answers.set(Pass.SPECIALIZE, Components.SHELL, said, name));
    }

    private static void region(AnswerFile answers, String name, @Nullable String value) {
        Said.of(value).ifPresent(said -> answers.set(Pass.OOBE_SYSTEM, Components.INTERNATIONAL, said, name));
    }

    private static void name(ApplyWindowsSettings step, AnswerFile answers, StepContext context) throws StepException {
        Optional<String> written = Said.of(step.getComputerName()).filter(name -> !WHOLE_VARIABLE.matcher(name).matches());
        Optional<String> said = written.filter(name -> name.indexOf('%') < 0);
        if (said.isEmpty()) {
            context.say(Event.Level.WARNING, written.map(name -> "The computer cannot be called “" + name + "”: nothing has set the variable in it. Windows makes a name up.")
                    .orElse("Nothing says how the computer is called; Windows makes a name up."));
        }
        answers.set(Pass.SPECIALIZE, Components.SHELL, ComputerNames.checked(said.orElse("*")), "ComputerName");
    }

    /** The names of the registry are plain; a translated one would make Windows Setup stop. */
    private static Optional<String> timeZone(ApplyWindowsSettings step, StepContext context) {
        Optional<String> said = Said.of(step.getTimeZone());
        if (said.isPresent() && !StandardCharsets.US_ASCII.newEncoder().canEncode(said.get())) {
            context.say(Event.Level.WARNING, "“" + said.get() + "” is a translated name of a time zone; UTC is taken.");
            return Optional.of("UTC");
        }
        return said;
    }

    private static void administrator(ApplyWindowsSettings step, AnswerFile answers, StepContext context) throws StepException {
        if (step.isDisableAdministrator()) {
            answers.remove(Pass.OOBE_SYSTEM, Components.SHELL, "UserAccounts", "AdministratorPassword");
            answers.command(Pass.SPECIALIZE, "Switch the built-in administrator off", NO_ADMINISTRATOR);
            return;
        }
        String password = LeftOut.password(step.getAdministratorPassword(), context).orElse("");
        if (password.isEmpty()) {
            throw new StepException(Problem.error("STEP-ADMINISTRATOR", "The built-in administrator is to stay switched on, and has no password.")
                    .next("Give one, as %Name% of a secret variable, or let the account be switched off."), Codes.WRONG_PARAMETER);
        }
        answers.localPassword(password, "UserAccounts", "AdministratorPassword");
        context.say("The built-in administrator gets the password of the step.");
    }
}
