package org.slipway.workbench.site;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.IUndoManagerExtension;

/** Lets a text viewer undo in the history that the whole workbench shares, and shows there what was undone. */
final class FileUndoManager implements IUndoManager, IUndoManagerExtension {
    private final IOperationHistory history;
    private final IUndoContext context;
    private final EditRecorder recorder;
    private Optional<ITextViewer> viewer = Optional.empty();

    FileUndoManager(IOperationHistory history, IUndoContext context, EditRecorder recorder) {
        this.history = history;
        this.context = context;
        this.recorder = recorder;
    }

    @Override
    public void connect(ITextViewer shown) {
        viewer = Optional.of(shown);
    }

    @Override
    public void disconnect() {
        viewer = Optional.empty();
    }

    @Override
    public void beginCompoundChange() {
        recorder.beginCompound();
    }

    @Override
    public void endCompoundChange() {
        recorder.endCompound();
    }

    @Override
    public void reset() {
        recorder.seal();
    }

    @Override
    public void setMaximalUndoLevel(int undoLevel) {
        // the history has one limit for all viewers of a file
    }

    @Override
    public boolean undoable() {
        return history.canUndo(context);
    }

    @Override
    public boolean redoable() {
        return history.canRedo(context);
    }

    @Override
    public void undo() {
        IUndoableOperation operation = history.getUndoOperation(context);
        try {
            if (history.undo(context, new NullProgressMonitor(), null).isOK()) {
                reveal(operation, true);
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("operations of a site answer with a status", impossible);
        }
    }

    @Override
    public void redo() {
        IUndoableOperation operation = history.getRedoOperation(context);
        try {
            if (history.redo(context, new NullProgressMonitor(), null).isOK()) {
                reveal(operation, false);
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("operations of a site answer with a status", impossible);
        }
    }

    private void reveal(IUndoableOperation operation, boolean undone) {
        if (viewer.isPresent() && operation instanceof SiteOperation edit && edit.steps().size() == 1
                && edit.steps().getFirst() instanceof FileStep.Replace step) {
            int length = (undone ? step.removed() : step.inserted()).length();
            viewer.get().setSelectedRange(step.offset(), length);
            viewer.get().revealRange(step.offset(), length);
        }
    }

    @Override
    public IUndoContext getUndoContext() {
        return context;
    }
}
