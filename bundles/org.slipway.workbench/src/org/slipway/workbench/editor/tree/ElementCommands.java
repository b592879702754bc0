package org.slipway.workbench.editor.tree;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.form.ChildActions;

/** What the user can ask to be done with elements, from the tree, its menu or a form; selects what came of it. */
public final class ElementCommands implements ChildActions {
    private final EditedFile file;
    private final ElementEdits edits;
    private final ElementClipboard clipboard;
    private final KindChooser chooser;
    private final Consumer<EObject> select;
    private final Consumer<EObject> added;

    /**
     * @param added told of a new element, whose first field the user will fill next
     */
    public ElementCommands(EditedFile file, KindImages images, Display display, Consumer<EObject> select, Consumer<EObject> added) {
        this.file = file;
        this.edits = new ElementEdits(file);
        this.clipboard = new ElementClipboard(display, file.kinds());
        this.chooser = new KindChooser(file.kinds(), images, this::add);
        this.select = select;
        this.added = added;
    }

    private boolean editable() {
        return !file.resource().broken();
    }

    private void add(Addition place, EClass kind) {
        added.accept(edits.add(place, kind));
    }

    @Override
    public void add(EObject owner, EReference feature, Control at) {
        chooser.ask(Addition.last(owner, feature).stream().toList(), at);
    }

    boolean canAdd(List<TreeNode> nodes) {
        return editable() && nodes.size() == 1 && !edits.additions(nodes.getFirst()).isEmpty();
    }

    void add(List<TreeNode> nodes, Control at) {
        if (canAdd(nodes)) {
            chooser.ask(edits.additions(nodes.getFirst()), at);
        }
    }

    void fillAdd(List<TreeNode> nodes, Menu menu) {
        if (canAdd(nodes)) {
            chooser.fill(menu, edits.additions(nodes.getFirst()));
        }
    }

    boolean canRemove(List<EObject> elements) {
        return editable() && edits.canRemove(elements);
    }

    @Override
    public void remove(List<EObject> elements) {
        if (canRemove(elements)) {
            select.accept(edits.remove(elements));
        }
    }

    boolean canMove(List<EObject> elements, int by) {
        return elements.size() == 1 && canMove(elements.getFirst(), by);
    }

    @Override
    public boolean canMove(EObject element, int by) {
        return editable() && edits.canMove(element, by);
    }

    @Override
    public void move(EObject element, int by) {
        if (canMove(element, by)) {
            edits.move(element, by);
        }
    }

    boolean canDuplicate(List<EObject> elements) {
        return editable() && elements.size() == 1 && edits.canDuplicate(elements.getFirst());
    }

    void duplicate(List<EObject> elements) {
        if (canDuplicate(elements)) {
            select.accept(edits.duplicate(elements.getFirst()));
        }
    }

    void copy(List<EObject> elements) {
        if (!elements.isEmpty()) {
            clipboard.copy(elements);
        }
    }

    void cut(List<EObject> elements) {
        if (canRemove(elements)) {
            copy(elements);
            remove(elements);
        }
    }

    boolean canPaste(List<TreeNode> nodes) {
        return editable() && nodes.size() == 1 && edits.pastePlace(nodes.getFirst(), clipboard.elements()).isPresent();
    }

    void paste(List<TreeNode> nodes) {
        if (canPaste(nodes)) {
            List<EObject> copied = clipboard.elements();
            edits.pastePlace(nodes.getFirst(), copied).ifPresent(place -> select.accept(edits.paste(place, copied).getFirst()));
        }
    }
}
