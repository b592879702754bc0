package org.slipway.cli.commands;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.cli.WrongUse;
import org.slipway.model.check.Finding;

/** Something that is understood and about to be added to an element. */
interface Addition {
    EObject owner();

    EStructuralFeature feature();

    /** Changes the model. */
    void put();

    /** Whether a finding is about what was added. */
    boolean concerns(Finding finding);

    /** Refuses secrets in clear among what was added. */
    void refuse(ClearSecrets secrets) throws ProblemException;

    List<?> json(ElementJson elements);

    /** The place in a list of so many: the one asked for, or behind the last. */
    static int place(Integer asked, int size) throws WrongUse {
        if (asked != null && (asked < 0 || asked > size)) {
            throw new WrongUse("--at " + asked + " is outside of the list.", size == 0 ? "It is empty: the only place is 0."
                    : "It has " + Amounts.of(size, "item") + ": places go from 0 to " + size + ".");
        }
        return asked == null ? size : asked;
    }
}
