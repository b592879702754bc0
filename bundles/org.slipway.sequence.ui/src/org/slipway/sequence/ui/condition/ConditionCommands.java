package org.slipway.sequence.ui.condition;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.slipway.base.Problem;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.sequence.Entry;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.editor.file.EditedFile;

/** What can be asked to be done with the selected condition; shows what came of it. */
final class ConditionCommands implements EditTarget {

    /** What the commands are about. */
    interface Selection {
        /** The entry whose condition is edited; none while there is no one such entry, or it cannot be edited. */
        Optional<Entry> entry();

        Optional<Condition> selected();

        /** Shows the condition as it is now and selects this. */
        void select(Condition condition);

        /** As {@link #select}, and the user will fill its fields next. */
        void added(Condition condition);
    }

    private final EditedFile file;
    private final ConditionEdits edits;
    private final ConditionClipboard clipboard;
    private final Selection selection;

    ConditionCommands(EditedFile file, ConditionClipboard clipboard, Selection selection) {
        this.file = file;
        this.edits = new ConditionEdits(file);
        this.clipboard = clipboard;
        this.selection = selection;
    }

    boolean canAdd() {
        return selection.entry().isPresent();
    }

    void add(EClass kind) {
        selection.entry().ifPresent(entry -> selection.added(edits.add(entry, selection.selected(), kind)));
    }

    boolean hasSelected() {
        return canAdd() && selection.selected().isPresent();
    }

    @Override
    public void remove() {
        remove("Remove");
    }

    private void remove(String verb) {
        selection.selected().filter(each -> canAdd()).flatMap(gone -> edits.remove(gone, verb)).ifPresent(selection::select);
    }

    @Override
    public void copy() {
        selection.selected().ifPresent(each -> clipboard.copy(List.of(each)));
    }

    @Override
    public void cut() {
        if (hasSelected()) {
            copy();
            remove("Cut");
        }
    }

    boolean canPaste() {
        return canAdd() && !clipboard.conditions().isEmpty();
    }

    @Override
    public void paste() {
        List<Condition> copied = clipboard.conditions();
        if (copied.isEmpty()) {
            file.site().tell(Problem.info("PASTE-NOTHING", "What was copied is no condition, so there is nothing to paste here.")
                    .next("Copy a condition of a group or step, or its text, and paste again."));
        } else {
            selection.entry().ifPresent(entry -> selection.select(edits.paste(ConditionPlace.at(entry, selection.selected()), copied, "Paste").getFirst()));
        }
    }

    boolean canMove(int by) {
        return canAdd() && selection.selected().filter(each -> ConditionEdits.canMove(each, by)).isPresent();
    }

    void move(int by) {
        selection.selected().filter(each -> canMove(by)).ifPresent(each -> {
            edits.move(each, by);
            selection.select(each);
        });
    }

    boolean canTurn(EClass kind) {
        return canAdd() && selection.selected().filter(each -> each instanceof ConditionGroup && each.eClass() != kind).isPresent();
    }

    void turn(EClass kind) {
        selection.selected().filter(each -> canTurn(kind)).ifPresent(group -> selection.select(edits.turn((ConditionGroup) group, kind)));
    }

    /** What is dragged within the condition is moved; what comes from elsewhere is put in. */
    boolean drop(List<Condition> dragged, ConditionPlace place) {
        if (dragged.isEmpty() || !dragged.stream().allMatch(place::takes)) {
            return false;
        }
        Condition first = dragged.getFirst();
        if (first.eResource() == file.resource()) {
            edits.move(first, place);
            selection.select(first);
        } else {
            selection.select(edits.paste(place, dragged, "Drop").getFirst());
        }
        return true;
    }
}
