package org.slipway.steps.check;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Condition;
import org.slipway.sequence.Entry;

/** The conditions that an entry hangs on. */
final class Conditions {

    private Conditions() {
    }

    /** Those of the entry and of the groups around it that another entry does not stand in too. */
    static List<Condition> around(Entry entry, Entry other) {
        var conditions = new ArrayList<Condition>();
        for (EObject at = entry; at instanceof Entry each && !EcoreUtil.isAncestor(each, other); at = each.eContainer()) {
            if (each.getWhen() != null) {
                conditions.add(each.getWhen());
            }
        }
        return conditions;
    }
}
