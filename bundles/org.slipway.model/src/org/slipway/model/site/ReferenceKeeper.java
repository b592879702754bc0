package org.slipway.model.site;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Identified;
import org.slipway.model.text.References;
import org.slipway.model.text.YamlResource;

/**
 * Keeps references honest: one whose target is gone, or has another id in its text, is unresolved again, so that a check finds
 * it dangling and its text stays what it was.
 */
final class ReferenceKeeper {
    private final SiteState state;

    ReferenceKeeper(SiteState state) {
        this.state = state;
    }

    /** Runs a change that comes from the text of a file. */
    void changeText(YamlResource file, Runnable change) {
        Map<EObject, String> before = ids(file);
        var referring = new IdentityHashMap<EObject, List<Use>>();
        before.keySet().forEach(element -> referring.put(element, state.uses((Identified) element)));
        change.run();
        state.stale();
        before.forEach((element, id) -> {
            if (element.eResource() == null || !id.equals(((Identified) element).getId())) {
                referring.get(element).forEach(use -> unresolve(use, element, id));
            }
        });
    }

    static Map<EObject, String> ids(YamlResource file) {
        var ids = new IdentityHashMap<EObject, String>();
        file.getAllContents().forEachRemaining(each -> {
            if (each instanceof Identified identified && identified.getId() != null) {
                ids.put(each, identified.getId());
            }
        });
        return ids;
    }

    @SuppressWarnings("unchecked")
    private void unresolve(Use use, EObject target, String id) {
        EObject proxy = References.proxy(id, use.feature().getEReferenceType(), state.kinds()).orElseThrow();
        if (use.feature().isMany()) {
            var list = (EList<EObject>) use.from().eGet(use.feature());
            int at = list.indexOf(target);
            if (at >= 0) {
                list.set(at, proxy);
            }
        } else if (use.from().eGet(use.feature(), false) == target) {
            use.from().eSet(use.feature(), proxy);
        }
        state.stale();
    }

    /** References to elements that an edit took out of the site become dangling; their text stays what it was. */
    void unresolveGone() {
        state.uses().forEach((target, all) -> {
            if (target.eResource() == null && !target.eIsProxy() && target instanceof Identified gone && gone.getId() != null) {
                all.forEach(use -> unresolve(use, target, gone.getId()));
            }
        });
    }
}
