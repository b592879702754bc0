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
    private Optional<Visit> visit = Optional.empty();

    /** The step that takes in what is typed next into the same field, as long as nothing else is done. */
    private record Visit(Object field, SiteOperation step) {
    }

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
        labelled(what, Optional.empty(), change);
    }

    /**
     * @param field where this is typed, when what is typed there next belongs to the same step
     */
    void labelled(String what, Optional<Object> field, Runnable change) {
        Optional<Visit> before = visit.filter(last -> field.filter(last.field()::equals).isPresent() && isLast(last.step()));
        beginCompound();
        label = Optional.of(what);
        visit = before;
        try {
            change.run();
        } finally {
            Optional<SiteOperation> step = finish().or(() -> before.map(Visit::step));
            seal();
            visit = field.flatMap(in -> step.map(open -> new Visit(in, open)));
        }
    }

    void beginCompound() {
        if (compounds++ == 0) {
            seal();
        }
    }

    void endCompound() {
        finish();
    }

    /** The step that the compound became, or was taken into. */
    private Optional<SiteOperation> finish() {
        Optional<SiteOperation> step = Optional.empty();
        if (--compounds == 0 && !compound.isEmpty()) {
            List<FileStep.Replace> steps = List.copyOf(compound);
            String what = label.orElse(Messages.undo_typing);
            step = visit.map(open -> append(open.step(), steps, what)).or(() -> Optional.of(add(steps, what)));
            compound.clear();
        }
        if (compounds == 0) {
            label = Optional.empty();
        }
        return step;
    }

    /** What is typed next is a step of its own. */
    void seal() {
        typing = Optional.empty();
        visit = Optional.empty();
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

    private SiteOperation append(SiteOperation open, List<FileStep.Replace> steps, String what) {
        open.append(what, steps);
        history.operationChanged(open);
        return open;
    }
}
