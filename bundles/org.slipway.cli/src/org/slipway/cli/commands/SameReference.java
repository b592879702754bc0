package org.slipway.cli.commands;

import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.slipway.model.Identified;
import org.slipway.model.site.OpenSite;

/** Whether two texts name the same element, however they are written: id, or file#id. */
final class SameReference {

    private SameReference() {
    }

    static boolean of(String one, String other, EReference reference, OpenSite site) {
        if (one.equals(other)) {
            return true;
        }
        List<Identified> first = site.find(one, reference.getEReferenceType());
        return first.size() == 1 && first.equals(site.find(other, reference.getEReferenceType()));
    }
}
