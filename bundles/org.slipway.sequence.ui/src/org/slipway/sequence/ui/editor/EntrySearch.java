package org.slipway.sequence.ui.editor;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.EditedFile;

/**
 * The field above the tree that hides what does not hold the words. What is hidden is settled when words are typed: a step that is
 * found may be renamed and edited without going out of sight, and what is new is seen.
 */
final class EntrySearch {
    private static final int PAUSE = 200;

    private final EditedFile file;
    private final EntryTree tree;
    private final Text field;
    private Optional<EObject> searched = Optional.empty();
    private int keystrokes;

    EntrySearch(Text field, EditedFile file, EntryTree tree) {
        this.field = field;
        this.file = file;
        this.tree = tree;
        field.addModifyListener(event -> typed());
        field.addListener(SWT.KeyDown, this::key);
    }

    /** The field comes before the tree that it narrows down. */
    static Text field(Composite parent) {
        Text field = WidgetIds.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "entries.filter");
        field.setMessage("Search steps (Ctrl+F)");
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalIndent = 4;
        field.setLayoutData(wide);
        return field;
    }

    private void typed() {
        int mine = ++keystrokes;
        field.getDisplay().timerExec(PAUSE, () -> {
            if (!field.isDisposed() && mine == keystrokes) {
                apply();
            }
        });
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ESC -> {
                end();
                tree.viewer().getControl().setFocus();
            }
            case SWT.ARROW_DOWN, SWT.CR, SWT.KEYPAD_CR -> {
                now();
                tree.selectFirst(sought()::matches);
                tree.viewer().getControl().setFocus();
                event.doit = false;
            }
            default -> { }
        }
    }

    /** What is looked for is looked for now, not when typing pauses. */
    private void now() {
        keystrokes++;
        apply();
    }

    private Optional<EObject> root() {
        return file.resource().getContents().stream().findFirst();
    }

    private EntryFilter sought() {
        return new EntryFilter(field.getText());
    }

    private void apply() {
        searched = root();
        tree.hide(searched.flatMap(sought()::hidden));
    }

    /** Shows all again, and what is selected stays in sight. */
    void end() {
        if (!field.getText().isEmpty()) {
            field.setText("");
            now();
        }
    }

    /** The text says another sequence than that which was searched. */
    void modelChanged() {
        if (!field.getText().isBlank() && !searched.equals(root())) {
            now();
        }
    }

    void find() {
        field.setFocus();
        field.selectAll();
    }
}
