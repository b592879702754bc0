package org.slipway.sequence.ui.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.Entry;
import org.slipway.sequence.SequencePackage;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.tree.ElementEdits;

/** What can be done to the condition of an entry. Each is one step of undo. */
final class ConditionEdits {
    /** Those that only rules of Set Dynamic Variables know, and what is kept of other tools. */
    private static final List<EClass> NOT_HERE = List.of(SequencePackage.Literals.COMPUTER_CONDITION, SequencePackage.Literals.LOCATION_CONDITION,
            SequencePackage.Literals.MAKE_MODEL_CONDITION, SequencePackage.Literals.FOREIGN_CONDITION);

    private final EditedFile file;

    ConditionEdits(EditedFile file) {
        this.file = file;
    }

    /** The kinds that can be added, groups first. */
    static List<EClass> kinds(Kinds kinds) {
        var all = new ArrayList<EClass>(kinds.allowed(ModelPackage.Literals.CONDITION));
        all.removeAll(NOT_HERE);
        all.sort((a, b) -> Boolean.compare(isGroup(b), isGroup(a)));
        return all;
    }

    static boolean isGroup(EClass kind) {
        return ModelPackage.Literals.CONDITION_GROUP.isSuperTypeOf(kind);
    }

    static String name(EClass kind) {
        return isGroup(kind) ? Words.of(kind).replaceFirst(" condition$", " of these") : Words.of(kind).replaceFirst(" condition$", "");
    }

    /** Into the selected group, else behind the selected condition; a condition that stood alone comes into one “all” with it. */
    Condition add(Entry entry, Optional<Condition> at, EClass kind) {
        var made = (Condition) EcoreUtil.create(kind);
        file.edit("Add condition “" + name(kind) + "”", () -> put(entry, at.or(() -> Optional.ofNullable(entry.getWhen())), made));
        return made;
    }

    private static void put(Entry entry, Optional<Condition> at, Condition made) {
        if (made instanceof ConditionGroup group && at.filter(each -> !(each instanceof ConditionGroup) && each.eContainer() == entry).isPresent()) {
            EcoreUtil.replace(at.get(), group);
            group.getConditions().add(at.get());
        } else {
            ConditionPlace.at(entry, at).put(List.of(made));
        }
    }

    /** Copies are put in, so that the same can be pasted again. */
    List<Condition> paste(ConditionPlace place, List<Condition> conditions, String verb) {
        List<Condition> copies = ElementEdits.copies(List.<EObject>copyOf(conditions)).stream().map(Condition.class::cast).toList();
        file.edit(verb + (copies.size() == 1 ? " condition" : " " + copies.size() + " conditions"), () -> place.put(copies));
        return copies;
    }

    void move(Condition moved, ConditionPlace place) {
        file.edit("Move condition", () -> place.move(moved));
    }

    Optional<Condition> remove(Condition gone, String verb) {
        EObject around = gone.eContainer();
        file.edit(verb + " condition", () -> EcoreUtil.remove(gone));
        return around instanceof Condition group ? Optional.of(group) : Optional.empty();
    }

    static boolean canMove(Condition condition, int by) {
        int to = siblings(condition).indexOf(condition) + by;
        return to >= 0 && to < siblings(condition).size();
    }

    void move(Condition condition, int by) {
        EList<Condition> all = ((ConditionGroup) condition.eContainer()).getConditions();
        file.edit(by < 0 ? "Move condition up" : "Move condition down", () -> all.move(all.indexOf(condition) + by, condition));
    }

    private static List<Condition> siblings(Condition condition) {
        return condition.eContainer() instanceof ConditionGroup group ? group.getConditions() : List.of(condition);
    }

    /** Makes “all” of “any” and so on, with the same conditions inside. */
    Condition turn(ConditionGroup group, EClass kind) {
        var made = (ConditionGroup) EcoreUtil.create(kind);
        file.edit("Turn the group into “" + name(kind) + "”", () -> {
            EcoreUtil.replace(group, made);
            made.getConditions().addAll(List.copyOf(group.getConditions()));
        });
        return made;
    }
}
