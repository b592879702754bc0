package org.slipway.cli.commands;

import java.util.List;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.Similar;

/** Finds the one element that a person named by its id, or by file#id. */
final class Finder {
    private final OpenSite site;

    Finder(OpenSite site) {
        this.site = site;
    }

    Identified one(String reference) throws ProblemException {
        List<Identified> found = site.find(reference);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new ProblemException(found.isEmpty() ? none(reference) : several(reference, found));
    }

    private Problem none(String reference) {
        List<String> ids = site.elements().stream().map(Identified::getId).filter(id -> id != null).toList();
        return Problem.error("ID-UNKNOWN", "Nothing in this site has the id “" + reference + "”.").next(Similar.to(reference, ids)
                .map(near -> "Did you mean “" + near + "”?").orElse("slipway list shows what there is."));
    }

    private Problem several(String reference, List<Identified> found) {
        return Problem.error("ID-AMBIGUOUS", Amounts.of(found.size(), "element") + " have the id “" + reference + "”.")
                .next("Say which, by its file: " + String.join(" or ", found.stream()
                        .map(each -> site.pathOf(each.eResource()) + "#" + each.getId()).toList()));
    }
}
