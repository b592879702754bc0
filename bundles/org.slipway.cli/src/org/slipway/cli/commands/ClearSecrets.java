package org.slipway.cli.commands;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Variable;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.secrets.SecretsInClear;

/** Refuses secrets that come as arguments: neither a file nor the list of processes is a place for them. What was typed is never repeated. */
record ClearSecrets(Kinds kinds) {
    private static final String CODE = "SET-SECRET";

    /** Of a feature that takes nothing but secrets. */
    void refuseFor(EStructuralFeature feature) throws ProblemException {
        if (kinds.limits(feature).secret()) {
            throw new ProblemException(Problem.error(CODE, feature.getName() + " is secret and never stands in a file.")
                    .next("Put the value into the store: slipway secret set NAME"));
        }
    }

    /** Of what stands in a feature now. */
    void refuseAt(EObject owner, EStructuralFeature feature) throws ProblemException {
        if (SecretsInClear.at(owner, feature, kinds)) {
            String name = owner instanceof Variable variable ? variable.getName() : feature.getName();
            throw new ProblemException(Problem.error(CODE, "By its name “" + name + "” is a secret, which never stands in a file; nothing was written.")
                    .next("Make it a secret variable (secret: " + name + ") and put its value into the store: slipway secret set " + name
                            + ". What was typed here may be in your shell's history: choose another value."));
        }
    }

    /** Of anything in a part, or in the parts of it. */
    void refuseWithin(EObject part) throws ProblemException {
        for (Iterator<EObject> all = EcoreUtil.getAllContents(List.of(part), false); all.hasNext();) {
            EObject element = all.next();
            for (EStructuralFeature feature : Stream.concat(kinds.head(element.eClass()).stream(), kinds.features(element.eClass()).stream()).toList()) {
                refuseAt(element, feature);
            }
        }
    }
}
