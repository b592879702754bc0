package org.slipway.workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.slipway.workbench.Messages;

/** Writes every change of a document into the operation history. What is typed in one go is one step, and so is a compound. */
final class EditRecorder implements IDocumentListener {
    private final IOperationHistory history;
    private final OpenedFile file;
    private final List<FileStep.Replace> compound = new ArrayList<>();
    private String removed = "";
    private boolean silent;
    private int compounds;
    private Optional<String> label = Optional.empty();
    private Optional<SiteOperation> typing = Optional.empty();

    EditRecorder(IOperationHistory history, OpenedFile file) {
        this.history = history;
        this.file = file;
    }

    /** Runs a change that is itself a step of the history. */
    void silently(Runnable change) {
        silent = true;
        try {
            change.run();
        } finally {
            silent = false;
            seal();
        }
    }

    void labelled(String what, Runnable change) {
        beginCompound();
        label = Optional.of(what);
        try {
            change.run();
        } finally {
            endCompound();
            seal();
        }
    }

    void beginCompound() {
        if (compounds++ == 0) {
            seal();
        }
    }

    void endCompound() {
        if (--compounds == 0 && !compound.isEmpty()) {
            add(List.copyOf(compound), label.orElse(Messages.undo_typing));
            compound.clear();
        }
        if (compounds == 0) {
            label = Optional.empty();
        }
    }

    /** What is typed next is a step of its own. */
    void seal() {
        typing = Optional.empty();
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        try {
            removed = event.getDocument().get(event.getOffset(), event.getLength());
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the document announces only what it can do", impossible);
        }
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        var step = new FileStep.Replace(file.path(), event.getOffset(), removed, event.getText() == null ? "" : event.getText());
        if (silent || step.isNothing()) {
            return;
        }
        if (compounds > 0) {
            compound.add(step);
        } else if (typing.filter(open -> isLast(open) && open.extend(step)).isEmpty()) {
            typing = Optional.of(add(List.of(step), step.inserted().isEmpty() ? Messages.undo_deleting : Messages.undo_typing));
        }
    }

    private boolean isLast(IUndoableOperation operation) {
        return history.getUndoOperation(file.undoContext()) == operation;
    }

    private SiteOperation add(List<FileStep.Replace> steps, String what) {
        var operation = new SiteOperation(what, file.site(), steps);
        history.add(operation);
        return operation;
    }
}
