package org.slipway.model.check.builtin;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.Extra;
import org.slipway.model.SecretVariable;
import org.slipway.model.Unknown;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.secrets.SecretsInClear;
import org.slipway.model.secrets.SecretsInClear.Spot;
import org.slipway.model.text.YamlResource;

/** Secrets in text that no installed bundle understands and that is kept all the same. */
final class KeptSecrets {

    private KeptSecrets() {
    }

    static Stream<Finding> in(Extra kept) {
        EObject owner = kept.eContainer() == null ? kept : kept.eContainer();
        if (!SecretsInClear.at(kept)) {
            return SecretsInClear.within(kept.getSource()).stream().map(spot -> at(spot, owner, kept));
        }
        Problem problem = owner instanceof SecretVariable variable ? ofVariable(variable) : SecretCheck.inClear(kept.getFeature());
        Problem placed = start(kept).map(problem::at).orElse(problem);
        return Stream.of(Finding.about(owner, placed).with(new QuickFix("Remove “" + kept.getFeature() + "”", () -> EcoreUtil.remove(kept))));
    }

    /** Its first line is its kind and name. What its bundle would make of the text is not known, so no mending is offered. */
    static Stream<Finding> in(EObject element, Unknown kept) {
        return SecretsInClear.within(kept.getSource()).stream().filter(spot -> spot.line() > 0).map(spot -> at(spot, element, element));
    }

    private static Finding at(Spot spot, EObject about, EObject text) {
        Problem problem = SecretCheck.inClear(spot.key());
        return Finding.about(about, start(text)
                .map(first -> problem.at(spot.line() == 0 ? first : new Place(first.file(), first.line() + spot.line(), 1))).orElse(problem));
    }

    private static Problem ofVariable(SecretVariable variable) {
        String entry = variable.getEntry() == null || variable.getEntry().isBlank() ? variable.getName() : variable.getEntry();
        return Problem.error(SecretCheck.SECRET, "The secret variable “" + variable.getName() + "” has its value written in clear.")
                .next("Put the value into the store with slipway secret set " + entry + " and remove it here. If the file was shared,"
                        + " change the password: its history keeps it.");
    }

    private static Optional<Place> start(EObject text) {
        return text.eResource() instanceof YamlResource file ? file.place(text) : Optional.empty();
    }
}
