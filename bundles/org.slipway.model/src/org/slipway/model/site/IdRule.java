package org.slipway.model.site;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EClass;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Limits;

/** What may be an id for an element of a kind. */
record IdRule(SiteState state) {

    /** @param itself tells the element that may have the id already */
    void check(String id, EClass kind, Predicate<Identified> itself) throws ProblemException {
        Limits limits = state.kinds().limits(ModelPackage.Literals.IDENTIFIED__ID);
        if (limits.pattern().filter(pattern -> !pattern.matcher(id).matches()).isPresent()
                || id.length() > limits.maxLength().orElse(Integer.MAX_VALUE)) {
            throw new ProblemException(Problem.error("ID-PATTERN", "“" + id + "” cannot be an id.")
                    .next("Use letters, digits, point, hyphen and underscore; begin with a letter or digit."));
        }
        Optional<Identified> taken = state.resources().find(id, kind).stream().filter(itself.negate()).findFirst();
        if (taken.isPresent()) {
            throw new ProblemException(Problem.error("ID-TAKEN", "The id “" + id + "” is taken by “" + taken.get().getName()
                    + "” in " + SiteResourceSet.path(taken.get().eResource()) + ".").next("Choose another id."));
        }
    }
}
