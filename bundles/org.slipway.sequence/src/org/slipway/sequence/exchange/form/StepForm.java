package org.slipway.sequence.exchange.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Format;

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
 */
public record StepForm(EClass kind, Optional<String> type, ActionTemplate action, List<String> scripts, String arguments,
        List<Long> codes, int retries, boolean scriptVariables, Environment runsIn, List<VariableForm> variables, boolean own) {

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
        List<String> scripts = facts.words("script").stream().map(script -> script.toLowerCase(Locale.ROOT)).toList();
        return Optional.of(new StepForm(kind, facts.get("kind"), new ActionTemplate(action(facts)), scripts,
                facts.get("arguments").orElse(""), codes, format == Format.MDT ? 0 : facts.get("retries").map(Integer::parseInt).orElse(0), facts.get("variables").isPresent(), runsIn(kind),
                VariableForm.of(kind, written), own.exist()));
    }

    private static String action(Facts facts) {
        return facts.get("action").orElseGet(() -> facts.words("script").stream().findFirst()
                .map(script -> "cscript.exe \"%SCRIPTROOT%\\" + script + "\"" + facts.get("arguments").map(" "::concat).orElse("")).orElse(""));
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
