package org.slipway.cli.commands;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.WrongUse;
import org.slipway.model.kinds.Kinds;

/**
 * Something that is about to be taken out of an element.
 *
 * @param parts the parts that go, none for plain values
 * @param json what goes, as answers have it
 */
record Removal(List<EObject> parts, List<?> json, Runnable change) {

    static Removal part(EObject part, Kinds kinds) {
        return new Removal(List.of(part), List.of(new ElementJson(kinds).part(part)), () -> EcoreUtil.remove(part));
    }

    static Removal value(FeatureValue item, Kinds kinds) throws ProblemException, WrongUse {
        return new Removal(List.of(), item.now(), item.change(List.of(), kinds));
    }

    /** The part of a feature that has one at most. */
    static Removal only(EObject owner, EReference feature, Kinds kinds) throws ProblemException, WrongUse {
        if (feature.isMany()) {
            throw new WrongUse("Say what to take out of " + feature.getName() + ".", "It has "
                    + String.join(", ", NamedParts.of(owner, feature, kinds).names()) + ".");
        }
        if (!(owner.eGet(feature) instanceof EObject part)) {
            throw new ProblemException(Problem.error("FEATURE-EMPTY", feature.getName() + " is not there; there is nothing to remove.").next("Nothing was changed."));
        }
        return part(part, kinds);
    }
}
