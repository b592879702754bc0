package org.slipway.sequence.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.editor.file.EditedFile;

/** What can be asked to be done with what is selected in the tree; selects what came of it. */
final class EntryCommands implements EditTarget {

    /** What the commands are about. */
    interface Selection {
        List<EObject> selected();

        void select(List<? extends EObject> elements);

        void selectAll();

        boolean isOpen(Group group);

        /** Whether a search leaves it in sight. */
        boolean isShown(Entry entry);
    }

    private final EditedFile file;
    private final EntryEdits edits;
    private final EntryClipboard clipboard;
    private final Selection selection;
    private final Consumer<Entry> added;
    private final Runnable rename;

    /**
     * @param added told of a new entry, whose name the user will type next
     * @param rename puts the keyboard into the name of what is selected
     */
    EntryCommands(EditedFile file, EntryClipboard clipboard, Selection selection, Consumer<Entry> added, Runnable rename) {
        this.file = file;
        this.edits = new EntryEdits(file);
        this.clipboard = clipboard;
        this.selection = selection;
        this.added = added;
        this.rename = rename;
    }

    private boolean editable() {
        return !file.resource().broken();
    }

    List<Entry> entries() {
        return EntryEdits.outermost(selection.selected());
    }

    private Optional<EntryPlace> place() {
        List<EObject> selected = selection.selected();
        return selected.isEmpty() ? end() : EntryPlace.at(selected.getLast());
    }

    /** Behind all entries. */
    Optional<EntryPlace> end() {
        return file.resource().getContents().stream().findFirst().flatMap(EntryPlace::at);
    }

    boolean canAdd() {
        return editable() && place().isPresent();
    }

    void add(EClass kind) {
        if (canAdd()) {
            added.accept(edits.add(place().orElseThrow(), kind));
        }
    }

    @Override
    public boolean rename() {
        if (editable()) {
            entries().stream().findFirst().ifPresent(first -> selection.select(List.of(first))); // a name is one entry's own
            rename.run();
        }
        return true;
    }

    boolean hasEntries() {
        return editable() && !entries().isEmpty();
    }

    @Override
    public void remove() {
        remove("Delete");
    }

    private void remove(String verb) {
        if (hasEntries()) {
            edits.remove(entries(), verb).ifPresent(next -> selection.select(List.of(next)));
        }
    }

    @Override
    public void copy() {
        if (!entries().isEmpty()) {
            clipboard.copy(entries());
        }
    }

    @Override
    public void cut() {
        if (hasEntries()) {
            copy();
            remove("Cut");
        }
    }

    boolean canPaste() {
        return canAdd() && !clipboard.entries().isEmpty();
    }

    @Override
    public void paste() {
        List<Entry> copied = clipboard.entries();
        if (copied.isEmpty()) {
            file.site().tell(Problem.info("PASTE-NOTHING", "What was copied is not a group or step of a task sequence, so it cannot be pasted here.")
                    .next("Copy groups or steps of a task sequence, or their text, then paste again."));
        } else if (canAdd()) {
            selection.select(edits.paste(place().orElseThrow(), copied, "Paste"));
        }
    }

    void duplicate() {
        List<Entry> chosen = entries();
        if (hasEntries()) {
            EntryPlace.behind(chosen.getLast()).ifPresent(place -> selection.select(edits.paste(place, chosen, "Duplicate")));
        }
    }

    boolean canMove(int by) {
        return hasEntries() && placeMoved(by).isPresent();
    }

    private Optional<EntryPlace> placeMoved(int by) {
        return edits.placeMoved(entries(), by, selection::isOpen, selection::isShown);
    }

    void move(int by) {
        if (canMove(by)) {
            List<Entry> moved = entries();
            placeMoved(by).ifPresent(place -> edits.move(moved, place));
            selection.select(moved);
        }
    }

    /** What is dragged within the sequence is moved; what comes from elsewhere is put in. */
    boolean drop(List<Entry> dragged, EntryPlace place) {
        if (!editable() || dragged.isEmpty() || !place.takes(dragged)) {
            return false;
        }
        boolean own = dragged.getFirst().eResource() == file.resource();
        if (own) {
            edits.move(dragged, place);
        }
        selection.select(own ? dragged : edits.paste(place, dragged, "Drop"));
        return true;
    }

    /** Whether the first that is selected is on, so that the next switch is off. */
    boolean areEnabled() {
        return entries().stream().findFirst().map(Entry::isEnabled).orElse(true);
    }

    void toggle() {
        if (hasEntries()) {
            edits.enable(entries(), !areEnabled());
        }
    }

    @Override
    public void selectAll() {
        selection.selectAll();
    }
}
