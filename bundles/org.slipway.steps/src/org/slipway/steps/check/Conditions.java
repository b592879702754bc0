package org.slipway.steps.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
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

    /** Those of the entry and of all groups around it, outermost last. */
    static List<Condition> over(Entry entry) {
        var conditions = new ArrayList<Condition>();
        for (EObject at = entry; at instanceof Entry each; at = each.eContainer()) {
            if (each.getWhen() != null) {
                conditions.add(each.getWhen());
            }
        }
        return conditions;
    }

    /** A condition and those that it is made of. */
    static Stream<Condition> all(Condition condition) {
        return condition instanceof ConditionGroup group ? Stream.concat(Stream.of(condition), group.getConditions().stream().flatMap(Conditions::all)) : Stream.of(condition);
    }

    /** Whether the sequence comes to the other entry even if this one fails. */
    static boolean goesOn(Entry entry, Entry other) {
        for (EObject at = entry; at instanceof Entry each && !EcoreUtil.isAncestor(each, other); at = each.eContainer()) {
            if (each.isContinueOnError()) {
                return true;
            }
        }
        return false;
    }
}
