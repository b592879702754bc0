package org.slipway.steps.run;

import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.model.Deployable;

/** Finds what variables name in the site. */
public final class SiteNames {
    private final StepContext context;

    public SiteNames(StepContext context) {
        this.context = context;
    }

    /** By name first, letter by letter, then by id without regard to case. */
    public <D extends Deployable> Optional<D> find(Class<D> kind, String nameOrId) {
        Optional<D> named = context.site().stream().filter(kind::isInstance).map(kind::cast).filter(each -> nameOrId.equals(each.getName())).findFirst();
        return named.or(() -> context.site().stream().filter(kind::isInstance).map(kind::cast).filter(each -> nameOrId.equalsIgnoreCase(each.getId())).findFirst());
    }

    /** The same where it must be there. @param role as “application” @param from where the name was found */
    public <D extends Deployable> D get(Class<D> kind, String nameOrId, String role, String from) throws StepException {
        return find(kind, nameOrId).orElseThrow(() -> new StepException(Problem.error("STEP-NOT-IN-SITE", "There is no " + role + " “" + nameOrId
                + "” in this site; " + from + " names it.").next("Add it to the site, or mend the name."), Codes.NOT_FOUND));
    }
}
