package org.slipway.model.check.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.model.SecretVariable;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Limits;
import org.slipway.model.secrets.SecretWords;

/** Texts look as the metamodel says (pattern) and are no longer than it says (maxLength). */
public final class TextLimitsCheck implements Check {
    private static final String PATTERN = "VALUE-PATTERN";
    private static final String LENGTH = "VALUE-LENGTH";

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return Values.limited(kind, scope, TextLimitsCheck::limitsText).findAny().isPresent();
    }

    private static boolean limitsText(Limits limits) {
        return limits.pattern().isPresent() || limits.maxLength().isPresent();
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return Values.limited(element, scope, TextLimitsCheck::limitsText)
                .flatMap(feature -> Values.of(element, feature).stream()
                        .flatMap(value -> findings(element, feature, value, scope).stream()));
    }

    private static List<Finding> findings(EObject element, EStructuralFeature feature, Object value, CheckScope scope) {
        Limits limits = scope.kinds().limits(feature);
        String text = Values.text(feature, value);
        var findings = new ArrayList<Finding>(0);
        limits.pattern().filter(pattern -> !text.isEmpty() && !pattern.matcher(text).matches())
                .ifPresent(pattern -> findings.add(misspelt(element, feature, value, scope)));
        if (text.length() > limits.maxLength().orElse(Integer.MAX_VALUE)) {
            findings.add(Finding.about(element, feature, Problem.error(LENGTH, feature.getName() + " has " + text.length()
                    + " characters; at most " + limits.maxLength().getAsInt() + " are possible.").next("Shorten it.")));
        }
        return findings;
    }

    private static Finding misspelt(EObject element, EStructuralFeature feature, Object value, CheckScope scope) {
        String text = Values.text(feature, value);
        // Somebody may have written the secret itself where its entry's name belongs; a problem must not spread it.
        String shown = element instanceof SecretVariable || SecretWords.mean(feature.getName()) ? "What stands here"
                : Names.shown(text);
        String documentation = scope.kinds().documentation(feature);
        Problem problem = Problem.error(PATTERN, shown + " cannot be the " + feature.getName() + " of "
                + Names.a(Names.kind(element, scope.kinds())) + ".").next("Correct it."
                        + (documentation.isEmpty() ? "" : " " + feature.getName() + ": " + documentation));
        return Finding.about(element, feature, ItemPlace.at(element, feature, text, problem))
                .with(scope.kinds().limits(feature).pattern().flatMap(pattern -> NearMiss.mended(text, pattern))
                        .map(mended -> new QuickFix("Change to “" + mended + "”",
                                () -> Values.replace(element, feature, value, mended))));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(
                new Explanation(PATTERN,
                        "A text does not look as its kind demands: an id with a space, a network address with too few parts.",
                        "Whoever reads the value later could not make sense of it.",
                        "Correct it; the documentation of the key says how it must look."),
                new Explanation(LENGTH, "A text is longer than it may be.",
                        "The limits are those of Windows, or of the tools that take the value; what is beyond them would be cut"
                                + " off or refused.",
                        "Shorten it."));
    }
}
