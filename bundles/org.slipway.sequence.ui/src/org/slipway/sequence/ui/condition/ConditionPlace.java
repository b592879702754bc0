package org.slipway.sequence.ui.condition;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.AllCondition;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.Entry;

/**
 * A place in the condition of an entry.
 *
 * @param at the condition that the place is at; none where the entry has no condition
 */
record ConditionPlace(Entry entry, Optional<Condition> at, Side side) {

    /** On which side of a condition. */
    enum Side {
        INSIDE, BEFORE, BEHIND
    }

    /** Where something new goes when this is selected: into a group, else behind; by default, to the whole condition. */
    static ConditionPlace at(Entry entry, Optional<Condition> selected) {
        Optional<Condition> at = selected.or(() -> Optional.ofNullable(entry.getWhen()));
        return new ConditionPlace(entry, at, at.filter(ConditionGroup.class::isInstance).isPresent() ? Side.INSIDE : Side.BEHIND);
    }

    /** Nothing can stand within or beside itself. */
    boolean takes(Condition moved) {
        for (EObject around = at.orElse(null); around != null; around = around.eContainer()) {
            if (around == moved) {
                return false;
            }
        }
        return true;
    }

    /** Changes the model; whoever calls makes it undoable. */
    void put(List<Condition> conditions) {
        if (at.isEmpty()) {
            entry.setWhen(conditions.size() == 1 ? conditions.getFirst() : all(conditions));
        } else if (side == Side.INSIDE && at.get() instanceof ConditionGroup group) {
            group.getConditions().addAll(conditions);
        } else if (at.get().eContainer() instanceof ConditionGroup group) {
            group.getConditions().addAll(group.getConditions().indexOf(at.get()) + (side == Side.BEFORE ? 0 : 1), conditions);
        } else {
            beside(at.get(), conditions);
        }
    }

    /** What stood alone comes into one “all” with what is put beside it. */
    private void beside(Condition alone, List<Condition> conditions) {
        AllCondition all = ModelFactory.eINSTANCE.createAllCondition();
        EcoreUtil.replace(alone, all);
        all.getConditions().add(alone);
        all.getConditions().addAll(side == Side.BEFORE ? 0 : 1, conditions);
    }

    private static AllCondition all(List<Condition> conditions) {
        AllCondition all = ModelFactory.eINSTANCE.createAllCondition();
        all.getConditions().addAll(conditions);
        return all;
    }

    /** Changes the model; within one group conditions are moved and not taken out, so that their text moves with its comments. */
    void move(Condition moved) {
        if (moved.eContainer() instanceof ConditionGroup group && at.filter(each -> each.eContainer() == group).isPresent() && side != Side.INSIDE) {
            EList<Condition> all = group.getConditions();
            int from = all.indexOf(moved);
            int to = all.indexOf(at.get()) + (side == Side.BEFORE ? 0 : 1);
            all.move(from < to ? to - 1 : to, from);
        } else {
            EcoreUtil.remove(moved);
            put(List.of(moved));
        }
    }
}
