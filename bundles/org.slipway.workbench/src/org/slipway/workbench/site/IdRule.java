package org.slipway.workbench.site;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Limits;
import org.slipway.workbench.Messages;

/** What may be an id for an element of a kind. */
public record IdRule(OpenedSite site, EClass kind) {

    /** Why this cannot be the id; empty when it can. */
    public Optional<String> objection(String id, String own) {
        Limits limits = site.kinds().limits(ModelPackage.Literals.IDENTIFIED__ID);
        boolean wellFormed = limits.pattern().filter(pattern -> !pattern.matcher(id).matches()).isEmpty()
                && id.length() <= limits.maxLength().orElse(Integer.MAX_VALUE);
        if (!wellFormed) {
            return Optional.of(Messages.id_pattern);
        }
        return id.equals(own) || site.snapshot().find(id, kind).isEmpty() ? Optional.empty() : Optional.of(Messages.bind(Messages.id_taken, id));
    }
}
