package org.slipway.sequence.exchange.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Format;
import org.slipway.sequence.SequencePackage;

/**
 * How one kind of step is written in one format.
 *
 * @param type the type attribute; empty where it has none
 * @param scripts the toolkit scripts by which it is known, in small letters
 * @param arguments those behind the script by which it is known; empty for any
 * @param codes the success codes that it is exported with where it states none
 * @param retries those that it is exported with where it states none
 * @param scriptVariables whether it has the four variables that the toolkit gives to plain commands
 * @param runsIn where the kind can run
 * @param own whether the format itself knows it; otherwise it is written as the other tool does
 * @param call the command that calls the toolkit's script, where it is a plain command of Configuration Manager
 */
public record StepForm(EClass kind, Optional<String> type, ActionTemplate action, List<String> scripts, String arguments,
        List<Long> codes, int retries, boolean scriptVariables, Environment runsIn, List<VariableForm> variables, boolean own, Optional<String> call) {
    /** What types of steps begin with that only the toolkit has. */
    private static final String OF_TOOLKIT = "BDD_";
    private static final String COMMAND = "SMS_TaskSequence_RunCommandLineAction";
    private static final String RUN = "smsswd.exe /run:";
    private static final String PACKAGE = "PackageID";

    static Optional<StepForm> of(EClass kind, Format format) {
        Facts own = Facts.of(kind, format == Format.MDT ? Facts.MDT : Facts.CONFIGMGR);
        Facts other = Facts.of(kind, format == Format.MDT ? Facts.CONFIGMGR : Facts.MDT);
        if (!own.exist() && !other.exist()) {
            return Optional.empty();
        }
        Facts facts = own.exist() ? own : other;
        Format written = own.exist() == (format == Format.MDT) ? Format.MDT : Format.CONFIGMGR;
        List<Long> codes = format == Format.MDT ? List.of(0L, 3010L)
                : Arrays.stream(facts.get("codes").orElse("0").split(" ")).map(Long::valueOf).toList();
        return Optional.of(new StepForm(kind, facts.get("kind"), new ActionTemplate(facts.get("action").orElseGet(() -> call(facts, "%SCRIPTROOT%"))), scripts(facts),
                facts.get("arguments").orElse(""), codes, format == Format.MDT ? 0 : facts.get("retries").map(Integer::parseInt).orElse(0), facts.get("variables").isPresent(), runsIn(kind),
                VariableForm.of(kind, written), own.exist(), Optional.empty()));
    }

    /** How a kind of the toolkit is written as a plain command of Configuration Manager; nothing where it is known there by other means. */
    static Optional<StepForm> command(EClass kind) {
        Facts script = Facts.of(kind, Facts.MDT);
        Optional<String> type = Facts.of(kind, Facts.CONFIGMGR).get("kind");
        boolean ofToolkit = type.map(name -> name.startsWith(OF_TOOLKIT)).orElse(false);
        if (script.get("script").isEmpty() || !ofToolkit && script.get("variables").isEmpty()) {
            return Optional.empty();
        }
        List<VariableForm> variables = new ArrayList<>(VariableForm.of(kind, ofToolkit ? Format.CONFIGMGR : Format.MDT));
        variables.add(VariableForm.plain(SequencePackage.Literals.STEP__START_IN, "WorkingDirectory", "WorkingDirectory", false));
        variables.add(VariableForm.plain(SequencePackage.Literals.STEP__SUCCESS_CODES, "SuccessCodes", "SuccessCodes", true));
        return Optional.of(new StepForm(kind, Optional.of(COMMAND), new ActionTemplate(RUN + (hasPackage(variables) ? "{package} {call}" : " {call}")), scripts(script),
                script.get("arguments").orElse(""), List.of(0L, 3010L), 0, false, runsIn(kind), variables, false, Optional.of(call(script, "%DeployRoot%\\Scripts"))));
    }

    private static List<String> scripts(Facts facts) {
        return facts.words("script").stream().map(script -> script.toLowerCase(Locale.ROOT)).toList();
    }

    private static String call(Facts facts, String folder) {
        return facts.words("script").stream().findFirst()
                .map(script -> "cscript.exe \"" + folder + "\\" + script + "\"" + facts.get("arguments").map(" "::concat).orElse("")).orElse("");
    }

    /** Whether the command line has no package, or one that the kind has a place for. */
    boolean holds(String action) {
        return call.isEmpty() || !action.regionMatches(true, 0, RUN, 0, RUN.length()) || action.startsWith(" ", RUN.length()) || hasPackage(variables);
    }

    private static boolean hasPackage(List<VariableForm> variables) {
        return variables.stream().anyMatch(variable -> variable.name().equals(PACKAGE));
    }

    /** How a command line spells the call. */
    String spelled(String action) {
        return action().read(action).getOrDefault("call", action);
    }

    private static Environment runsIn(EClass kind) {
        return switch (Facts.of(kind, Facts.STEP).get("in").orElse("both")) {
            case "pe" -> Environment.PE;
            case "os" -> Environment.OS;
            default -> Environment.BOTH;
        };
    }

    /** Whether a script with these arguments behind it is this kind; how well, in characters. */
    int fits(String script, String behind) {
        if (!scripts.contains(script.toLowerCase(Locale.ROOT))) {
            return -1;
        }
        String mine = plain(arguments);
        return plain(behind).startsWith(mine) ? mine.length() : -1;
    }

    /** Slashes, hyphens and case are a matter of taste. */
    private static String plain(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s\"]+")).map(word -> word.replaceFirst("^[/-]", ""))
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
