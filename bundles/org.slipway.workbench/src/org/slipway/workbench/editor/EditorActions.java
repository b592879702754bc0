package org.slipway.workbench.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.slipway.workbench.editor.source.SourcePage;
import org.slipway.workbench.site.OpenedFile;

/** What the menus and keys of the workbench do in this editor: to the text, the tree or the entry field, whichever has the keyboard. */
final class EditorActions {

    /** Does something to an entry field. */
    private interface TextEdit {
        void on(Text text);
    }

    private final IEditorSite site;
    private final Map<ActionFactory, IAction> actions = new LinkedHashMap<>();
    private final Supplier<Optional<EditTarget>> tree;
    private final Supplier<Optional<SourcePage>> source;

    /**
     * @param commit takes over what is being typed, so that undo begins with that
     * @param find begins a search on the page in front
     */
    EditorActions(IEditorSite site, OpenedFile file, Runnable commit, Supplier<Optional<EditTarget>> tree, Supplier<Optional<SourcePage>> source,
            Runnable find) {
        this.site = site;
        this.tree = tree;
        this.source = source;
        actions.put(ActionFactory.UNDO, after(commit, new UndoActionHandler(site, file.undoContext())));
        actions.put(ActionFactory.REDO, after(commit, new RedoActionHandler(site, file.undoContext())));
        clipboard(ActionFactory.CUT, ITextOperationTarget.CUT, EditTarget::cut, Text::cut);
        clipboard(ActionFactory.COPY, ITextOperationTarget.COPY, EditTarget::copy, Text::copy);
        clipboard(ActionFactory.PASTE, ITextOperationTarget.PASTE, EditTarget::paste, Text::paste);
        clipboard(ActionFactory.SELECT_ALL, ITextOperationTarget.SELECT_ALL, EditTarget::selectAll, Text::selectAll);
        clipboard(ActionFactory.DELETE, ITextOperationTarget.DELETE, EditTarget::remove, EditorActions::delete);
        actions.put(ActionFactory.FIND, action(find));
        handle("org.slipway.workbench.quickFix", () -> source.get().ifPresent(SourcePage::quickFix));
    }

    /** The platform keeps one set of actions for all editors of a kind; the active one puts its own there. */
    void activate() {
        actions.forEach((which, action) -> site.getActionBars().setGlobalActionHandler(which.getId(), action));
        site.getActionBars().updateActionBars();
    }

    /** The same action, with something done before it; its label and state follow. */
    private static IAction after(Runnable first, IAction then) {
        var action = new Action() {
            @Override
            public void run() {
                first.run();
                then.run();
            }

            private void follow() {
                setText(then.getText());
                setToolTipText(then.getToolTipText());
                setEnabled(then.isEnabled());
            }
        };
        then.addPropertyChangeListener(event -> action.follow());
        action.follow();
        return action;
    }

    private static IAction action(Runnable run) {
        return new Action() {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void handle(String command, Runnable run) {
        site.getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                run.run();
                return null;
            }
        });
    }

    private void clipboard(ActionFactory which, int operation, Consumer<EditTarget> onTree, TextEdit onField) {
        actions.put(which, action(() -> {
            Control focus = site.getShell().getDisplay().getFocusControl();
            if (focus instanceof Text field) {
                onField.on(field);
            } else if (source.get().filter(SourcePage::hasFocus).isPresent()) {
                source.get().get().operations().doOperation(operation);
            } else if (!(focus instanceof Combo)) {
                tree.get().ifPresent(onTree);
            }
        }));
    }

    private static void delete(Text field) {
        if (field.getEditable() && field.getSelectionCount() == 0) {
            field.setSelection(field.getCaretPosition(), Math.min(field.getCharCount(), field.getCaretPosition() + 1));
        }
        if (field.getEditable()) {
            field.insert("");
        }
    }
}
